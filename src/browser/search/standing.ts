import { fold, type SearchLanguage } from "../../values/locales/browser/search-language.ts";

/** How a text has the words of a question: not all of them, each by itself, or all side by side. */
export type Standing = 0 | 1 | 2;

/**
 * Looks for the words of a question in a text. The index finds parts of words and reads numbers without their decimal
 * marks: what it answers is a guess, which this decides.
 */
export function standingOf(question: string, text: string, language?: SearchLanguage): Standing {
  const asked = keyOf(question, language);
  const said = keys.get(text) ?? keyOf(text, language);
  keys.set(text, said);
  const has = (words: string): boolean => occurs(words, said, language?.isWhole === true);
  if (has(asked)) return hasMarks(question, text, language) ? 2 : 0;
  const numbers = asked.match(NUMBER) ?? [];
  if (isAmount(asked) || !numbers.every(has)) return 0;
  const words = language?.words?.(asked);
  if (!words) {
    const stems = (asked.match(/[\p{L}\p{M}]{3,}/gu) ?? []).map(stemOf);
    // Of shorter words alone nothing is left to look for.
    return stems.length + numbers.length > 0 && stems.every(has) ? 1 : 0;
  }
  const parts = longestParts(words, has, language!.joint ?? "");
  return parts && language!.suffices!(parts) && hasMarks(question, text, language) ? 1 : 0;
}

/** Texts that were read, as every question reads most of them again. */
const keys = new Map<string, string>();

const keyOf = (text: string, language?: SearchLanguage): string => {
  // The index parts words by spaces without width.
  const folded = fold(text.replaceAll("\u200b", "")).replace(/\s+/g, " ").trim();
  return language?.key(folded) ?? folded;
};

/** What a word has in common with its other forms, at the least. */
const stemOf = (word: string): string => word.slice(0, Math.max(4, word.length - 2));

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** A number that is no year, and what it counts: another amount is no answer. */
const isAmount = (question: string): boolean =>
  /^\D{0,3}\d/.test(question) && !/^\D{0,3}(?:19|20)\d\d(?!\d|[.,]\d)/.test(question);

/** Where marks were typed, a word with other marks is another word. */
function hasMarks(question: string, text: string, language?: SearchLanguage): boolean {
  const { fine } = language ?? {};
  if (!fine || !/\p{M}/u.test(question.normalize("NFD"))) return true;
  const said = fine(text);
  return (language!.words?.(fine(question)) ?? []).every((word) => occurs(word, said, true));
}

/** The words in the longest runs that stand side by side; undefined where one is missing. */
function longestParts(
  words: readonly string[],
  has: (words: string) => boolean,
  joint: string,
): string[] | undefined {
  const parts: string[] = [];
  for (let start = 0; start < words.length;) {
    let end = words.length;
    while (end > start && !has(words.slice(start, end).join(joint))) end -= 1;
    if (end === start) return undefined;
    parts.push(words.slice(start, end).join(joint));
    start = end;
  }
  return parts;
}

/** Letters of which a word goes on without a space. */
const RUNS = [/[\p{Script=Latin}\p{M}]/u, /[\p{Script=Katakana}ー]/u];
const SIGN = /\p{Script=Han}/u;
/** Latin words up to here do not go on: “ai” is not found in “aichi”. */
const SHORT = 3;

/** @param whole whether words do not go on after what was asked for */
function occurs(words: string, text: string, whole: boolean): boolean {
  const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
  const isWhole = whole || (words.length <= SHORT && /^[\p{Script=Latin}\p{M}]+$/u.test(words));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + words.length)];
    const goesOn = RUNS.some(
      (run, index) =>
        (run.test(first) && run.test(before.at(-1) ?? "")) ||
        (index === 0 && isWhole && run.test(last) && run.test(after[0] ?? "")),
    );
    // A sign by itself is not the same sign in a word.
    const isInWord =
      words.length === 1 && SIGN.test(first) && SIGN.test((before.at(-1) ?? "") + (after[0] ?? ""));
    const isOfNumber =
      (/\d/.test(first) && /\d[.,]?$/.test(before)) || (/\d/.test(last) && /^[.,]?\d/.test(after));
    if (words !== "" && !goesOn && !isInWord && !isOfNumber) return true;
  }
  return false;
}
