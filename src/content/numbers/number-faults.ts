import type { NumeralGrammar } from "../../values/locales/numerals/numerals.ts";
import { numeralsIn, type Numeral } from "../../values/locales/numerals/numerals.ts";
import { isWithin, placesOf, type Span } from "../spans.ts";
import type { Period } from "../../model/period.ts";
import type { CountedText } from "./counted-text.ts";
import { datesAmong, type WrittenDate } from "./dates.ts";
import { KnownPeriods } from "./known-periods.ts";
import type { Listing } from "./listing.ts";
import { countsThings, type ThingsOnPage } from "./things-on-page.ts";

/** What vouches for the numbers of a text. */
export interface Vouchers {
  grammar: NumeralGrammar;
  /** Names, whose numbers are not asked. */
  names: readonly string[];
  /** Other words whose numbers are not asked, each with a reason. */
  exempt: readonly string[];
  /** How many there are of what words count on the page of the text. */
  things: () => ThingsOnPage;
  /** All periods that the text may name. */
  periods: () => Iterable<Period>;
  /** Whose months and days any text may name, but not their years alone. */
  events: KnownPeriods;
  listing: Listing;
  /** The periods of the cells of an expression. */
  periodsOf: (expression: string) => readonly Period[];
  /** The figures of the cells of an expression or a claim. */
  figuresOf: (expression: string) => readonly number[];
}

/** A number or a date of a text that nothing vouches for. */
export interface Unvouched {
  /** As the text writes it. */
  written: string;
  /** Of a number. */
  value?: string;
  /** Of a date that stands beside a value: the periods that it may name. */
  beside?: readonly Period[];
}

/** How many numbers a text has, how many of them are exempt for a written reason, and those that nothing vouches for. */
export interface Reckoning {
  numbers: number;
  exempt: number;
  unvouched: Unvouched[];
  /** Claims of a count that the words do not tell: the number has become another. */
  untold: string[];
}

/** Goes through the numbers and dates of a text. */
export function reckon(counted: CountedText, vouchers: Vouchers): Reckoning {
  const { text } = counted;
  const numerals = numeralsIn(text, vouchers.grammar).filter(({ kind }) => kind !== "hint");
  const unnamed = outside(vouchers.names, text, numerals);
  const asked = outside(vouchers.exempt, text, unnamed);
  const { dates, others } = datesAmong(text, asked, vouchers.listing);
  const known = new KnownPeriods(dates.length > 0 ? vouchers.periods() : [], {
    years: yearsClaimed(counted),
  });
  const values = valuesIn(text);
  return {
    untold: untoldCounts(counted, vouchers),
    numbers: numerals.length + values.length,
    exempt: unnamed.length - asked.length,
    unvouched: [
      ...others
        .filter((numeral) => !isSign(numeral, text) && !isVouched(numeral, counted, vouchers))
        .map((numeral) => ({ written: text.slice(numeral.at, numeral.end), value: numeral.value })),
      ...dates.flatMap((date) => dateFaults(date, text, values, known, vouchers)),
    ],
  };
}

/** A claim of how many or how long: `rows(trade, year=2011) = 3`. */
const COUNT = /^[^<>~=]*\b(?:rows|distinct|sources|count|years|months)\(.*\)[^<>~=]* = (\d+)$/;

/** Claims of a count that is nowhere in the words around which they stand, in digits, in a word or as a hint (“both”). */
const untoldCounts = ({ text, claims, path }: CountedText, { grammar }: Vouchers): string[] =>
  // The short words of an annotation have the claims of the whole ones.
  (/\.short\b/.test(path) ? [] : claims).flatMap(({ start, end, holds }) => {
    const told = new Set(numeralsIn(text.slice(start, end), grammar).map(({ value }) => value));
    return holds.filter((claim) => {
      const count = COUNT.exec(claim.trim())?.[1];
      return count !== undefined && count !== "0" && !told.has(count);
    });
  });

