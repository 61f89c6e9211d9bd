import { AuthorError } from "../../model/diagnostic.ts";
import { halfWidth } from "../../values/locales/numerals/numerals.ts";
import { statementsOf } from "../../values/locales/statements/statements-of.ts";
import { languageOf } from "../language-of.ts";
import type { GridCell } from "./grid.ts";
import type { DecimalMark } from "./read-figure.ts";

/**
 * The decimal mark of a table, by its numbers that can be read in one way only. Where all could be read in two, by the
 * language of its words, or by semicolons between its cells, which stand there where commas are decimal marks.
 * @throws AuthorError where some numbers say this and others that
 */
export function decimalMarkOf(
  cells: readonly GridCell[],
  { words, delimiter }: { words: string; delimiter?: string | undefined },
): { mark: DecimalMark; told: string[] } {
  const numbers = cells.filter(
    (cell): cell is string => typeof cell === "string" && /\d[.,]\d/.test(halfWidth(cell)),
  );
  const by = (mark: DecimalMark): string | undefined =>
    numbers.find((text) => surely(halfWidth(text)) === mark);
  const [point, comma] = [by("."), by(",")];
  if (point !== undefined && comma !== undefined)
    throw new AuthorError(
      `has “${point}” and “${comma}”, which have different decimal marks: say by --decimal . or --decimal , which one it is, and mend the others in the file`,
    );
  if (point !== undefined) return { mark: ".", told: [`decimal point, as in “${point}”`] };
  if (comma !== undefined) return { mark: ",", told: [`decimal comma, as in “${comma}”`] };
  const open = numbers.find((text) => /\d[.,]\d{3}/.test(halfWidth(text)));
  const mark = languageMark(words) ?? (delimiter === ";" ? "," : ".");
  if (open === undefined) return { mark, told: [] };
  const meaning = halfWidth(open).includes(mark) ? "is the decimal mark" : "stands between thousands";
  return {
    mark,
    told: [
      `CHECK: no number shows what the mark in “${open}” is; taken: it ${meaning}. Otherwise: --decimal ${mark === "." ? "," : "."}`,
    ],
  };
}

function languageMark(words: string): DecimalMark | undefined {
  const language = languageOf(words);
  const { letters, decimal } = (language !== undefined && statementsOf(language)) || {};
  return letters && (decimal === "," || decimal === ".") ? decimal : undefined;
}

/** The decimal mark of a number that can be read in one way only. */
function surely(text: string): DecimalMark | undefined {
  const [digits] = /\d[\d.,]*\d/.exec(text) ?? [""];
  const marks = [...digits].filter((character) => character === "." || character === ",") as DecimalMark[];
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  const other = last === "." ? "," : ".";
  if (marks.includes(other)) return last;
  if (marks.length > 1) return other;
  const [whole = "", rest = ""] = digits.split(last);
  return rest.length !== 3 || whole.length > 3 || whole === "0" ? last : undefined;
}
