import { csvFormatRows } from "d3";
import type { Content } from "../../charts/chart.ts";
import type { Language } from "../../model/language.ts";
import type { Dataset } from "../../values/dataset.ts";
import { idNaming, wordNaming, type Naming } from "./column-naming.ts";
import { flatColumns, wholeTable, type FlatTable } from "./flat-table.ts";

/** Excel reads UTF-8 only where a file begins with this mark. */
const BOM = "\uFEFF";

/**
 * A table as CSV (RFC 4180, UTF-8). Numbers stand as written, with a point and in the unit of the head, or where
 * that is an id of the column of units; what a source says about a number stands in columns of its own.
 */
export function csv(table: FlatTable, naming: Naming): string {
  const columns = flatColumns(table, naming);
  const lines = [
    columns.map(({ header }) => header),
    ...table.rows.map((row) => columns.map(({ value }) => String(value(row)))),
  ];
  // D3 would end lines with line feeds alone.
  return `${lines.map((line) => csvFormatRows([line])).join("\r\n")}\r\n`;
}

/** What a chart draws, in the words of a language. */
export const chartCsv = (chart: FlatTable, language: Language, content: Content): string =>
  BOM + csv(chart, wordNaming(language, content));

/**
 * A dataset for programs, many of which take a byte order mark for a part of the first name.
 * @param language of its notes: that in which all of them are written
 */
export const datasetCsv = (dataset: Dataset, language: Language, content: Pick<Content, "sources">): string =>
  csv(wholeTable(dataset), idNaming(language, content));
