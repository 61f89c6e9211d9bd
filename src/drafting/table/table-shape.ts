import { AuthorError } from "../../model/diagnostic.ts";
import type { Grid, GridCell } from "./grid.ts";
import { isMissing, readFigure } from "./read-figure.ts";
import { readPeriod } from "./read-cell-period.ts";

/** A column of a table: its headings from above down, and its cells. */
export interface TableColumn {
  /** Counted from 1, as authors do. */
  place: number;
  levels: string[];
  cells: GridCell[];
}

/** A table, taken out of the sheet that it lies in. */
export interface TableShape {
  /** What stands above it. */
  titles: string[];
  columns: TableColumn[];
  /** What stands under it. */
  footnotes: string[];
  /** The rows of the file in which its rows stand, counted from 1. */
  lines: number[];
  told: string[];
}

/** What an author can say of where the table lies. */
export interface ShapeOptions {
  /** First and last row of the table in its file, headings included. */
  rows?: readonly [first: number, last: number] | undefined;
  /** How many rows of headings it has. */
  headings?: number | undefined;
  /** Rows of the file that are none of the table’s, such as totals. */
  skipped?: readonly number[] | undefined;
}

interface Line {
  number: number;
  cells: GridCell[];
}

const MOST_HEADINGS = 3;

/** @throws AuthorError where there is no table */
export function tableShape(grid: Grid, options: ShapeOptions = {}): TableShape {
  const [from, to] = options.rows ?? [1, grid.rows.length];
  const lines = grid.rows
    .map((cells, index): Line => ({ number: index + 1, cells }))
    .filter(
      ({ number, cells }) =>
        number >= from && number <= to && !options.skipped?.includes(number) && filled(cells) > 0,
    );
  const width = Math.max(0, ...lines.map(({ cells }) => cells.findLastIndex((cell) => cell !== "") + 1));
  const padded = lines.map(({ number, cells }) => ({
    number,
    cells: Array.from({ length: width }, (_, at) => cells[at] ?? ""),
  }));
  const { above, table, below } = aroundTable(padded, width, options.headings !== undefined);
  const headings = options.headings ?? headingRows(table);
  const [top, body] = [table.slice(0, headings), table.slice(headings)];
  if (body.length === 0)
    throw new AuthorError(
      "has no rows under its headings: say by --rows in which rows of the file the table stands",
    );
  const columns = columnsOf(top, body, width);
  return {
    titles: above.flatMap(texts),
    columns,
    footnotes: below.flatMap(texts),
    lines: body.map(({ number }) => number),
    told: [...toldOf(above, top, body, below), ...fillDown(columns)],
  };
}

const filled = (cells: readonly GridCell[]): number => cells.filter((cell) => cell !== "").length;
const texts = ({ cells }: Line): string[] => cells.filter((cell) => cell !== "").map(String);

/** Whether a cell can only be a figure, and no year. */
const isFigure = (cell: GridCell): boolean =>
  cell !== "" &&
  readPeriod(cell) === undefined &&
  (isMissing(cell) || readFigure(cell, ".") !== undefined || readFigure(cell, ",") !== undefined);

/** Titles above a table and notes under it: rows with one text, in a sheet of several columns. */
function aroundTable(
  lines: readonly Line[],
  width: number,
  isTold: boolean,
): { above: Line[]; table: Line[]; below: Line[] } {
  const first = width > 1 ? lines.findIndex((line) => !isTitle(line)) : 0;
  if (first === -1) return { above: [...lines], table: [], below: [] };
  const rest = lines.slice(first);
  const longest = Math.max(
    0,
    ...rest.filter(({ cells }) => filled(cells) > 1).map(({ cells }) => String(cells[0]).length),
  );
  const last =
    width > 1 && !isTold ? rest.findLastIndex((line) => !isFootnote(line, longest)) : rest.length - 1;
  return { above: lines.slice(0, first), table: rest.slice(0, last + 1), below: rest.slice(last + 1) };
}

