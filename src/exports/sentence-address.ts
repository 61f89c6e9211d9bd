import type { Content } from "../charts/chart.ts";
import { headingIdsOf } from "../content/heading-slugs.ts";
import type { InSentence } from "../content/sentence-around.ts";
import type { Language } from "../model/language.ts";
import { address } from "./address.ts";

/** Words of a story, where they stand in it. */
interface Sentence extends InSentence {
  story: string;
  heading?: number;
}

/**
 * The address of words in a story: of the section that they stand in, and, for browsers that know text fragments, of the
 * words themselves. An id for each figure would cost a story more than it can carry.
 */
export function sentenceAddress(
  { story, heading, words }: Sentence,
  language: Language,
  content: Content,
): string {
  const own = content.stories.get(language)!.find(({ id }) => id === story)!;
  const source = content.stories.get(content.site.sourceLanguage)?.find(({ id }) => id === story) ?? own;
  const section = heading === undefined ? "" : headingIdsOf(own.headings, source.headings)[heading]!;
  return `${address.story(language, story)}#${section}:~:text=${textFragment(words)}`;
}

/** Hyphens, commas and ampersands mean something in a text fragment. */
const textFragment = (words: string): string => encodeURIComponent(words).replaceAll("-", "%2D");
