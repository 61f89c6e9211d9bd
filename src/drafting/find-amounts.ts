import type { Qualifier } from "../model/cell.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import { formsOf, meaningOf } from "./number-forms.ts";
import { numberReader } from "./read-number.ts";

/** A quantity in a sentence. `start` and `end` enclose all that states it: qualifier, number, unit. */
export interface Amount {
  start: number;
  end: number;
  /** Where its number begins. */
  number: number;
  value?: number;
  low?: number;
  high?: number;
  qualifier?: Qualifier;
  unit?: string;
  /** The noun of what is counted, as printed. */
  noun?: string;
  kind: "money" | "percent" | "rank" | "ordinal" | "fraction" | "vague" | "count";
}

/** Characters that are spoken for: no number begins in them, and no word reaches over them. */
const TAKEN = "\u0000";

/**
 * The quantities of a sentence, in its order. What the grammar calls no statement, and dates, are left out.
 * @param isTaken spans that were read as something else, such as dates
 */
export function findAmounts(
  sentence: string,
  grammar: StatementGrammar,
  isTaken: readonly (readonly [start: number, end: number])[] = [],
): Amount[] {
  let rest = sentence;
  const take = (start: number, end: number): void => {
    rest = rest.slice(0, start) + TAKEN.repeat(end - start) + rest.slice(end);
  };
  for (const [start, end] of isTaken) take(start, end);
  const forms = formsOf(grammar);
  for (const form of forms.notStated)
    for (const { index, 0: text } of rest.matchAll(form)) take(index, index + text.length);
  const amounts: Amount[] = [];
  const each = <T>(
    forms: readonly (readonly [RegExp, T])[],
    read: (match: RegExpExecArray, meaning: T) => Amount,
  ): void => {
    for (const [form, meaning] of forms) for (const match of rest.matchAll(form)) add(read(match, meaning));
  };
  const add = (amount: Amount): void => {
    amounts.push(amount);
    take(amount.number, amount.end);
  };
  for (const form of forms.ranks)
    for (const match of rest.matchAll(form)) {
      const amount = rankOf(match, rest, grammar);
      if (amount) add(amount);
    }
  each(forms.ordinals, (match, unit) => {
    const { low = "", thing } = match.groups ?? {};
    const value = numberReader(grammar)(low);
    return { ...span(match), value, unit: thing?.toLowerCase() ?? unit, kind: "ordinal" };
  });
  const inWords = (match: RegExpExecArray, value: number, unit: string): Amount =>
    qualified({ ...span(match), value, unit, kind: "fraction" }, rest, grammar);
  each(forms.fractions, (match, percent) => inWords(match, percent, "percent"));
  each(forms.multiples, (match, times) => inWords(match, times, "times"));
  each(forms.vague, (match, least) => vague(match, least, rest, grammar));
  for (let match = next(forms.number, rest, 0); match; match = next(forms.number, rest, match.end)) {
    const amount = amountOf(match, rest, grammar);
    if (amount) amounts.push(amount);
  }
  return amounts.sort((a, b) => a.number - b.number);
}

/** The next number of a text, alone where it and the one after are no range: “12.7% to $640 million”. */
function next(form: RegExp, text: string, from: number): NumberMatch | undefined {
  form.lastIndex = from;
  const match = form.exec(text);
  if (!match) return undefined;
  const { high, before, before2, percent1, joint } = match.groups ?? {};
  const whole = { index: match.index, text: match[0], groups: match.groups ?? {} };
  const isRange =
    high !== undefined && (before2 === undefined || before !== undefined) && !(percent1 && before2);
  if (high === undefined || isRange) return { ...whole, end: match.index + match[0].length };
  const first = match[0].slice(0, match[0].lastIndexOf(joint!, match[0].lastIndexOf(before2 ?? high) - 1));
  const { high: _high, size2: _size, after: _after, ...groups } = whole.groups;
  return { ...whole, text: first, end: match.index + first.length, groups };
}

interface NumberMatch {
  index: number;
  end: number;
  text: string;
  groups: Record<string, string | undefined>;
}

const span = ({
  index,
  0: text,
}: {
  index: number;
  0: string;
}): Pick<Amount, "start" | "end" | "number"> => ({
  start: index,
  end: index + text.length,
  number: index,
});

/** What is left of a text up to what is spoken for. */
const untaken = (text: string): string => text.split(TAKEN, 1)[0]!;

