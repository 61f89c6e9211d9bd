import { parsePeriod } from "../model/period.ts";
import { memoize } from "../model/memoize.ts";
import type { PrintedPeriod, StatementGrammar } from "../values/locales/statements/statement-grammar.ts";

/** A period that a sentence names. */
export interface FoundPeriod {
  start: number;
  end: number;
  /** As the site writes periods. */
  period: string;
  /** What the text left open and its date answered: the year of “28 August”, the day of “last year”. */
  inferred: boolean;
}

/** The day of an article, as far as it is known. */
export interface ArticleDate {
  year: number;
  month?: number;
  day?: number;
}

/** Periods of a sentence, in its order, none inside another. A period that no date answers is left out, its span kept. */
export function findPeriods(
  sentence: string,
  grammar: StatementGrammar,
  date: ArticleDate | undefined,
): { periods: FoundPeriod[]; taken: [start: number, end: number][] } {
  const taken: [number, number][] = [];
  const found: { start: number; end: number; printed: PrintedPeriod }[] = [];
  for (const [form, read] of formsOf(grammar))
    for (const match of sentence.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (end === start || taken.some(([from, to]) => start < to && end > from)) continue;
      taken.push([start, end]);
      const printed = read(match.groups ?? {});
      if (printed) found.push({ start, end, printed });
    }
  const periods: FoundPeriod[] = [];
  for (const { printed, ...span } of found.sort((a, b) => a.start - b.start)) {
    const last = periods.at(-1)?.period;
    const { yearsFromLast, ...rest } = printed;
    const read =
      yearsFromLast !== undefined && last !== undefined
        ? { period: shifted(last, yearsFromLast), inferred: true }
        : Object.keys(rest).length > 0 && resolve(rest, date, grammar.fiscalYearBegins);
    if (read && parsePeriod(read.period)) periods.push({ ...span, ...read });
  }
  return { periods, taken };
}

/** A period some years later: `FY2025` of `FY2026`, `2024-10` of `2025-10`. */
const shifted = (period: string, years: number): string =>
  period.replace(/(?<!\d)\d{4}(?!\d)/g, (year) => String(Number(year) + years));

const formsOf = memoize((grammar: StatementGrammar) =>
  grammar.periods.map(([form, read]) => [new RegExp(form, "giu"), read] as const),
);

/** A printed period in the form of the site; what it leaves open is answered by the article's date. */
function resolve(
  printed: PrintedPeriod,
  date: ArticleDate | undefined,
  fiscalYearBegins: number | undefined,
): Pick<FoundPeriod, "period" | "inferred"> | undefined {
  const { month, day, last, lastYear, fiscal, yearsFromNow, monthsFromNow } = printed;
  const inferred = printed.year === undefined;
  if (monthsFromNow !== undefined) {
    if (date?.month === undefined) return undefined;
    const at = new Date(Date.UTC(date.year, date.month - 1 + monthsFromNow, 1));
    return { period: joined(at.getUTCFullYear(), at.getUTCMonth() + 1), inferred };
  }
  if (printed.decade) return date && { period: joined(Math.ceil(date.year / 10) * 10), inferred };
  const year = printed.year ?? (date && yearOf(date, printed, yearsFromNow));
  if (year === undefined) return undefined;
  if (fiscal) {
    // In the first months of a year the fiscal year of the year before still runs.
    const isBefore = yearsFromNow !== undefined && (date?.month ?? 12) < (fiscalYearBegins ?? 1);
    return { period: `FY${isBefore ? year - 1 : year}`, inferred };
  }
  if (lastYear !== undefined)
    return lastYear > year ? { period: `${year}/${lastYear}`, inferred } : undefined;
  if (last !== undefined)
    return {
      period:
        day === undefined
          ? `${joined(year, month)}/${joined(year, last)}`
          : `${joined(year, month, day)}/${joined(year, month, last)}`,
      inferred,
    };
  return { period: joined(year, month, day), inferred };
}

/** The year that an article means that does not print it: its own, or the one before for months that were still to come. */
function yearOf(date: ArticleDate, { month }: PrintedPeriod, fromNow: number | undefined): number {
  if (fromNow !== undefined) return date.year + fromNow;
  const toCome = month !== undefined && date.month !== undefined && month > date.month + 1;
  return toCome ? date.year - 1 : date.year;
}

const joined = (year: number, ...parts: (number | undefined)[]): string =>
  [
    String(year),
    ...parts.flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")])),
  ].join("-");