/** The numerals that are in none of these words. */
function outside(words: readonly string[], text: string, numerals: readonly Numeral[]): Numeral[] {
  const spans = words.flatMap((one) => placesOf(one, text));
  return numerals.filter(({ at, end }) => !isWithin({ start: at, end }, spans));
}

/** Digits that are part of a name or of a code (G7, P6), and the number of a paragraph (¶29). */
const isSign = ({ at }: Numeral, text: string): boolean =>
  /[\p{Script=Latin}¶]$|¶\d+[, ]*$|\p{Lu}\.$/u.test(text.slice(Math.max(0, at - 12), at));

/**
 * Whether a claim around a number has it or names a cell that has it, or what stands beside the text, the quote of
 * its row among it, or on its page.
 */
function isVouched(
  numeral: Numeral,
  { claims, beside, text: words, printed = "" }: CountedText,
  { figuresOf, grammar, things }: Vouchers,
): boolean {
  const { value, at, end } = numeral;
  const number = Number(value);
  const texts = [
    beside,
    ...claims.flatMap((claim) => (claim.start <= at && end <= claim.end ? claim.holds : [])),
  ];
  return (
    texts.some((text) => numbersOf(text).has(number) || figuresOf(text).includes(number)) ||
    numeralsIn(printed, grammar).some((one) => one.kind !== "hint" && one.value === value) ||
    countsThings(numeral, words, grammar, things())
  );
}

/** The plain numbers of an expression or a claim; a percentage counts as it is written. */
const numbersOf = (text: string): Set<number> =>
  new Set(
    [
      ...text
        .replace(/\[[^\]]*\]|\b(?:rows|distinct|sources)\([^()]*\)/g, "")
        .matchAll(/(?<![\w.-])\d+(?:\.\d+)?/g),
    ].map(([number]) => Number(number)),
  );

/** A value in braces, with the expression that gives it. */
interface Value extends Span {
  of: string;
}

const valuesIn = (text: string): Value[] =>
  [...text.matchAll(/\{([^{}|]+)[^{}]*\}/g)].map(({ index, 0: { length }, 1: of }) => ({
    start: index,
    end: index + length,
    of: of!,
  }));

/** Most characters between a date and the value that it dates: “in”, “at the end of”. */
const BESIDE = 16;

/**
 * A date beside a value is that of its cell, and of the first where it stands between two: “{a} in 2019 and {b} in 2020”.
 * Any other date is one of the text’s periods.
 */
function dateFaults(
  date: WrittenDate,
  text: string,
  values: readonly Value[],
  known: KnownPeriods,
  { periodsOf, events, listing }: Vouchers,
): Unvouched[] {
  const written = text.slice(date.start, date.end);
  const near = values
    .filter((value) => isBeside(value, date, text, listing))
    .map(({ of }) => periodsOf(of))
    .find((periods) => periods.length > 0);
  if (near) {
    // An article that is known by its date may quote a figure of another time.
    if (events.has(date)) return [];
    return isOf(date, near) && known.has(date) ? [] : [{ written, beside: near }];
  }
  return known.has(date) || events.has(date) ? [] : [{ written }];
}

/** Whether a date is that of some periods; of several years (1989–1992) one is enough. */
function isOf(date: WrittenDate, periods: readonly Period[]): boolean {
  const own = new KnownPeriods(periods);
  return date.years.length > 1
    ? date.years.some((year) => own.has({ ...date, years: [year] }))
    : own.has(date);
}

function isBeside(value: Span, date: Span, text: string, listing: Listing): boolean {
  const between =
    value.end <= date.start ? text.slice(value.end, date.start) : text.slice(date.end, value.start);
  return between.length <= BESIDE && !/[.;:。；{}\d]/.test(between) && !listing.parts(between);
}

/** Years that claims name: `rows(trade, year=2011) = 0`. */
const yearsClaimed = ({ claims }: CountedText): number[] =>
  claims.flatMap(({ holds }) => (holds.join(" ").match(/\b[12]\d{3}\b/g) ?? []).map(Number));
