import { z } from "zod";
import { utc } from "./utc.ts";

/**
 * A stretch of time as sources print it, with the precision they print:
 * `2025`, `2025-03`, `2025-03-20`, a fiscal year `FY2022` (April to March), or a span of any of
 * these, `2025-01/2025-11`. Times of day do not occur, and everything is UTC.
 */
const PART = /^(?:FY(\d{4})|(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)$/;

export const PERIOD_PRECISIONS = ["day", "month", "year", "fiscal-year", "span"] as const;
export type PeriodPrecision = (typeof PERIOD_PRECISIONS)[number];

/** An end of a period, in numbers of the calendar; a fiscal year has the number of the year that it begins in. */
export interface PeriodPart {
  /** How precisely this end was printed. */
  precision: Exclude<PeriodPrecision, "span">;
  year: number;
  month: number;
  day: number;
}

/** A period read: its first and last day (UTC midnight, inclusive) and how precisely it was printed. */
export interface Period {
  text: string;
  start: Date;
  end: Date;
  precision: PeriodPrecision;
  /** The year, month and day that it begins with, and those that it ends with. */
  first: PeriodPart;
  last: PeriodPart;
}

/**
 * Reads a period.
 * @returns undefined when the text is no period or names a day that does not exist.
 */
export function parsePeriod(text: string): Period | undefined {
  const parts = text.split("/");
  if (parts.length > 2) return undefined;
  const [first, last] = parts.map(parsePart);
  if (!first) return undefined;
  if (parts.length === 1) return { text, ...first };
  if (!last || last.end < first.start) return undefined;
  return {
    text,
    start: first.start,
    end: last.end,
    precision: "span",
    first: first.first,
    last: last.last,
  };
}

function parsePart(part: string): Omit<Period, "text"> | undefined {
  const match = PART.exec(part);
  if (!match) return undefined;
  const [, fiscal, year, month, day] = match;
  // The year before 1 is 1 BC.
  if (+(fiscal ?? year!) === 0) return undefined;
  if (fiscal) return stretch("fiscal-year", dateOf(+fiscal, 3, 1), dateOf(+fiscal + 1, 2, 31));
  if (day) {
    const date = dateOf(+year!, +month! - 1, +day);
    return date.getUTCMonth() === +month! - 1 ? stretch("day", date, date) : undefined;
  }
  if (!month) return stretch("year", dateOf(+year!, 0, 1), dateOf(+year!, 11, 31));
  return +month < 1 || +month > 12
    ? undefined
    : stretch("month", dateOf(+year!, +month - 1, 1), dateOf(+year!, +month, 0));
}

const dateOf = (...parts: Parameters<typeof utc>): Date => new Date(utc(...parts));

function stretch(precision: PeriodPart["precision"], start: Date, end: Date): Omit<Period, "text"> {
  const part = (date: Date): PeriodPart => ({
    precision,
    year: precision === "fiscal-year" ? start.getUTCFullYear() : date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
  return { start, end, precision, first: part(start), last: part(end) };
}

/** Forms that a language writes each in its own way; where a span has ends of two kinds, it is written in months. */
export type PeriodForm =
  | PeriodPart["precision"]
  | "decade"
  | "years"
  | "fiscal-years"
  | "days-of-month"
  | "days-of-year"
  | "days"
  | "months-of-year"
  | "months";

export function periodForm({ precision, first, last }: Period): PeriodForm {
  if (precision !== "span") return precision;
  const ends = first.precision === last.precision ? first.precision : "month";
  if (ends === "fiscal-year") return "fiscal-years";
  if (ends === "year") return first.year % 10 === 0 && last.year === first.year + 9 ? "decade" : "years";
  const sameYear = first.year === last.year;
  if (ends === "month") return sameYear ? "months-of-year" : "months";
  if (!sameYear) return "days";
  return first.month === last.month ? "days-of-month" : "days-of-year";
}

/**
 * Where a period stands on a time axis: the day itself, the middle of a month, the first day of a (fiscal) year
 * — an annual figure stands on its year's tick — and the middle of a span.
 */
export function periodPosition(period: Period): Date {
  switch (period.precision) {
    case "day":
    case "year":
      return period.start;
    case "fiscal-year":
      return dateOf(period.start.getUTCFullYear(), 0, 1);
    default:
      return new Date((period.start.getTime() + period.end.getTime()) / 2);
  }
}

/** A date as it is printed where that is one of ISO 8601 (`2026-03` too), else the first day of the period. */
export const isoDate = (text: string): string =>
  /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? text : parsePeriod(text)!.start.toISOString().slice(0, 10);

export const periodSchema = z
  .string()
  .refine(
    (text) => parsePeriod(text) !== undefined,
    "is not a period: write 2025, 2025-03, 2025-03-20, FY2022 or a span such as 2025-01/2025-11",
  );
