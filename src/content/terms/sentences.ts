import { memoize } from "../../model/memoize.ts";
import type { TermText } from "./term-texts.ts";

/** A sentence, and the same with the values in their braces. */
export type Sentence = Pick<TermText, "text" | "bound">;

const segmenterOf = memoize((language: string) => new Intl.Segmenter(language, { granularity: "sentence" }));

/** The sentences of a text. Values in it do not end one, whatever stands in their braces. */
export const sentencesOf = ({ text, bound, language }: TermText): Sentence[] =>
  [...segmenterOf(language).segment(text)].map(({ segment, index }) => ({
    text: segment,
    bound: bound.slice(index, index + segment.length),
  }));
