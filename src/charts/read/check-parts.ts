import type { Region } from "../../model/region.ts";
import { quantityOf, type Field, type NumberField, type Row } from "../../values/dataset.ts";
import type { ReportOption } from "../chart-type.ts";
import { partsOf } from "../parts/coloured-parts.ts";
import { points } from "../parts/measures.ts";
import { wholeOf } from "../parts/whole.ts";
import { checkColours } from "./check-colours.ts";

/**
 * Parts have a whole: something, no more than all of it, and of amounts every one of them; and their colours tell them apart.
 * @param marks that are drawn of them, as `squares`
 */
export function checkParts(
  rows: readonly Row[],
  fields: { category: Field; value: NumberField },
  marks: string,
  report: ReportOption,
  regions: ReadonlyMap<string, Region>,
): void {
  checkWhole(rows, fields.value, "value", report);
  const advice = `, and only colours tell ${marks} apart: give it a region of its own, or none, or put parts together`;
  checkColours(partsOf(rows, fields), regions, "category", advice, report);
}

function checkWhole(
  rows: readonly Row[],
  { name, unit }: NumberField,
  channel: string,
  report: ReportOption,
): void {
  const all = points(rows, name);
  const { sum, isOver } = wholeOf(all, unit);
  if (all.every(({ value }) => value === 0))
    report(channel, "adds up to zero, of which nothing is a part: write the type “bar”");
  if (isOver)
    report(
      channel,
      `adds up to ${Number(sum.toPrecision(6))}, more than all of it: filter the rows to parts of one whole, or write the type “bar”`,
    );
  const missing = rows.find((row) => !quantityOf(row, name));
  if (missing && unit.kind !== "share")
    report(
      channel,
      `is missing in row “${missing.key}”, without which the whole is not known: filter the row out and say so in the note, or write the type “bar”`,
    );
}
