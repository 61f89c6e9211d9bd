import { suggestion } from "../../model/suggest.ts";
import type { ChartInput, ChartType } from "../chart-type.ts";
import type { Report } from "./report.ts";

/** The series that a chart brings forward are categories of the field that it draws them from. */
export function checkSeries({ fields, options }: ChartInput, { series }: ChartType, report: Report): void {
  const field = series && fields[series.channel];
  if (field?.type !== "category") return;
  const highlight = series?.highlight?.(options) ?? [];
  highlight.forEach((id, index) => {
    if (!Object.hasOwn(field.categories, id))
      report(
        `encodings.highlight[${index}]`,
        `“${id}” is no category of “${field.name}”.${suggestion(id, Object.keys(field.categories))}`,
      );
  });
}
