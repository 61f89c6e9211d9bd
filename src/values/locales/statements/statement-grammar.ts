import type { Qualifier } from "../../../model/cell.ts";

/** Regular expression sources, each with what it stands for; the first that fits is taken. */
export type Forms<T> = readonly (readonly [form: string, meaning: T])[];

/** What a form stands for, or how it is worked out from the named groups of what it found. */
export type Worth = number | ((groups: Record<string, string>) => number);

/** What stands after a number and says what is counted. */
export interface CountedThing {
  /** `people`, `percent`, `MW`; a noun of the text where no unit of that kind is known. */
  unit: string;
  /** The words that say it, as printed. */
  words: string;
}

/** A date or period as printed, as the site writes periods; parts that the text leaves open are taken from its date. */
export interface PrintedPeriod {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  /** The last part of a span: of months where `month` is given, of days where `day` is. */
  last?: number | undefined;
  /** The last year of a span. */
  lastYear?: number | undefined;
  fiscal?: boolean;
  /** Years before (or after) that of the text, for “last year”; with `fiscal`, fiscal years. */
  yearsFromNow?: number;
  /**
   * Years before (or after) the period that was printed before it, for “a year earlier”; where none was, what else is
   * given stands.
   */
  yearsFromLast?: number;
  /** The end of the decade of the text. */
  decade?: boolean;
  monthsFromNow?: number;
}

/** How one language states quantities: what the reading of articles has to know of it. */
export interface StatementGrammar {
  /** The marks between thousands and before decimals. */
  thousands: string;
  decimal: string;
  /** Words and letters that multiply the number before them. */
  magnitudes: Forms<number>;
  /** Whether one number may have several magnitudes: 17万8,000. */
  composed?: boolean;
  /** Whether words are set apart by spaces. */
  spaced: boolean;
  /** Numbers in words, with their values, and what has to follow them. */
  words: readonly (readonly [form: string, value: (word: string) => number, followed?: string])[];
  /** Letters that no other language read here writes, and the least share that they have of a text. Left out where there are none. */
  letters?: { own: RegExp; share: number };
  /** Words for an unknown number of a known size, with the least that they mean: “thousands of”. */
  vague: Forms<number>;
  /** Between the two ends of a range. */
  rangeMark: string;
  /** Around ranges whose ends are joined by a word that also joins other things: “between 5 and 7”. */
  between?: readonly [before: string, joint: string];
  /** `hundredths` names the hundredth part of a currency: “US cents”. */
  currencies: { before: Forms<string>; after: Forms<string>; hundredths?: Forms<string> };
  percent: string;
  /** After numbers that count tenths of a whole: 6割. */
  tenths?: string;
  /** Before a number, a hedge may have words after the number by which it is none: “thấp hơn 4 điểm so với”. */
  qualifiers: {
    before: readonly (readonly [form: string, meaning: Qualifier, unlessBefore?: string])[];
    after: Forms<Qualifier>;
  };
  /** Ranks; the named groups `low` and `high` are digits or words for numbers. */
  ranks: readonly string[];
  /** Ranks in words, such as “second-largest”, whose rank is the named group `word`. */
  rankWords: ReadonlyMap<string, number>;
  /** Parts of a whole in words, with their per cent: “half of”. */
  fractions: Forms<Worth>;
  /** Multiples in words: “twice”, “tripled”. */
  multiples: Forms<Worth>;
  /** Ordinals that count editions and phases, with what they count; the named groups are `low` and `thing`, which goes before. */
  ordinals: Forms<string>;
  /** What no statement is: names with numbers, clock times, “one of”, “the two sides”. */
  notStated: readonly string[];
  /** Dates and periods, the most precise first; undefined for those that a number is only compared with. */
  periods: readonly (readonly [
    form: string,
    read: (groups: Record<string, string>) => PrintedPeriod | undefined,
  ])[];
  /** The month in which fiscal years begin; their names are those of the years in which they begin. Left out where it is not known. */
  fiscalYearBegins?: number;
  /** Stands between a number and the greater one that it is part of: “38 of 512 companies”. */
  outOf: string;
  /** After a number, before the time from which it is counted: “41 percent since 2022”. */
  since?: string;
  /** Before the time by which something is to be done: “by”. */
  deadline?: string;
  /** A clause between two pauses, whose time is not that of what follows: “, which had 45,000 in 2019,”. */
  aside?: string;
  /** Before a number of places in which what was counted is: “from 33 hospitals”. */
  within?: string;
  /** Words that name things in the plural. */
  plural?: string;
  /** Verbs of a sentence that tells what happened, and of one that tells what is; in the first, the time of the sentence before holds on. */
  told?: readonly [past: string, present: string];
  /** Before what a sentence goes on to tell: “, and”. */
  goesOn?: string;
  /** After a small number that counts what was counted before: “five more”, “seven have been sold”. */
  bare?: string;
  /** Stands for what was counted before: “of them”. */
  ofThem: string;
  /** Tells of growth or decline. */
  growth: string;
  /** Before the first of two numbers of which one became the other: “rose from”. */
  risesFrom?: string;
  /** Before the first of numbers of one thing at one time after another. */
  becameFrom?: string;
  /** Between two of them, with the time of the first: “ in 2015 to ”. */
  thenBecame?: string;
  /** The word alone at the end of what stands before it. */
  from?: string;
  /** Stands before a number that another is compared with: “up from”. */
  comparedWith: string;
  /** What is counted, read from the words after and before a number. */
  counted(after: string, before: string, value: number): CountedThing | undefined;
  /** Who says it; the named group `name`. */
  speakers: readonly string[];
  /** Stands for the person named last: “he said”. */
  sameSpeaker: string;
  /** What is measured where the words before the number name it: “with a population of”. The named group `measure`. */
  measures: readonly string[];
  /** What a per cent is of, read from the words after it. The named group `measure`. */
  partOf: string;
  /** Words that what is measured does not end in: “in”, “by”. */
  dangling?: string;
  /** After a number that is counted in so many others: “14 nurses for every 10,000 people”. */
  forEvery?: string;
  /** Words among the qualifiers that before a small number in words are none: “under two initiatives”. */
  prepositions: string;
  /** What a number is of, beside it in a list: “Osaka 84”. The named groups `name` and `number`. */
  labels?: readonly string[];
  /** A line that is the name of a newspaper. */
  masthead?: string;
  /** The words under a picture, which pages as text run into the paragraph after them. */
  caption: string;
  /** Words that tell of a plan or a forecast, by which a number is a target. */
  plans: string;
}
