import type { Region } from "../../model/region.ts";
import { memoize } from "../../model/memoize.ts";
import type { ChartContext } from "../chart-context.ts";
import { accent } from "./colour.ts";
import type { LegendItem } from "./legend.ts";

const namesIn = memoize((language: string) => new Intl.DisplayNames(language, { type: "region" }));

/** What a region is called in a language: as the site calls it, a country by its name, several by those of all. */
function regionName(region: Region, { language, regions }: ChartContext): string {
  const own = region.name?.[language];
  if (own) return own;
  const members = region.members?.flatMap((id) => regions.get(id) ?? []) ?? [region];
  const names = members.flatMap(({ iso }) => (iso ? (namesIn(language).of(iso) ?? []) : []));
  return names.join("–");
}

/** The regions whose colours are drawn, by their names: what colours say where only some words are of a region. */
export function regionItems(drawn: ReadonlySet<string>, context: ChartContext): LegendItem[] {
  const items = [...context.regions.values()].flatMap((region): LegendItem[] => {
    const [text, colour] = [regionName(region, context), accent(region.id, context)];
    return text && drawn.has(colour) ? [{ id: "", text, colour }] : [];
  });
  return items.length > 1 ? items : [];
}

/** Marks in the order of the regions of the site whose colours they have, so that those of one can be counted. */
export function inOrderOfRegions<M extends { colour: string }>(
  marks: readonly M[],
  { regions }: Pick<ChartContext, "regions">,
): M[] {
  const colours = [...regions.values()].map(({ property }) => `var(--${property})`);
  return marks.toSorted((a, b) => colours.indexOf(a.colour) - colours.indexOf(b.colour));
}
