import type { CitedSource } from "../../charts/queries/references.ts";
import type { Content } from "../../charts/chart.ts";
import type { Story } from "../../content/story.ts";
import type { ValueRequest } from "../../values/words.ts";
import type { Language } from "../../model/language.ts";

/** What surrounds a text in MDX: components that it places get no props but those that its author writes. */
export interface Prose {
  content: Content;
  language: Language;
  /** Ids of its headings, by those that their own words would make. */
  headingIds: ReadonlyMap<string, string>;
  /** The story that the text is of; the text about the site is of none. */
  story?: Story;
  /** The place of a figure among those of the story; each call for the same figure has the next. */
  numberOf: (request: ValueRequest) => number | undefined;
  /** The story's sources, numbered as in the list below it. */
  sources: readonly CitedSource[];
}
