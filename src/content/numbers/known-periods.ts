import type { Period, PeriodPart } from "../../model/period.ts";
import type { WrittenDate } from "./dates.ts";

/** The ends of some periods, by what words may say of them: a year, a month with or without its year, a day. */
export class KnownPeriods {
  readonly #known = new Set<string>();

  /** @param years known besides, and of the periods themselves only where `withYears` is set */
  constructor(
    periods: Iterable<Period>,
    { years = [], withYears = true }: { years?: Iterable<number>; withYears?: boolean } = {},
  ) {
    for (const year of years) this.#known.add(`${year}`);
    for (const { first, last } of periods) for (const part of [first, last]) this.#add(part, withYears);
  }

  #add({ precision, year, month, day }: PeriodPart, withYears: boolean): void {
    const names = withYears ? [`${year}`] : [];
    if (precision === "month" || precision === "day") names.push(`${year}-${month}`, `any-${month}`);
    if (precision === "day") names.push(`${year}-${month}-${day}`, `any-${month}-${day}`);
    for (const name of names) this.#known.add(name);
  }

  /** Whether each part of a date is an end of a period: each year, each month in one of its years, each day in one of its months. */
  has({ years, months, days }: WrittenDate): boolean {
    const ofYears = years.length > 0 ? years : ["any"];
    const some = (names: readonly string[]): boolean => names.some((name) => this.#known.has(name));
    const isKnown = (year: number): boolean =>
      this.#known.has(`${year}`) || months.some((month) => this.#known.has(`${year}-${month}`));
    return (
      years.every(isKnown) &&
      months.every((month) => some(ofYears.map((year) => `${year}-${month}`))) &&
      days.every((day) => some(ofYears.flatMap((year) => months.map((month) => `${year}-${month}-${day}`))))
    );
  }
}
