import type { NumberField, Row } from "../../values/dataset.ts";
import type { ReportOption } from "../chart-type.ts";
import { points } from "../parts/measures.ts";

/** Says what is no part of a whole where bars are drawn against one: what is no share, or more than all. */
export function checkWhole(rows: readonly Row[], { name, unit }: NumberField, report: ReportOption): void {
  if (unit.kind !== "share") report("whole", "is for shares, and these are none: leave it out");
  else if (points(rows, name).some(({ high }) => high > 1 / unit.scale))
    report("whole", "is for parts of one whole, and one is more than 100%: leave it out");
}
