import type { Qualifier } from "../../model/cell.ts";
import type { Language } from "../../model/language.ts";
import { memoize } from "../../model/memoize.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { numeralsIn } from "../../values/locales/numerals/numerals.ts";
import { numeralsOf } from "../../values/locales/numerals/numerals-of.ts";
import { statementsOf } from "../../values/locales/statements/statements-of.ts";
import { printedOf } from "../../values/locales/printed/printed-of.ts";

/** A figure as a quote prints it. */
export interface PrintedNumber {
  /** With the word that multiplies it: 78.6e9 of “78.6 billion”. */
  value: number;
  /** What it is under a heading that multiplies all numbers of its column: 1.5e9 of “Exports (US$ billion): 1.5”. */
  underHeading?: number;
  /** Whether it is a part of a whole in words, which needs no sign of a per cent: “one in eight”. */
  isPart?: boolean;
  /** The text before and after it. */
  before: string;
  after: string;
  /** The hedges around it, each with the qualifiers that it can stand for. */
  hedges: (readonly Qualifier[])[];
}

/** A quote as it reads in the language of its source. */
export interface ReadQuote {
  text: string;
  numbers: PrintedNumber[];
  /** Qualifiers that words anywhere in it can stand for, such as “according to”. */
  told: ReadonlySet<Qualifier>;
  /** Whether the words are known by which its language hedges. */
  knowsHedges: boolean;
}

/** What may stand between a hedge and its figure: an article, a bracket, the sign or the code of a currency. */
const TO_FIGURE = String.raw`[\s\u00a0]*(?:(?:an?|the)\s)?["“「(]?(?:\p{Lu}{1,4}[\s\u00a0]?)?\p{Sc}?[\s\u00a0]?$`;
/** And between a figure and the hedge after it: what it counts. */
const FROM_FIGURE = String.raw`^[^\d\s、。，,;:()（）]{0,5}?[\s\u00a0]?`;

/** The hedges of a language as regular expressions, each for its place. */
const hedgesOf = memoize((language: Language) => {
  const isApart = localeOf(language).separators.space === "" ? "" : String.raw`(?<!\p{L})`;
  const form = (source: string | undefined): RegExp | undefined =>
    source === undefined ? undefined : new RegExp(source, "iu");
  return printedOf(language)?.hedges.map(({ says, before, after, anywhere }) => ({
    says,
    before: form(before && `${isApart}(?:${before})${TO_FIGURE}`),
    after: form(after && `${FROM_FIGURE}(?:${after})`),
    anywhere: form(anywhere),
  }));
});

/** Reads a quote: its numbers, in digits and in words, and the hedges around each. */
export function readQuote(quote: string, language: Language): ReadQuote {
  const text = (printedOf(language)?.spellings ?? []).reduce(
    (words, [form, written]) => words.replace(form, written),
    quote.normalize("NFC"),
  );
  const hedges = hedgesOf(language);
  const times = headingSize(text, language);
  const around = (at: number, end: number): Pick<PrintedNumber, "before" | "after" | "hedges"> => {
    const [before, after] = [text.slice(0, at), text.slice(end)];
    const found = (hedges ?? []).filter((hedge) => hedge.before?.test(before) || hedge.after?.test(after));
    return { before, after, hedges: found.map(({ says }) => says) };
  };
  const digits = numeralsIn(text, numeralsOf(language)).flatMap(({ value, at, end }): PrintedNumber[] => {
    const number = Number(value);
    if (Number.isNaN(number)) return [];
    return [
      { value: number, ...around(at, end), ...(times !== undefined && { underHeading: number * times }) },
    ];
  });
  const parts = partsIn(text, language).map(({ value, at, end }): PrintedNumber => ({
    value,
    isPart: true,
    ...around(at, end),
  }));
  const numbers = [...digits, ...parts];
  const told = new Set((hedges ?? []).flatMap(({ says, anywhere }) => (anywhere?.test(text) ? says : [])));
  return { text, numbers, told, knowsHedges: hedges !== undefined };
}

/** Parts of a whole in words, as per cents: 12.5 of “one in eight”. */
function partsIn(text: string, language: Language): { value: number; at: number; end: number }[] {
  return (statementsOf(language)?.fractions ?? []).flatMap(([form, worth]) =>
    [...text.matchAll(new RegExp(form, "giu"))].map(({ index, 0: words, groups }) => ({
      value: typeof worth === "number" ? worth : worth(groups ?? {}),
      at: index,
      end: index + words.length,
    })),
  );
}

/** What a heading in brackets multiplies the numbers of its column by: a million of “Exports (US$ million)”. */
function headingSize(text: string, language: Language): number | undefined {
  for (const [, heading = ""] of text.matchAll(/[(（]([^()（）\d]{2,40})[)）]/g)) {
    const words = heading.split(/[\s\u00a0]+/);
    for (const from of words.keys())
      for (const joint of [" ", ""]) {
        const read = numeralsIn(`1${joint}${words.slice(from).join(" ")}`, numeralsOf(language))[0];
        const size = Number(read?.value);
        if (size > 1) return size;
      }
  }
  return undefined;
}
