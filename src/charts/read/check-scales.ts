import { quantityOf } from "../../values/dataset.ts";
import type { ChartInput, ChartType } from "../chart-type.ts";
import type { Report } from "./report.ts";

/** A logarithm, and a share of a first figure, exist of numbers above zero only. */
export function checkScales(
  { fields, rows, options }: ChartInput,
  { overTime }: ChartType,
  report: Report,
): void {
  const scales = overTime?.scales?.(options) ?? [];
  const field = Object.values(fields).find((one) => one?.type === "number");
  if (scales.length === 0 || !field) return;
  const small = rows.find((row) => {
    const quantity = quantityOf(row, field.name);
    return quantity && (quantity.low ?? quantity.value!) <= 0;
  });
  if (small)
    report(
      "encodings.scales",
      `“${field.name}” is not above zero in row “${small.key}”: a logarithmic scale or an index cannot show it, leave “scales” out`,
    );
}
