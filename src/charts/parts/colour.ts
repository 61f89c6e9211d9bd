import type { Category, Country } from "../../model/dataset.ts";

const ACCENTS: Record<Country, string> = {
  vietnam: "var(--vn)",
  japan: "var(--jp)",
  both: "var(--both)",
  other: "var(--other)",
};

/** What is left for categories without a country, and for the second of one country; labels carry the difference too. */
const SPARE = ["var(--gold)", "var(--both)", "var(--jp)", "var(--vn)", "var(--other)"] as const;

/** The accent of one country, without regard to neighbours. */
export const accent = (country: Country | undefined): string => ACCENTS[country ?? "other"];

/**
 * Colours for the categories of one chart, in their order: each country's accent once, spare colours for what
 * repeats it; all other countries share their grey.
 */
export function colours(categories: readonly [id: string, category: Category][]): Map<string, string> {
  const result = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, { country }] of categories) {
    const wish = country && ACCENTS[country];
    if (!wish || (taken.has(wish) && country !== "other")) continue;
    taken.add(wish);
    result.set(id, wish);
  }
  for (const [id] of categories) {
    if (result.has(id)) continue;
    const colour = SPARE.find((spare) => !taken.has(spare)) ?? ACCENTS.other;
    taken.add(colour);
    result.set(id, colour);
  }
  return result;
}
