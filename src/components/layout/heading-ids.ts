import type { MDXInstance } from "astro";
import { getEntry, render } from "astro:content";
import { shortSlugs } from "../../exports/short-slugs.ts";
import type { Language } from "../../model/language.ts";

/**
 * The ids of a text's headings, by the ids that they would have by their own words. In every language they are the first
 * English words, so that an address with a section in it is short and leads to the same section in all of them.
 * @param story the story; without one, the text about the site
 */
export async function headingIds(language: Language, story?: string): Promise<ReadonlyMap<string, string>> {
  const key = `${language}/${story}`;
  let ids = known.get(key);
  if (!ids) known.set(key, (ids = readIds(language, story)));
  return ids;
}

/** Every heading of a text asks. */
const known = new Map<string, Promise<ReadonlyMap<string, string>>>();

async function readIds(language: Language, story?: string): Promise<ReadonlyMap<string, string>> {
  const [own, english] = await Promise.all([slugs(language, story), slugs("en", story)]);
  const ids = shortSlugs(english);
  return new Map(own.map((slug, index) => [slug, ids[index] ?? slug]));
}

const about = import.meta.glob<MDXInstance<Record<string, never>>>("/content/pages/about/*.mdx", {
  eager: true,
});

async function slugs(language: Language, story?: string): Promise<string[]> {
  if (!story) return about[`/content/pages/about/${language}.mdx`]!.getHeadings().map(({ slug }) => slug);
  const entry = await getEntry("stories", `${story}/${language}`);
  return entry ? (await render(entry)).headings.map(({ slug }) => slug) : [];
}
