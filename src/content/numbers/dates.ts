import type { Listing } from "./listing.ts";
import type { Numeral } from "../../values/locales/numerals/numerals.ts";

/** A date as words have it: “28 September 2023”, “2010–2025”, “27 to 29 April”; what it does not say is empty. */
export interface WrittenDate {
  start: number;
  end: number;
  years: readonly number[];
  /** From 1. */
  months: readonly number[];
  days: readonly number[];
}

/** A numeral that may be a part of a date. */
interface Part extends Numeral {
  of: "year" | "month" | "day";
  number: number;
}

/** Parts a text into the dates and the other numerals among those that were read from it; hints are left out. */
export function datesAmong(
  text: string,
  numerals: readonly Numeral[],
  { joins }: Pick<Listing, "joins">,
): { dates: WrittenDate[]; others: Numeral[] } {
  const sorted = numerals.filter(({ kind }) => kind !== "hint").toSorted((a, b) => a.at - b.at);
  const dates: WrittenDate[] = [];
  const others: Numeral[] = [];
  let open: Part[] = [];
  const close = (): void => {
    const [parts, loose] = withoutLooseDays(open, text);
    others.push(...loose);
    if (parts.length > 0) dates.push(dateOf(parts));
    open = [];
  };
  for (const numeral of sorted) {
    const part = partOf(numeral, text);
    const last = open.at(-1);
    const between = last && part ? text.slice(last.end, part.at) : "";
    if (last && !(part && (isJoint(between) || (part.of === "year" && joins(between))))) close();
    if (part) open.push(part);
    else others.push(numeral);
  }
  close();
  return { dates, others };
}

/** Most characters between two parts of a date: “to”, a comma, 年. */
const JOINT = 4;

/** Whether what stands between two numerals joins them to one date. */
const isJoint = (between: string): boolean => between.length <= JOINT && !/[.;:。；¦{}()（）]/.test(between);

const isYear = (written: string): boolean => /^[12]\d{3}$/.test(written);

function partOf(numeral: Numeral, text: string): Part | undefined {
  const { value, kind, at, end } = numeral;
  if (kind !== "typed") return undefined;
  const part = (of: Part["of"], number: number): Part => ({ ...numeral, of, number });
  const month = /^month (\d+)$/.exec(value)?.[1];
  if (month !== undefined) return part("month", Number(month));
  const written = text.slice(at, end);
  // 2025/26, 1989–92 and 28/9/2023 are read as a whole.
  if (isYear(value) && (isYear(written) || /^[12]\d{3}\s?[/–〜-]|\/[12]\d{3}$/.test(written)))
    return part("year", Number(value));
  const day = Number(value);
  return Number.isInteger(day) && day >= 1 && day <= 31 ? part("day", day) : undefined;
}

/** What may be a day is one only in a row of days that a month begins or ends. */
function withoutLooseDays(parts: readonly Part[], text: string): [parts: Part[], loose: Part[]] {
  const held = new Set<Part>(parts.filter(({ of }) => of !== "day"));
  const isHeld = (part: Part, neighbour: Part | undefined): boolean => {
    if (!neighbour || neighbour.of === "year" || !held.has(neighbour)) return false;
    const [first, second] = part.at < neighbour.at ? [part, neighbour] : [neighbour, part];
    return !/[,、]/.test(text.slice(first.end, second.at));
  };
  const hold = (part: Part, neighbour: Part | undefined): void => {
    if (isHeld(part, neighbour)) held.add(part);
  };
  parts.forEach((part, index) => hold(part, parts[index - 1]));
  for (let index = parts.length - 1; index >= 0; index -= 1) hold(parts[index]!, parts[index + 1]);
  return [parts.filter((part) => held.has(part)), parts.filter((part) => !held.has(part))];
}

function dateOf(parts: readonly Part[]): WrittenDate {
  const numbers = (of: Part["of"]): number[] =>
    parts.filter((part) => part.of === of).map(({ number }) => number);
  return {
    start: parts[0]!.at,
    end: parts.at(-1)!.end,
    years: numbers("year"),
    months: numbers("month"),
    days: numbers("day"),
  };
}
