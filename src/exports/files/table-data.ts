import type { DataTable, TableColumn } from "./data-table.ts";
import type { TableCell } from "./table-cell.ts";

/** `data-*` attributes of an element; those that are undefined are left out. */
type Data = Record<`data-${string}`, string | number | undefined>;

/**
 * What the built table of a chart tells scripts, so that they need not read numbers and units out of words:
 * `src/browser/chart/table.ts` is the other side.
 */
export const tableData = ({ keyPart, across }: Pick<DataTable, "keyPart" | "across">): Data => ({
  "data-p": keyPart,
  "data-a": across ? "" : undefined,
});

/** Of a column's head; where it shows the unit, that part of it has `unitData`. */
export const headData = ({ key, category, unit, pattern }: TableColumn): Data => ({
  "data-c": category && key,
  ...(!unit && unitData(pattern)),
});

/** How a number of the column reads with its unit. */
export const unitData = (pattern: string | undefined): Data => ({ "data-u": pattern });

/** Of a cell or, where it stands there in several currencies, of each amount: `valued` where its value is told. */
export const cellData = ({ value, number, pattern }: TableCell, valued: boolean): Data => ({
  // Six digits are enough to sort by.
  "data-v": valued && value !== undefined ? Number(value.toPrecision(6)) : undefined,
  "data-n": number,
  "data-u": pattern,
});

/** The lowest and the highest of the figures that a chart draws. */
export function extremesOf({ columns, rows }: Pick<DataTable, "columns" | "rows">): TableCell[] {
  const isDrawn = columns.some(({ category }) => category)
    ? (index: number): boolean => columns[index]!.category === true
    : (index: number): boolean => index === columns.findIndex(({ numeric }) => numeric);
  const cells = rows
    .flatMap((row) => row.cells.filter((_, index) => isDrawn(index)))
    .filter(({ value }) => value !== undefined)
    .sort((a, b) => a.value! - b.value!);
  return [...new Set([cells[0], cells.at(-1)])].flatMap((cell) => cell ?? []);
}
