import type { Annotation } from "../../model/chart.ts";
import { suggestion } from "../../model/suggest.ts";
import type { Row } from "../../values/dataset.ts";
import type { ChartType } from "../chart-type.ts";
import type { Report } from "./report.ts";

/**
 * Annotations stand at rows that the chart draws.
 * @param inherited whether a view has them from its chart: it then keeps those whose rows it still draws
 */
export function checkAnnotations(
  annotations: readonly Annotation[],
  rows: readonly Row[],
  type: ChartType,
  typeName: string,
  inherited: boolean,
  report: Report,
): void {
  if (annotations.length > 0 && !type.annotations)
    report("annotations", `a ${typeName} chart draws none: say it in the note`);
  if (inherited) return;
  const keys = new Set(rows.map((row) => row.key));
  annotations.forEach(({ key }, index) => {
    if (!keys.has(key))
      report(
        `annotations[${index}].key`,
        `no row “${key}” among those that the chart draws.${suggestion(key, keys)}`,
      );
  });
}