function rankOf(match: RegExpExecArray, rest: string, grammar: StatementGrammar): Amount | undefined {
  const { low, high, word, top } = match.groups ?? {};
  const read = numberReader(grammar);
  const at = span(match);
  if (word !== undefined) {
    const value = grammar.rankWords.get(word.toLowerCase());
    return value === undefined ? undefined : { ...at, value, unit: "rank", kind: "rank" };
  }
  const from = read(digitsOf(low ?? top ?? ""));
  if (Number.isNaN(from)) return undefined;
  if (high !== undefined) return { ...at, low: from, high: read(digitsOf(high)), unit: "rank", kind: "rank" };
  const amount: Amount = { ...at, value: from, unit: "rank", kind: "rank" };
  return top === undefined ? qualified(amount, rest, grammar) : { ...amount, qualifier: "up-to" };
}

/** An amount of which only the size is printed: “thousands of members”. */
function vague(match: RegExpExecArray, least: number, rest: string, grammar: StatementGrammar): Amount {
  const at = span(match);
  const tail = untaken(rest.slice(at.end));
  const thing = grammar.counted(tail, rest.slice(0, at.start), least);
  const amount: Amount = { ...at, low: least, kind: "vague" };
  if (!thing) return amount;
  return {
    ...amount,
    end: at.end + Math.max(0, tail.indexOf(thing.words)) + thing.words.length,
    unit: thing.unit,
    noun: thing.words,
  };
}

/** The digits of “44th”. */
const digitsOf = (text: string): string => /^\d+/.exec(text)?.[0] ?? text;

function amountOf(match: NumberMatch, rest: string, grammar: StatementGrammar): Amount | undefined {
  const { before = "", low = "", size1, percent1, high, size2, after = "" } = match.groups;
  const read = numberReader(grammar);
  const size = (word: string | undefined): number => meaningOf(grammar.magnitudes, word) ?? 1;
  const clean = (value: number): number => Number(value.toPrecision(12));
  const ends = [clean(read(low) * size(size1 ?? size2))];
  if (high !== undefined) ends.push(clean(read(high) * size(size2)));
  if (ends.some(Number.isNaN)) return undefined;
  const at = span({ index: match.index, 0: match.text });
  const currency = meaningOf(grammar.currencies.before, before) ?? meaningOf(grammar.currencies.after, after);
  const tail = untaken(rest.slice(at.end));
  const tenths = grammar.tenths && new RegExp(`^${grammar.tenths}`, "u").exec(tail)?.[0];
  if (tenths) {
    const [from, to] = ends.map((end) => end * 10);
    return qualified(
      {
        ...at,
        end: at.end + tenths.length,
        kind: "percent",
        unit: "percent",
        ...(to === undefined ? { value: from! } : { low: from!, high: to }),
      },
      rest,
      grammar,
    );
  }
  const percent = new RegExp(`^${grammar.percent}`, "iu").exec(tail)?.[0] ?? percent1;
  const amount: Amount = {
    ...at,
    kind: currency ? "money" : percent ? "percent" : "count",
    ...(ends.length > 1 ? { low: ends[0]!, high: ends[1]! } : { value: ends[0]! }),
  };
  if (amount.low !== undefined && amount.low >= amount.high!) return undefined;
  if (currency) amount.unit = currency;
  else if (percent) {
    amount.unit = "percent";
    if (tail.startsWith(percent)) amount.end += percent.length;
  } else {
    const thing = grammar.counted(tail, rest.slice(0, at.start).split(TAKEN).at(-1)!, ends[0]!);
    if (thing) {
      amount.unit = thing.unit;
      amount.noun = thing.words;
      const place = tail.indexOf(thing.words);
      if (place >= 0) amount.end += place + thing.words.length;
    }
  }
  return qualified(amount, rest, grammar);
}

/** An amount with the words that hedge it, before or after it. */
function qualified(amount: Amount, rest: string, grammar: StatementGrammar): Amount {
  const { qualifiers, prepositions, spaced } = grammar;
  const inWords = !/\d/.test(rest.slice(amount.number, amount.end));
  for (const [form, qualifier] of qualifiers.before) {
    const match = new RegExp(`${spaced ? "(?<!\\p{L})" : ""}(?:${form})$`, "iu").exec(
      rest.slice(0, amount.start),
    );
    const other = inWords && match && new RegExp(`^(?:${prepositions})\\s*$`, "iu").test(match[0]);
    if (match && !other) return { ...amount, qualifier, start: match.index };
  }
  for (const [form, qualifier] of qualifiers.after)
    for (const end of [amount.number, amount.end]) {
      const match = new RegExp(`^(?:${form})`, "iu").exec(rest.slice(end));
      if (match) return { ...amount, qualifier, end: Math.max(amount.end, end + match[0].length) };
    }
  return amount;
}
