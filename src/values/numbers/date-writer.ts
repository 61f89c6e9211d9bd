import { utc } from "../../model/utc.ts";
import type { PeriodPart } from "../../model/period.ts";

/**
 * Writes a part of a period as a locale does, in UTC in every time zone of a machine.
 * @param shape which of day, month and year are written, and how
 */
export function dateWriter(locale: string, shape: Intl.DateTimeFormatOptions): (part: PeriodPart) => string {
  const formatter = new Intl.DateTimeFormat(locale, { ...shape, timeZone: "UTC" });
  return ({ year, month, day }) => formatter.format(utc(year, month - 1, day));
}
