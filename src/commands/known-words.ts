import { readTexts } from "../content/content-texts.ts";
import { findDrafts } from "../content/drafts.ts";
import type { Site } from "../model/site.ts";
import type { KnownWords } from "./dataset-of-table.ts";

/**
 * The translations of headings and categories that published datasets have, by their words in the source language: of the
 * same words in another dataset they are proposed.
 */
export function knownWords(root: string, site: Site): KnownWords {
  const drafts = findDrafts(root, site);
  const texts = readTexts(root, site, drafts).filter(
    ({ file, path }) =>
      file.startsWith("datasets/") && /^fields\[\d+\]\..*title$|^fields\[\d+\]\.title$/.test(path),
  );
  return new Map(
    [...Map.groupBy(texts, ({ source }) => source)].map(([source, same]) => {
      // Where datasets say it in different words, those that most of them use.
      const often = [...Map.groupBy(same, ({ words }) => JSON.stringify(words)).values()];
      return [source, often.toSorted((a, b) => b.length - a.length)[0]![0]!.words];
    }),
  );
}
