import { categoryOf, type Field, type NumberField, type Row } from "../../values/dataset.ts";
import type { ReportOption } from "../chart-type.ts";
import { points } from "../parts/measures.ts";

/** More parts than these are no longer told apart in one bar. */
const MOST_PARTS = 6;

/** Says where no bracket can join the parts of a bar: a category without a row, or with no row before it. */
export function checkTogether(
  rows: readonly Row[],
  { x, y, within }: { x: NumberField; y: Field; within?: Field | undefined },
  together: string,
  report: ReportOption,
): void {
  const all = points(rows, x.name);
  const index = all.findIndex(({ row }) => categoryOf(row, y.name).id === together);
  if (index < 1)
    report(
      "together",
      `is “${together}”, which is no sum of rows before it: write a category of “${y.name}” whose row follows its parts`,
    );
  if (within) report("together", "is for the parts of one bar: leave “within” out");
  if (all.length - 1 > MOST_PARTS)
    report(
      "together",
      `has ${all.length - 1} parts beside it, and ${MOST_PARTS} can be told apart: filter the rows`,
    );
}
