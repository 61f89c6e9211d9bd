import type { Qualifier } from "../../model/cell.ts";
import type { Language } from "../../model/language.ts";
import { memoize } from "../../model/memoize.ts";
import type { Unit } from "../../model/unit.ts";
import type { Quantity } from "../../values/quantity.ts";
import { withoutNoise } from "../../values/numbers/round.ts";
import { readQuote, type PrintedNumber, type ReadQuote } from "./read-quote.ts";

/** What a quote has to prove. */
export interface Quoted {
  quantity: Pick<Quantity, "value" | "low" | "high" | "qualifier" | "unit">;
  /** Decimals that the figures of its field have; a quote may print more. */
  decimals?: number | undefined;
  quote: string;
  /** Of the source, as a BCP 47 code. */
  language: Language;
}

/** The words by which quotes name what a unit counts, and those that name what other units count. */
export type PrintedUnits = (unit: Unit) => { own: readonly string[]; others: readonly string[] };

/** Qualifiers that the words of a sentence give, and not a word beside the figure. */
const TOLD: ReadonlySet<Qualifier> = new Set(["target", "claim"]);

/**
 * What a quote does not bear out of a figure: its value or both ends of its range, its unit, its hedge; undefined where
 * it bears out everything.
 */
export function quoteFault(quoted: Quoted, printed: PrintedUnits): string | undefined {
  const { quantity, language } = quoted;
  const quote = readQuote(quoted.quote, language);
  const ends = [quantity.value, quantity.low, quantity.high].filter((end) => end !== undefined);
  const found = ends.map((end) => ({
    end,
    at: quote.numbers.filter(({ value, underHeading }) =>
      [value, underHeading].some((one) => one !== undefined && isIt(one, end, quoted)),
    ),
  }));
  const lost = found.filter(({ at }) => at.length === 0).map(({ end }) => inFull(end, quantity.unit));
  if (lost.length > 0)
    return `does not hold ${lost.join(" and ")}: quote the words around the figure, or mend the cell`;
  const { own, others } = printed(quantity.unit);
  // Of “18 to 20 percent” the unit stands beside the second number alone.
  const begins = ({ after }: PrintedNumber, index: number): boolean =>
    index < found.length - 1 && /^\D{1,6}\d/u.test(after);
  const measured = found.map(({ at }, index) =>
    own.length === 0
      ? at
      : at.filter((number) => begins(number, index) || hasUnit(number, quote, quantity.unit, own, others)),
  );
  if (measured.some((at) => at.length === 0))
    return `does not say that the figure is in “${quantity.unit.id}”, as “${own.slice(0, 3).join("”, “")}” would: quote more of it, mend the unit, or add the word to “printed” of the unit in content/site.json`;
  return hedgeFault(measured, quote, quantity);
}

/** Units that the number before them is not multiplied by: 15.8 %, 3,000 MW. */
const isAsPrinted = ({ kind }: Unit): boolean => kind !== "money" && kind !== "count";

const inUnit = (end: number, unit: Unit): number => withoutNoise(isAsPrinted(unit) ? end : end * unit.scale);

const inFull = (end: number, unit: Unit): string =>
  inUnit(end, unit).toLocaleString("en", { maximumFractionDigits: 10 });

/** Whether a printed number is an end of a figure, or is it when rounded to the decimals of its field. */
function isIt(printed: number, end: number, { quantity: { unit }, decimals }: Quoted): boolean {
  const scale = isAsPrinted(unit) ? 1 : unit.scale;
  const same = (a: number, b: number): boolean =>
    Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  if (same(printed, end * scale)) return true;
  return decimals !== undefined && same(Number((printed / scale).toFixed(decimals)), end);
}

/**
 * A share has its sign beside it, or is a part of a whole in words. What is counted, and a currency, may stand anywhere in the quote, or be known from what
 * stands before it; but then no other may stand beside the figure.
 */
function hasUnit(
  { before, after, isPart }: PrintedNumber,
  { text }: ReadQuote,
  { kind }: Unit,
  own: readonly string[],
  others: readonly string[],
): boolean {
  if (kind === "share") return isPart === true || isBeside(own, before, after, "");
  return anyOf(own).test(text) || !isBeside(others, before, after, String.raw`(?:[\p{L}-]+\s){0,2}`);
}

const isBeside = (words: readonly string[], before: string, after: string, between: string): boolean =>
  words.length > 0 &&
  (anyOf(words, String.raw`^[\s\u00a0]*${between}`).test(after) ||
    // The letter before the longest of them tells whether it begins a word; what stands before that need not be searched.
    anyOf(words, "", "$").test(before.trimEnd().slice(-longest(words) - 1)));

const longest = memoize((words: readonly string[]): number => Math.max(...words.map(({ length }) => length)));

/** Finds any of some words, which begin a word where they are written in letters of an alphabet. */
const anyOf = memoize(
  (words: readonly string[], start = "", end = "") =>
    new RegExp(`${start}(?:${words.map(wordForm).join("|")})${end}`, "iu"),
  (start = "", end = "") => `${start} ${end}`,
);

const wordForm = (word: string): string =>
  (/^[\p{Script=Latin}]/u.test(word) ? String.raw`(?<!\p{L})` : "") +
  word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Hedges are compared in both directions: what the cell says and the quote does not, and the other way round. */
function hedgeFault(
  found: readonly (readonly PrintedNumber[])[],
  { told, knowsHedges }: ReadQuote,
  { qualifier, unit }: Quoted["quantity"],
): string | undefined {
  if (!knowsHedges) return undefined;
  const [first, last] = [found[0]!, found.at(-1)!];
  if (qualifier && TOLD.has(qualifier))
    return told.has(qualifier)
      ? undefined
      : `does not tell that the figure is a “${qualifier}”: quote the words that say so, or take the qualifier out`;
  const places = [...first, ...last];
  if (qualifier)
    return places.some(({ hedges }) => hedges.some((says) => says.includes(qualifier)))
      ? undefined
      : `does not hedge the figure as “${qualifier}” does: quote the word that does, or mend the qualifier`;
  // “up to 16th” is a movement.
  if (unit.kind === "rank" || places.some(({ hedges }) => hedges.length === 0)) return undefined;
  const says = places[0]!.hedges[0]![0]!;
  return `hedges the figure with a word for “${says}”, which the cell does not have: write it as its qualifier, or quote the words that give the exact figure`;
}
