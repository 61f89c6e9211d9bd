import type { StatementGrammar, Worth } from "../values/locales/statements/statement-grammar.ts";
import type { Amount } from "./amount.ts";
import { qualified } from "./hedges.ts";
import { alone, isFalling, nextNumber, type NumberMatch } from "./next-number.ts";
import { formsOf, meaningOf } from "./number-forms.ts";
import { numberReader } from "./read-number.ts";

/** Characters that are spoken for: no number begins in them, and no word reaches over them. */
const TAKEN = "\u0000";
/** The same of dates, over which what is counted may be named: 投資は2025年末で5,640件. */
const DATE = "\u0001";

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
  const take = (start: number, end: number, mark = TAKEN): void => {
    rest = rest.slice(0, start) + mark.repeat(end - start) + rest.slice(end);
  };
  for (const [start, end] of isTaken) take(start, end, DATE);
  const forms = formsOf(grammar);
  const rises = (before: string): boolean =>
    grammar.risesFrom !== undefined && new RegExp(`(?:${grammar.risesFrom})$`, "iu").test(before);
  for (const form of forms.notStated)
    for (const { index, 0: text } of rest.matchAll(form)) take(index, index + text.length);
  const amounts: Amount[] = [];
  const each = <T>(
    forms: readonly (readonly [RegExp, T])[],
    read: (match: RegExpExecArray, meaning: T) => Amount,
  ): void => {
    for (const [form, meaning] of forms)
      for (const match of rest.matchAll(form)) {
        const amount = read(match, meaning);
        if (!Number.isNaN(amount.value)) add(amount);
      }
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
  const inWords = (match: RegExpExecArray, worth: Worth, unit: string): Amount => {
    const value = typeof worth === "number" ? worth : worth(match.groups ?? {});
    return qualified({ ...span(match), value, unit, kind: "fraction" }, rest, grammar);
  };
  each(forms.fractions, (match, percent) => inWords(match, percent, "percent"));
  each(forms.multiples, (match, times) => inWords(match, times, "times"));
  each(forms.vague, (match, least) => vague(match, least, rest, grammar));
  for (
    let match = nextNumber(forms.number, rest, 0);
    match;
    match = nextNumber(forms.number, rest, match.end)
  ) {
    // Of “from 11.2% to 7.8%” the second is no upper end.
    const isRange = match.groups["high"] !== undefined;
    if (isRange && (isFalling(match, grammar) || rises(rest.slice(0, match.index)))) match = alone(match);
    const amount = amountOf(match, rest, grammar);
    if (amount) amounts.push(amount);
  }
  return amounts.sort((a, b) => a.number - b.number);
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
const untaken = (text: string): string => text.split(TAKEN, 1)[0]!.split(DATE, 1)[0]!;

/** What stands before a number since the one before it; dates are passed over. */
const sinceLast = (text: string): string => text.split(TAKEN).at(-1)!.replaceAll(DATE, "");

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
  const { low = "", size1, high, size2 } = match.groups;
  const read = numberReader(grammar);
  const size = (word: string | undefined): number => meaningOf(grammar.magnitudes, word) ?? 1;
  const ends = [read(low) * size(size1 ?? size2)];
  if (high !== undefined) ends.push(read(high) * size(size2));
  if (ends.some(Number.isNaN)) return undefined;
  const at = span({ index: match.index, 0: match.text });
  const tail = untaken(rest.slice(at.end));
  const { letters, times, ...measured } = measureOf(match.groups, grammar, {
    tail,
    before: sinceLast(rest.slice(0, at.start)),
    value: ends[0]!,
  });
  const [from, to] = ends.map((end) => Number((end * times).toPrecision(12)));
  const amount: Amount = {
    ...at,
    ...measured,
    ...(to === undefined ? { value: from! } : { low: from!, high: to }),
    end: at.end + letters,
  };
  return qualified(amount, rest, grammar);
}

/** What a number counts. */
interface Measure {
  kind: Amount["kind"];
  unit?: string;
  noun?: string;
  /** Letters after the number that say so. */
  letters: number;
  /** What the number is multiplied by, of tenths and hundredths. */
  times: number;
}

function measureOf(
  { before: sign, after: name, percent1 }: NumberMatch["groups"],
  grammar: StatementGrammar,
  { tail, before, value }: { tail: string; before: string; value: number },
): Measure {
  const { currencies, percent, tenths, spaced } = grammar;
  const said = (form: string): string | undefined => new RegExp(`^(?:${form})`, "iu").exec(tail)?.[0];
  const tenth = tenths && said(tenths);
  if (tenth) return { kind: "percent", unit: "percent", letters: tenth.length, times: 10 };
  const currency = meaningOf(currencies.before, sign) ?? meaningOf(currencies.after, name);
  if (currency) return { kind: "money", unit: currency, letters: 0, times: 1 };
  const share = said(percent);
  if (share !== undefined || percent1 !== undefined)
    return { kind: "percent", unit: "percent", letters: share?.length ?? 0, times: 1 };
  for (const [form, unit] of currencies.hundredths ?? []) {
    const cents = said(`[\\s\\u00a0]?(?:${form})${spaced ? "(?!\\p{L})" : ""}`);
    if (cents) return { kind: "money", unit, letters: cents.length, times: 0.01 };
  }
  const thing = grammar.counted(tail, before, value);
  if (!thing) return { kind: "count", letters: 0, times: 1 };
  const place = tail.indexOf(thing.words);
  return {
    kind: "count",
    unit: thing.unit,
    noun: thing.words,
    letters: place < 0 ? 0 : place + thing.words.length,
    times: 1,
  };
}
