import { memoize } from "../../../model/memoize.ts";

/** A number or a month that a text names. */
export interface Numeral {
  /** The same in every language: `78.6`, `30000000000`, `month 9`. */
  value: string;
  /**
   * How surely it is one. Another language must have what is `typed` in digits and what is a `word` for a number; a `hint`
   * may be one (“a”, “half”, the 三 of a name) and only answers for a number of the other.
   */
  kind: "typed" | "word" | "hint";
  /** Where it stands in the text; both numbers of a range where the range does. */
  at: number;
  end: number;
}
type Value = Pick<Numeral, "value" | "kind">;

/**
 * Things of a page that words count: places that the site is about (`region`), articles that its stories grew from
 * (`article`), and of what is drawn the categories (`group`), the scales (`scale`) and what a tie joins (`end`).
 */
export type Thing = "region" | "article" | "group" | "scale" | "end";

/** How one language writes numbers in its texts, for the comparison of translations. */
export interface NumeralGrammar {
  /** The marks between thousands and before decimals. */
  thousands: string;
  decimal: string;
  /** Words that multiply the number before them, the longest first where one begins another. */
  magnitudes: readonly (readonly [word: string, size: number])[];
  /** Whether numbers before several such words are one number: 17万8,000. */
  composed?: boolean;
  /** Months and days in forms that are not plain numbers, each turned into what `Numeral.value` says. */
  dates: readonly (readonly [form: RegExp, values: (...groups: string[]) => readonly string[]])[];
  /** Two values of which the first is the whole and the second the part, where other languages name the part first. */
  wholeFirst?: RegExp;
  /** Words that are numbers. */
  words: readonly (readonly [form: RegExp, value: (word: string) => number, kind: "word" | "hint"])[];
  /** What each thing of a page is called after a number; of a language that numbers are asked of. */
  things?: readonly (readonly [thing: Thing, nouns: string])[];
  /** Whether `words` has them all; of other languages no small number is asked that may stand in words. */
  knowsWords: boolean;
}

/** What a month of this number is called in `Numeral.value`. */
export const monthValue = (month: string | number): string => `month ${Number(month)}`;

/** What a number is called in `Numeral.value`: without the noise of binary fractions. */
export const numberValue = (value: number): string => String(Number(value.toPrecision(12)));

/** Addresses, and digits that belong to a symbol: they are the same everywhere and no numbers. */
const NOT_READ = /https?:\/\/\S+|\bm[²³]/g;

/** Two years, the second without its century: 2025/26. */
const SHORT_YEARS = /(?<!\d)([12]\d)(\d{2})\s?[/–〜-]\s?(\d{2})(?![\d%,.]*\d)/g;

/** The numbers and months of a text, dates first, then what is typed in digits, then words; values in braces left out. */
export const numeralsIn = (text: string, grammar: NumeralGrammar): readonly Numeral[] =>
  readerOf(grammar)(text);

/** A text is read for its own numbers, and once more for each language that it is compared with. */
const readerOf = memoize((grammar: NumeralGrammar) => memoize((text: string) => readNumerals(text, grammar)));

function readNumerals(text: string, grammar: NumeralGrammar): Numeral[] {
  const found: Numeral[] = [];
  let rest = halfWidth(text)
    .replace(/\{[^{}]*\}/g, blank)
    .replace(NOT_READ, blank);
  const take = (form: RegExp, read: (groups: string[]) => readonly Value[]): void => {
    rest = rest.replace(form, (...match: unknown[]) => {
      const place = match.findIndex((part) => typeof part === "number");
      const groups = match.slice(0, place).map((group) => (typeof group === "string" ? group : ""));
      const at = match[place] as number;
      const end = at + groups[0]!.length;
      found.push(...read(groups).map((numeral) => ({ ...numeral, at, end })));
      return blank(groups[0]!);
    });
  };
  take(SHORT_YEARS, ([, century = "", from = "", to = ""]) =>
    [from, to].map((year) => ({ value: `${century}${year}`, kind: "typed" })),
  );
  for (const [form, values] of grammar.dates)
    take(form, ([, ...groups]) => values(...groups).map((value) => ({ value, kind: "typed" })));
  if (/\d/.test(rest)) takeDigits();
  for (const [form, value, kind] of grammar.words)
    take(form, ([word = ""]) => [{ value: numberValue(value(word)), kind }]);
  return found;

  function takeDigits(): void {
    const { range, composed: whole, single } = formsOf(grammar);
    take(range, ([, low = "", , high = "", word = ""]) =>
      [low, high].map((digits) => typed(digits, word, grammar)),
    );
    if (grammar.composed) take(whole, ([all = ""]) => [composed(all, grammar)]);
    take(single, ([, digits = "", word = ""]) => [typed(digits, word, grammar)]);
  }
}

/** What stands in place of a number that has been read: as long as it, and no part of any other. */
const blank = (read: string): string =>
  read.length < 3 ? "¦".repeat(read.length) : ` ${"¦".repeat(read.length - 2)} `;

/** Digits and marks of numbers in one width; every character keeps its place. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９．，％]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

const digitsForm = ({ thousands, decimal }: NumeralGrammar): string =>
  `\\d{1,3}(?:[${thousands}]\\d{3})+(?:[${decimal}]\\d+)?(?!\\d)|\\d+(?:[.${decimal}]\\d+)?`;

const magnitudeForm = ({ magnitudes }: NumeralGrammar): string =>
  // A language without such words has none that a text could hold.
  magnitudes.map(([word]) => word).join("|") || "(?!)";

/** The forms of numbers in digits, made once for each language. */
const formsOf = memoize((grammar: NumeralGrammar) => {
  const [digits, word] = [digitsForm(grammar), magnitudeForm(grammar)];
  const form = (source: string): RegExp => new RegExp(source, "gu");
  return {
    /** Two numbers, and one word that multiplies both: 1.8–2.1 billion. */
    range: form(`(${digits})(\\s?[–〜~-]\\s?)(${digits})\\s?(${word})(?!\\p{Ll})`),
    composed: form(`(?:(?:${digits})(?:${word}))+(?:${digits})?`),
    part: form(`(${digits})(${word})?`),
    single: form(`(${digits})(?:[\\s\u00a0]?(${word})(?!\\p{Ll}))?`),
    grouped: new RegExp(`^\\d{1,3}(?:[${grammar.thousands}]\\d{3})+(?:[${grammar.decimal}]\\d+)?$`),
  };
});

function typed(digits: string, word: string, grammar: NumeralGrammar): Value {
  const size = grammar.magnitudes.find(([magnitude]) => magnitude === word)?.[1] ?? 1;
  return { value: numberValue(numberOf(digits, grammar) * size), kind: "typed" };
}

function composed(whole: string, grammar: NumeralGrammar): Value {
  const parts = [...whole.matchAll(formsOf(grammar).part)].map(([, digits = "", word = ""]) =>
    typed(digits, word, grammar),
  );
  return { value: numberValue(parts.reduce((sum, { value }) => sum + Number(value), 0)), kind: "typed" };
}

function numberOf(digits: string, grammar: NumeralGrammar): number {
  const { thousands, decimal } = grammar;
  const plain = formsOf(grammar).grouped.test(digits) ? digits.replaceAll(thousands, "") : digits;
  return Number(plain.replace(decimal, "."));
}
