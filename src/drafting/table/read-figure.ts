import type { Qualifier } from "../../model/cell.ts";
import { memoize } from "../../model/memoize.ts";
import { halfWidth } from "../../values/locales/numerals/numerals.ts";
import { statementLanguages, statementsOf } from "../../values/locales/statements/statements-of.ts";
import { meaningOf } from "../number-forms.ts";
import { numberReader } from "../read-number.ts";
import type { GridCell } from "./grid.ts";
import { madeOnce } from "./made-once.ts";

/** The mark before the decimals of a table; the other one, spaces and apostrophes stand between thousands. */
export type DecimalMark = "." | ",";

/** A number as a cell prints it, in the unit of its column. */
export interface TableFigure {
  value?: number;
  low?: number;
  high?: number;
  qualifier?: Qualifier;
  /** Marks of a unit beside the digits: `%`, `$`. */
  unitMark?: string;
  /** Signs of a footnote, which were taken off. */
  noteMark?: string;
}

/** How cells say that there is no figure. */
const MISSING = /^(?:[-–—−‐―…・]+|\.{2,}|:|n\.?\s?\/?\s?a\.?|#n\/a|#N\/A|null|none|nan|x{1,3})$/i;

const SPACE = "[\\s\\u00a0\\u2009\\u202f'’]";
const QUALIFIERS: readonly (readonly [mark: string, qualifier: Qualifier])[] = [
  [">=", "at-least"],
  ["≥", "at-least"],
  ["≧", "at-least"],
  ["<=", "up-to"],
  ["≤", "up-to"],
  ["≦", "up-to"],
  [">", "more-than"],
  ["<", "less-than"],
  ["~", "about"],
  ["≈", "about"],
];

/** Whether a cell says that there is no figure. */
export const isMissing = (cell: GridCell, missing: readonly string[] = []): boolean =>
  cell === "" || (typeof cell === "string" && (MISSING.test(cell) || missing.includes(cell)));

/**
 * A figure as a cell of a table prints it.
 * @returns undefined where the cell is no number
 */
export function readFigure(cell: GridCell, decimal: DecimalMark): TableFigure | undefined {
  if (typeof cell === "number") return { value: cell };
  const { text, noteMark } = withoutNotes(halfWidth(cell));
  const { rest, qualifier } = withoutHedge(text);
  const { rest: bare, unitMark } = withoutUnit(rest);
  const figure = rangeOf(bare, decimal) ?? valueOf(bare, decimal);
  return (
    figure && {
      ...figure,
      ...(qualifier && { qualifier }),
      ...(unitMark && { unitMark }),
      ...(noteMark && { noteMark }),
    }
  );
}

function withoutNotes(text: string): { text: string; noteMark?: string } {
  const form = /(?<=[\d%)])\s?(?:[*†‡§#]+|[¹²³⁰⁴-⁹]+|\[\w{1,2}\]|\([a-z]\)|\s[a-z])$/u;
  const mark = form.exec(text)?.[0];
  return mark ? { text: text.slice(0, -mark.length).trim(), noteMark: mark.trim() } : { text };
}

function withoutHedge(text: string): { rest: string; qualifier?: Qualifier } {
  for (const [mark, qualifier] of QUALIFIERS)
    if (text.startsWith(mark)) return { rest: text.slice(mark.length).trim(), qualifier };
  for (const grammar of grammars()) {
    const number = /^(\D*)(\d.*?)([^\d%]*)$/u.exec(text);
    if (!number) continue;
    const [, before = "", digits = "", after = ""] = number;
    const first = meaningOf(grammar.qualifiers.before, before);
    if (first) return { rest: digits + after, qualifier: first };
    const last = meaningOf(grammar.qualifiers.after, after);
    if (last) return { rest: before + digits, qualifier: last };
  }
  return { rest: text };
}

function withoutUnit(text: string): { rest: string; unitMark?: string } {
  for (const form of unitForms()) {
    const { bare, unit } = form.exec(text)?.groups ?? {};
    if (bare !== undefined) return { rest: bare.trim(), unitMark: unit!.trim() };
  }
  return { rest: text };
}

/** Per cents and currencies beside digits, in the languages that are known. */
const unitForms = madeOnce(() => {
  const all = grammars();
  const percent = ["[%％]", ...all.map((grammar) => grammar.percent)].join("|");
  const forms = (side: "before" | "after"): string =>
    all.flatMap(({ currencies }) => currencies[side].map(([form]) => form)).join("|");
  return [
    new RegExp(`^(?<bare>.*\\d)\\s?(?<unit>${percent})$`, "iu"),
    new RegExp(`^(?<unit>${forms("before")})\\s?(?<bare>[-−–]?\\d.*)$`, "iu"),
    new RegExp(`^(?<bare>[-−–]?\\d.*?)\\s?(?<unit>${forms("before")}|${forms("after")})$`, "iu"),
  ];
});

function rangeOf(text: string, decimal: DecimalMark): TableFigure | undefined {
  const [, first, last] = /^(.*\d)\s?[–—~〜～-]\s?(\d.*)$/u.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [low, high] = [numberOf(first, decimal), numberOf(last!, decimal)];
  return low !== undefined && high !== undefined && low < high ? { low, high } : undefined;
}

function valueOf(text: string, decimal: DecimalMark): TableFigure | undefined {
  const inBrackets = /^\((.*)\)$/.exec(text)?.[1];
  const [, sign, digits] = /^([-−–△▲+]?)\s?(.+)$/u.exec(inBrackets ?? text) ?? [];
  const value = digits === undefined ? undefined : (numberOf(digits, decimal) ?? numberInWords(digits));
  if (value === undefined) return undefined;
  const negative = inBrackets !== undefined || !["", "+"].includes(sign!);
  return { value: negative && value !== 0 ? -value : value };
}

/** Digits by the marks of the table: `1.234.567,8`, `1 234 567`, `12,34,567`. */
function numberOf(digits: string, decimal: DecimalMark): number | undefined {
  const { plain, grouped, group } = digitForms(decimal);
  const written = digits.trim();
  if (!plain.test(written) && !grouped.test(written)) return undefined;
  return Number(written.replace(group, "").replace(decimal, "."));
}

const digitForms = memoize((decimal: DecimalMark) => {
  const mark = decimal === "." ? "\\." : ",";
  const between = `(?:${decimal === "." ? "," : "\\."}|${SPACE})`;
  return {
    plain: new RegExp(`^\\d+(?:${mark}\\d+)?$`),
    grouped: new RegExp(`^\\d{1,3}(?:${between}\\d{2,3})*${between}\\d{3}(?:${mark}\\d+)?$`),
    group: new RegExp(between, "g"),
  };
});

/** A number that has words for its size inside, as a language writes it. */
function numberInWords(text: string): number | undefined {
  if (!/^\d[\d.,]*\s?\p{L}/u.test(text)) return undefined;
  return grammars()
    .map((grammar) => numberReader(grammar)(text.replace(/(?<=\d)\s(?=\p{L})/gu, "")))
    .find((value) => Number.isFinite(value));
}

const grammars = madeOnce(() => statementLanguages().map((language) => statementsOf(language)!));
