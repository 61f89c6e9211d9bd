import { parsePeriod } from "../../model/period.ts";
import { halfWidth } from "../../values/locales/numerals/numerals.ts";
import { statementLanguages, statementsOf } from "../../values/locales/statements/statements-of.ts";
import { findPeriods } from "../periods.ts";
import type { GridCell } from "./grid.ts";

/** Which comes first where a date has its day and month in digits: 03/04/2025. */
export type DateOrder = "dmy" | "mdy";

const [FIRST_YEAR, LAST_YEAR] = [1800, 2100];
const two = (digits: string): string => digits.padStart(2, "0");
const quarter = (year: string, number: string): string =>
  `${year}-${two(String(Number(number) * 3 - 2))}/${year}-${two(String(Number(number) * 3))}`;
const ROMAN: Record<string, string> = { I: "1", II: "2", III: "3", IV: "4" };

/** Forms that no language owns, each with the period as the site writes it. */
const FORMS: readonly (readonly [form: RegExp, period: (...groups: string[]) => string])[] = [
  [/^(\d{4})[./](\d{1,2})$/, (year, month) => `${year}-${two(month!)}`],
  [/^(\d{4})-(\d{1})$/, (year, month) => `${year}-${two(month!)}`],
  [/^(\d{1,2})[./-](\d{4})$/, (month, year) => `${year}-${two(month!)}`],
  [/^(\d{4})M(\d{1,2})$/i, (year, month) => `${year}-${two(month!)}`],
  [/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/, (year, month, day) => `${year}-${two(month!)}-${two(day!)}`],
  [/^(\d{4})[\s./-]*Q([1-4])$/i, quarter],
  [/^Q([1-4])[\s./-]*(\d{4})$/i, (number, year) => quarter(year!, number!)],
  [/^([1-4])Q[\s./-]*(\d{4})$/i, (number, year) => quarter(year!, number!)],
  [/^(I{1,3}|IV)[/-](\d{4})$/, (number, year) => quarter(year!, ROMAN[number!]!)],
  [/^FY\s?(\d{4})(?:[/–-]\d{2,4})?$/i, (year) => `FY${year}`],
  [/^FY\s?(\d{2})$/i, (year) => `FY20${year}`],
  [/^(\d{4})\s?[–—~〜～/-]\s?(\d{4})$/, (from, to) => `${from}/${to}`],
  // 2024/25: the year that begins in 2024.
  [
    /^(\d{2})(\d{2})[/–-](\d{2})$/,
    (century, from, to) => (Number(to) === (Number(from) + 1) % 100 ? `FY${century}${from}` : ""),
  ],
];

/**
 * A period as a cell or a heading prints it: `2025`, `Q1/2025`, `03/2025`, or as a language writes it.
 * @returns as the site writes periods; undefined where the cell is none
 */
export function readPeriod(cell: GridCell, order: DateOrder = "dmy"): string | undefined {
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell >= FIRST_YEAR && cell <= LAST_YEAR ? String(cell) : undefined;
  const text = withoutMark(halfWidth(cell));
  if (!/\d/.test(text)) return undefined;
  if (/^\d{4}$/.test(text)) return readPeriod(Number(text));
  const period = (parsePeriod(text) && text) ?? byDigits(text, order) ?? inWords(text);
  return period !== undefined && parsePeriod(period) ? period : undefined;
}

/** Years that are preliminary, estimated or explained below: 2024*, 2024 (p), 2024p. */
const withoutMark = (text: string): string =>
  text.replace(/(?<=\d)\s?(?:[*†‡]+|\([a-z]{1,4}\.?\)|[pe])$/iu, "").trim();

function byDigits(text: string, order: DateOrder): string | undefined {
  const [, first, second, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (year !== undefined) {
    const [day, month] = order === "dmy" ? [first!, second!] : [second!, first!];
    return `${year}-${two(month)}-${two(day)}`;
  }
  for (const [form, period] of FORMS) {
    const match = form.exec(text);
    const found = match && period(...match.slice(1));
    // 2024/25 has the form of a month and is none.
    if (found && parsePeriod(found)) return found;
  }
  return undefined;
}

/** A period of which the whole text is the name, in any language that is known. */
function inWords(text: string): string | undefined {
  for (const language of statementLanguages()) {
    const { periods } = findPeriods(text, statementsOf(language)!, undefined);
    const whole = periods.find(({ start, end }) => start === 0 && end === text.length);
    if (whole) return whole.period;
  }
  return undefined;
}

/** By which order the dates of a table with day and month in digits can only be read; undefined where either will do. */
export function dateOrderOf(cells: readonly GridCell[]): DateOrder | undefined {
  for (const cell of cells) {
    const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(String(cell)) ?? [];
    if (Number(first) > 12) return "dmy";
    if (Number(second) > 12) return "mdy";
  }
  return undefined;
}

/** Whether a date could be read in either order, as another day. */
export const isEitherOrder = (cell: GridCell): boolean => {
  const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(String(cell)) ?? [];
  return (
    first !== undefined && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
  );
};
