import type { Row } from "../../values/dataset.ts";

/** A figure that is hardly right, before it is known where in the file it stands. */
export interface Implausible {
  row: Row;
  field: string;
  message: string;
}

/** Whether a row says something about one of its figures: what is unusual is right where it is told. */
export function hasNote(row: Row, field: string): boolean {
  const cell = row.cells[field];
  return row.note !== undefined || (cell?.type === "number" && cell.note !== undefined);
}