/** One text, or a text and what its unit is. */
function isTitle({ cells }: Line): boolean {
  const [first, ...others] = cells.filter((cell) => cell !== "");
  if (isFigure(first ?? "")) return false;
  return others.every((cell) => /^[(（[［].*[)）\]］]$|[:：]/.test(String(cell)));
}

function isFootnote({ cells }: Line, longest: number): boolean {
  const [first = "", ...others] = cells.filter((cell) => cell !== "");
  if (others.length > 0 || typeof first === "number" || readPeriod(first) !== undefined || isFigure(first))
    return false;
  return first.length > Math.max(longest, 12) || /^[*†‡※¹²³(（[]|[:：]/.test(first);
}

/** Rows at the top without figures: one, and further ones only where cells above one another were merged. */
function headingRows(table: readonly Line[]): number {
  const first = table.findIndex(({ cells }) => cells.some(isFigure));
  if (first === 0 && !table[0]!.cells.slice(1).every((cell) => cell === "" || readPeriod(cell) !== undefined))
    return 0;
  let count = 1;
  while (count < Math.min(first, MOST_HEADINGS)) {
    const [upper, lower] = [table[count - 1]!.cells, table[count]!.cells];
    if (filled(upper) === upper.length && filled(lower) === lower.length) break;
    // A row that begins with a label and goes on with years is one of the table.
    if (lower[0] !== "" && upper[0] !== "") break;
    count += 1;
  }
  return count;
}

function columnsOf(top: readonly Line[], body: readonly Line[], width: number): TableColumn[] {
  const levels = top.map(({ cells }, row) =>
    row < top.length - 1 ? merged(cells, top[row + 1]!.cells) : cells,
  );
  return Array.from({ length: width }, (_, at): TableColumn => ({
    place: at + 1,
    levels: [...new Set(levels.map((cells) => String(cells[at])).filter(Boolean))],
    cells: body.map(({ cells }) => cells[at]!),
  })).filter(({ levels: own, cells }) => own.length > 0 || cells.some((cell) => cell !== ""));
}

/** A heading that was merged over several columns stands in the first of them only, and has others under it. */
function merged(cells: readonly GridCell[], under: readonly GridCell[]): GridCell[] {
  let last: GridCell = "";
  return cells.map((cell, at) => {
    if (cell !== "") last = under[at] === "" ? "" : cell;
    return cell === "" ? last : cell;
  });
}

/** Each empty cell with what stands before it. */
function filledOn(cells: readonly GridCell[]): GridCell[] {
  let last: GridCell = "";
  return cells.map((cell) => (last = cell === "" ? last : cell));
}

/** A label that was merged over several rows stands in the first of them only. */
function fillDown([first, ...others]: TableColumn[]): string[] {
  if (!first || others.length < 2 || first.cells[0] === "" || !first.cells.includes("")) return [];
  if (first.cells.some(isFigure)) return [];
  const rows = first.cells.filter((cell) => cell === "").length;
  first.cells = filledOn(first.cells);
  return [`column 1: ${rows} empty cells were given the label above them`];
}

function toldOf(
  above: readonly Line[],
  top: readonly Line[],
  body: readonly Line[],
  below: readonly Line[],
): string[] {
  const where = (lines: readonly Line[]): string =>
    lines.length === 1 ? `row ${lines[0]!.number}` : `rows ${lines[0]!.number}–${lines.at(-1)!.number}`;
  const quoted = (lines: readonly Line[]): string =>
    lines
      .flatMap(texts)
      .map((text) => `“${text.slice(0, 80)}”`)
      .join(", ");
  return [
    ...(above.length > 0 ? [`above the table, left out: ${quoted(above)}`] : []),
    top.length > 0
      ? `headings: ${where(top)}; table: ${where(body)}`
      : `no headings: columns are called by their number; table: ${where(body)}`,
    ...(below.length > 0 ? [`under the table, left out: ${quoted(below)}`] : []),
  ];
}
