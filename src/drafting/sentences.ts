import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";

const segmenterOf = memoize(
  (language: Language) => new Intl.Segmenter(language, { granularity: "sentence" }),
);

/** Abbreviations after which a segmenter ends a sentence, and a text does not. */
const ABBREVIATION =
  /(?:\b(?:No|Mr|Mrs|Ms|Dr|Prof|vs|approx|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z](?:\.[A-Z])*)\.\s*$/;

/** The sentences of a paragraph, which joined are the paragraph. */
export function sentencesOf(text: string, language: Language): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenterOf(language).segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences;
}
