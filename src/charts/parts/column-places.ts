import { DAY } from "../../model/day.ts";
import type { Period, PeriodPart } from "../../model/period.ts";

/** More columns than these cannot be told apart on a phone: each has less than three px. */
export const MOST_COLUMNS = 80;

/** Where a period begins, in months. Spans begin where their first part does: a year to date stands among years. */
const monthsOf = ({ year, month, day }: PeriodPart): number => year * 12 + (month - 1) + (day - 1) / 31;

/** Infinite where there is none. */
const shortestStep = (starts: readonly number[]): number =>
  Math.min(
    ...starts.slice(1).flatMap((start, index) => (start > starts[index]! ? start - starts[index]! : [])),
  );

/**
 * How many places before each period stay empty, because no period of theirs has a figure. A place is as long as the
 * shortest step from one period to the next: a month, a quarter, a year, ten years.
 * @param periods in order of time
 */
export function emptyPlaces(periods: readonly Period[]): number[] {
  const months = periods.map(({ first }) => monthsOf(first));
  // Months have 28 to 31 days; what is shorter than they is counted in days.
  const isShort = shortestStep(months) < 0.9;
  const starts = isShort ? periods.map(({ start }) => start.getTime() / DAY) : months;
  const length = Math.round(shortestStep(starts));
  let last = -1;
  return starts.map((start) => {
    const place = Math.max(last + 1, Math.round((start - starts[0]!) / length));
    const empty = place - last - 1;
    last = place;
    return empty;
  });
}

/** How many places columns take, the empty ones among them. */
export const countPlaces = (periods: readonly Period[]): number =>
  emptyPlaces(periods).reduce((sum, empty) => sum + empty + 1, 0);
