import { z } from "zod";
import { memoize } from "./memoize.ts";
import type { Site } from "./site.ts";
import { SOURCE_CLASSES, SOURCE_KINDS } from "./source.ts";
import { chartStrings, moneyStrings } from "./strings/chart-strings.ts";
import { pageStrings } from "./strings/page-strings.ts";
import { storyStrings } from "./strings/story-strings.ts";
import { summaryStrings } from "./strings/summary-strings.ts";
import { words, wordsFor } from "./strings/words.ts";

/** Words of the interface in one language: `content/ui/<language>.json`. `{name}` in a text is filled in by the page. */
export const interfaceStringsSchema = memoize(
  ({ topics, licences, conversion }: Pick<Site, "topics" | "licences" | "conversion">) =>
    z.strictObject({
      ...pageStrings,
      ...storyStrings,
      ...chartStrings,
      ...summaryStrings,
      /** There where readers can choose a currency. */
      money: (conversion ? moneyStrings : moneyStrings.optional()) as typeof moneyStrings,
      licences: wordsFor<string>([...new Set([...licences.datasets, ...licences.sources])]),
      /** Headings for groups of sources, in the plural. */
      kinds: wordsFor(SOURCE_KINDS),
      /** As they stand in a line about a source. */
      sourceClasses: wordsFor(SOURCE_CLASSES),
      /** Names of the languages that sources are written in. */
      sourceLanguages: z.record(z.string(), words),
      topics: wordsFor<string>(topics),
    }),
);

export type InterfaceStrings = z.infer<ReturnType<typeof interfaceStringsSchema>>;
