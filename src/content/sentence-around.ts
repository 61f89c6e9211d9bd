import type { Language } from "../model/language.ts";

/** Characters that are kept on either side of the words in a sentence that is longer than both together. */
const REACH = 90;

const LONGEST_NAME = 40;

/** Words with what stands around them. */
export interface InSentence {
  before: string;
  words: string;
  after: string;
}

/**
 * The sentence of a text that some words stand in, cut between words where it is long; sentences in which the words go
 * on are taken together.
 * @param from where the words begin in the text
 * @param to where they end
 */
export function sentenceAround(text: string, from: number, to: number, language: Language): InSentence {
  const sentences = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)];
  const start = sentences.findLast(({ index }) => index <= from)?.index ?? 0;
  const last = sentences.find(({ index, segment }) => index + segment.length >= to);
  const end = last ? last.index + last.segment.length : text.length;
  return {
    before: shortened(text.slice(start, from).trimStart(), language, "start"),
    words: text.slice(from, to),
    after: shortened(text.slice(to, end).trimEnd(), language, "end"),
  };
}

/** @param side the one that is cut off */
function shortened(text: string, language: Language, side: "start" | "end"): string {
  if (text.length <= REACH) return text;
  const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)];
  if (side === "end") {
    const cut = words.findLast(({ index }) => index <= REACH)?.index ?? REACH;
    return `${text.slice(0, cut).trimEnd()}…`;
  }
  const reached = words.find(({ index }) => index >= text.length - REACH)?.index ?? text.length - REACH;
  // A name in Latin letters inside a text without spaces is not cut in two.
  const name = /[\p{Script=Latin}\d’'&.-]+(?: [\p{Script=Latin}\d’'&.-]+)* ?$/u.exec(text.slice(0, reached));
  const cut = name && name[0].length <= LONGEST_NAME ? name.index : reached;
  return `…${text.slice(cut).trimStart()}`;
}
