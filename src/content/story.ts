import type { Language } from "../model/language.ts";
import type { StoryMeta } from "../model/story.ts";
import type { ValueRequest } from "../values/words.ts";
import type { TextHeading } from "./heading-slugs.ts";
import type { MdxNode } from "./mdx-node.ts";
import type { Scrolly } from "./read-scrolly.ts";

/** A story in one language, with everything that its text refers to. */
export interface Story {
  id: string;
  language: Language;
  file: string;
  meta: StoryMeta;
  /** The chart that is placed before all words, if any. */
  opening?: string;
  /** A row of cards with numbers is placed before all words. */
  opensWithCards?: boolean;
  /** Charts placed in the text, in order; those of scrollies, and those that readers draw, among them. */
  charts: readonly StoryReference<string>[];
  /** Charts that readers draw before they are shown, by their ids. */
  drawn: readonly StoryReference<string>[];
  /** Charts that change with the steps that tell of them. */
  scrollies: readonly StoryReference<Scrolly>[];
  /** Values bound in the text, in order. */
  values: readonly StoryReference<ValueRequest>[];
  /** What must hold for the words inside a `<Claim>`, in order. */
  claims: readonly StoryReference<string[]>[];
  /** Headings of the second level, which all languages have alike. */
  sections: number;
  /** All of its headings, in order. */
  headings: readonly TextHeading[];
  /** Places in its page that its links lead to, by their ids. */
  targets: readonly StoryReference<string>[];
  /** Its links to pages of the site, `chart:trade`. */
  links: readonly StoryReference<string>[];
  /** Its pictures, by the names of their files. */
  pictures: readonly StoryReference<string>[];
  /** Words of prose, without code and component attributes. */
  words: number;
  /** Its prose, parsed. */
  body: MdxNode;
  /** Lines of the file before its prose. */
  linesBefore: number;
}

export interface StoryReference<T> {
  line: number;
  target: T;
}

/** The picture at the head of a story. */
export interface Opening {
  chart: string;
  /** It stands in the text too, as the chart of a scrolly. */
  again: boolean;
}

/**
 * The chart at the head of a story: the one that its text begins with, else the chart that stands for it where the text
 * does not place that as it is. None where the text comes to it later, or begins with cards, which then stand at the head.
 */
export function openingOf({ opening, opensWithCards, meta, charts, scrollies }: Story): Opening | undefined {
  if (opensWithCards) return undefined;
  if (opening !== undefined) return { chart: opening, again: false };
  const { chart } = meta;
  const again = scrollies.some(({ target }) => target.chart === chart);
  return again || charts.every(({ target }) => target !== chart) ? { chart, again } : undefined;
}
