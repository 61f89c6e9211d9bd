import { suggestion } from "../../model/suggest.ts";
import { quantityOf, type Dataset, type Field } from "../../values/dataset.ts";
import type { ChartInput, ChartType, ReportOption } from "../chart-type.ts";
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

/** The series that lies in front of others is one of them. */
export function checkFront(
  front: string,
  field: Extract<Field, { type: "category" }> | undefined,
  report: ReportOption,
): void {
  if (!field) report("front", "is one of several series: leave it out");
  else if (!Object.hasOwn(field.categories, front))
    report(
      "front",
      `“${front}” is no category of “${field.name}”.${suggestion(front, Object.keys(field.categories))}`,
    );
}

/** A line leads through the figure of a row of the dataset. */
export function checkLine(key: string, { byKey }: Dataset, number: string, report: ReportOption): void {
  const row = byKey.get(key);
  if (!row) report("line", `no row “${key}” in the dataset.${suggestion(key, byKey.keys())}`);
  else if (!quantityOf(row, number))
    report("line", `row “${key}” has no figure for the line to lead through`);
}
