import { getEntry, render, type RenderResult } from "astro:content";
import type { Content } from "../charts/chart.ts";
import { storySources } from "../charts/queries/references.ts";
import { headingIds } from "../components/layout/heading-ids.ts";
import { valueNumbers } from "../components/story/value-numbers.ts";
import type { Prose } from "../components/story/prose.ts";
import { valuesInStory } from "../content/story-values.ts";
import type { Story } from "../content/story.ts";
import type { Language } from "../model/language.ts";

/** A text in MDX, compiled, and what surrounds the components in it: the route puts it into `Astro.locals`. */
export interface ProsePage {
  Text: RenderResult["Content"];
  prose: Prose;
}

/** The prose of a story. */
export async function storyProse(story: Story, content: Content): Promise<ProsePage> {
  const { Text, ids } = await textOf("stories", story.id, story.language, content);
  const { language } = story;
  const sources = storySources(story, content);
  const numberOf = valueNumbers(valuesInStory(story, content).values);
  return { Text, prose: { content, language, headingIds: ids, story, sources, numberOf } };
}

/** The text of a page that is no story. */
export async function pageProse(page: string, language: Language, content: Content): Promise<ProsePage> {
  const { Text, ids } = await textOf("pages", page, language, content);
  return { Text, prose: { content, language, headingIds: ids, sources: [], numberOf: () => undefined } };
}

/** A text, and the ids of its headings, which are made of the source language’s words. */
async function textOf(
  collection: "stories" | "pages",
  id: string,
  language: Language,
  { site }: Content,
): Promise<{ Text: RenderResult["Content"]; ids: ReadonlyMap<string, string> }> {
  const read = async (of: Language): Promise<RenderResult | undefined> => {
    const entry = await getEntry(collection, `${id}/${of}`);
    return entry && render(entry);
  };
  const [own, source] = await Promise.all([read(language), read(site.sourceLanguage as Language)]);
  if (!own) throw new Error(`${collection}/${id}/${language}.mdx is not in the content collection: restart`);
  return { Text: own.Content, ids: headingIds(own.headings, (source ?? own).headings) };
}
