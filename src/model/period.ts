import { z } from "zod";

/**
 * A stretch of time as sources print it, with the precision they print:
 * `2025`, `2025-03`, `2025-03-20`, a fiscal year `FY2022` (April to March, as in Japan), or a span of any of
 * these, `2025-01/2025-11`. Times of day do not occur, and everything is UTC.
 */
const PART = /^(?:FY(\d{4})|(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)$/;

export const PERIOD_PRECISIONS = ["day", "month", "year", "fiscal-year", "span"] as const;
export type PeriodPrecision = (typeof PERIOD_PRECISIONS)[number];

/** A period read: its first and last day (UTC midnight, inclusive) and how precisely it was printed. */
export interface Period {
  text: string;
  start: Date;
  end: Date;
  precision: PeriodPrecision;
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
  return { text, start: first.start, end: last.end, precision: "span" };
}

function parsePart(part: string): Omit<Period, "text"> | undefined {
  const match = PART.exec(part);
  if (!match) return undefined;
  const [, fiscal, year, month, day] = match;
  if (fiscal) return { start: utc(+fiscal, 3, 1), end: utc(+fiscal + 1, 2, 31), precision: "fiscal-year" };
  if (day) {
    const date = utc(+year!, +month! - 1, +day);
    return date.getUTCMonth() === +month! - 1 ? { start: date, end: date, precision: "day" } : undefined;
  }
  if (month) {
    if (+month < 1 || +month > 12) return undefined;
    return { start: utc(+year!, +month - 1, 1), end: utc(+year!, +month, 0), precision: "month" };
  }
  return { start: utc(+year!, 0, 1), end: utc(+year!, 11, 31), precision: "year" };
}

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month, day));

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
      return utc(period.start.getUTCFullYear(), 0, 1);
    default:
      return new Date((period.start.getTime() + period.end.getTime()) / 2);
  }
}

export const periodSchema = z
  .string()
  .refine(
    (text) => parsePeriod(text) !== undefined,
    "is not a period: write 2025, 2025-03, 2025-03-20, FY2022 or a span such as 2025-01/2025-11",
  );
