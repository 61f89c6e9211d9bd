import type { Category } from "../../model/dataset.ts";
import type { Field } from "../../values/dataset.ts";
import type { Region } from "../../model/region.ts";

/** The regions of the site, in its order. */
type Regions = { regions: ReadonlyMap<string, Region> };

const variable = ({ property }: Pick<Region, "property">): string => `var(--${property})`;

/** The colour of what stands out without belonging to a region. */
export const HIGHLIGHT = "var(--gold)";

/** The region that stands for whatever has no colour of its own: the last of the shared ones, or of all. */
function rest({ regions }: Regions): Region {
  const all = [...regions.values()];
  return all.findLast(({ shared }) => shared) ?? all.at(-1)!;
}

/** The accent of a region, without regard to neighbours. */
export const accent = (region: string | undefined, context: Regions): string =>
  variable(context.regions.get(region ?? "") ?? rest(context));

/** The accent of a chart that shows one series, of a region that it may name: else that of the site's first one. */
export const accentOf = (region: string | undefined, context: Regions): string =>
  region === undefined ? variable(context.regions.values().next().value!) : accent(region, context);

/** Whether several categories of a chart may have the colour of a region. */
export const isShared = (region: string | undefined, { regions }: Regions): boolean =>
  regions.get(region ?? "")?.shared === true;

/**
 * Colours for the categories of one chart, in their order: each region's accent once, and what repeats it, or has no
 * region, takes one of a neutral pair, the highlight and the colour of the rest, and only where these are gone what is left,
 * labels carrying the difference too. Shared regions share theirs.
 */
export function colours(
  categories: readonly [id: string, category: Category][],
  context: Regions,
): Map<string, string> {
  const result = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, { region }] of categories) {
    const wish = region && accent(region, context);
    if (!wish || (taken.has(wish) && !isShared(region, context))) continue;
    taken.add(wish);
    result.set(id, wish);
  }
  const own = [...context.regions.values()].filter(({ shared }) => !shared).map(variable);
  const last = variable(rest(context));
  const spares = [HIGHLIGHT, last, ...own.toReversed()];
  for (const [id] of categories) {
    if (result.has(id)) continue;
    const colour = spares.find((spare) => !taken.has(spare)) ?? last;
    taken.add(colour);
    result.set(id, colour);
  }
  return result;
}

/** The colours of series by their ids. */
export const seriesColours = (
  series: readonly { id: string; category: Category | undefined }[],
  context: Regions,
): Map<string, string> =>
  colours(
    series.flatMap(({ id, category }) => (category ? [[id, category]] : [])),
    context,
  );

/** The same, of categories that keep their colours where a chart, or a view of it, shows some of their field only. */
export function categoryColours(
  series: readonly { id: string; category: Category | undefined }[],
  field: Extract<Field, { type: "category" }> | undefined,
  context: Regions,
): Map<string, string> {
  const own = seriesColours(series, context);
  if (!field) return own;
  const all = colours(Object.entries(field.categories), context);
  const kept = new Map([...own.keys()].map((id) => [id, all.get(id)!]));
  // What many categories leave to share is told apart among those that are shown.
  return new Set(kept.values()).size < new Set(own.values()).size ? own : kept;
}

/** The first two categories of a chart that would have one colour, where nothing else may tell them apart. */
export function sameColour(
  series: Parameters<typeof seriesColours>[0],
  context: Regions,
): [id: string, other: string] | undefined {
  const first = new Map<string, string>();
  for (const [id, colour] of seriesColours(series, context)) {
    const other = first.get(colour);
    if (other !== undefined) return [id, other];
    first.set(colour, id);
  }
  return undefined;
}
