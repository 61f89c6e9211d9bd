import { foldStroke } from "../../../model/search.ts";

/**
 * What is typed into a search is not always spelled as a text has it: keyboards write full and half widths, other signs
 * for the same sound, letters without their marks. This is what a language knows of it; it runs in the browser too.
 */
export interface SearchLanguage {
  /** A folded text (`fold`) in the one spelling that its spellings have in common. */
  key(text: string): string;
  /** Other spellings under which the words of a question may be found, besides its own. */
  spellings(question: string): string[];
  /** Whether a word ends where the question does: of a language that has no endings. */
  isWhole?: boolean;
  /** A text in one spelling, in which words with other marks are other words. */
  fine?(text: string): string;
  /** The words of a question in the one spelling, those of grammar left out, which may stand apart in a text. */
  words?(question: string): string[];
  /** What stands between two words side by side. */
  joint?: string;
  /** Whether a text is found by these parts of a question, which stand apart in it. */
  suffices?(parts: readonly string[]): boolean;
  /** Words that a text should be found by besides its own. */
  also?(text: string): string[];
}

/** A text without case, tones, accents or widths. The marks of kana make other letters, and stay. */
export const fold = (text: string): string =>
  foldStroke(text)
    .normalize("NFKD")
    .replace(/(?![\u3099\u309a])\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase();
