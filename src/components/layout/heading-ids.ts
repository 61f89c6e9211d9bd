import { shortSlugs } from "../../content/short-slugs.ts";

/** A heading as Astro lists it beside a rendered text. */
interface Heading {
  slug: string;
}

/**
 * The ids of a text's headings, by the ids that they would have by their own words. In every language they are the first
 * words of the source language, so that an address with a section in it is short and leads to the same section in all.
 * @param source the headings of the same text in the source language
 */
export function headingIds(own: readonly Heading[], source: readonly Heading[]): ReadonlyMap<string, string> {
  const ids = shortSlugs(source.map(({ slug }) => slug));
  return new Map(own.map(({ slug }, index) => [slug, ids[index] ?? slug]));
}
