import { csvFormatRows } from "d3";
import type { Chart } from "../../charts/chart.ts";
import type { Language } from "../../model/language.ts";
import type { Dataset, Row } from "../../values/dataset.ts";
import { flatColumns } from "./flat-table.ts";

/** Excel reads UTF-8 only where a file begins with this mark. */
const BOM = "\uFEFF";

/**
 * A dataset, or what one chart draws of it, as CSV (RFC 4180, UTF-8 with BOM). Numbers stand as written, with a
 * point and in the unit of the header; what a source says about a number stands in columns of its own.
 * @param language of headers and categories; without it, field names and ids
 */
export function datasetCsv(
  dataset: Dataset,
  language?: Language,
  rows: readonly Row[] = dataset.rows,
  fields?: readonly string[],
): string {
  const columns = flatColumns(dataset, language, rows, fields);
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ value }) => String(value(row)))),
  ];
  // D3 parts lines by line feeds alone, and writes none within a value without quotation marks around it.
  return `${BOM}${lines.map((line) => csvFormatRows([line])).join("\r\n")}\r\n`;
}

export const chartCsv = ({ dataset, rows, fields }: Chart, language: Language): string =>
  datasetCsv(dataset, language, rows, fields);
