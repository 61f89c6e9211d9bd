import type { Chart } from "../charts/content.ts";
import type { Cell, Dataset, Row } from "../data/dataset.ts";
import type { Field } from "../model/dataset.ts";
import type { Language } from "../model/language.ts";
import { textIn } from "../model/localized-text.ts";

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
  fields: readonly string[] = [...dataset.fields.keys()],
): string {
  const columns = fields.flatMap((name) => fieldColumns(dataset.fields.get(name)!, rows, language));
  const provenance: Column[] = [
    { header: "source", value: (row) => sourcesOf(row, fields).join("; ") },
    { header: "locator", value: (row) => locatorsOf(row, fields).join("; ") },
  ];
  const all = [...columns, ...provenance];
  const lines = [all.map(({ header }) => header), ...rows.map((row) => all.map(({ value }) => value(row)))];
  return BOM + lines.map((line) => line.map(quote).join(",")).join("\r\n") + "\r\n";
}

export const chartCsv = ({ dataset, rows, fields }: Chart, language: Language): string =>
  datasetCsv(dataset, language, rows, fields);

interface Column {
  header: string;
  value(row: Row): string;
}

type NumberCell = Extract<Cell, { type: "number" }>;

function fieldColumns(field: Field, rows: readonly Row[], language: Language | undefined): Column[] {
  const name = language ? (textIn(field.title, language) ?? field.name) : field.name;
  if (field.type !== "number")
    return [{ header: name, value: (row) => plainText(row.cells[field.name], language) }];
  const header = language ? `${name} (${field.unit})` : name;
  const part = (suffix: string, read: (cell: NumberCell) => string | number | undefined): Column => ({
    header: suffix ? `${name} ${suffix}` : header,
    value: (row) => String(read(row.cells[field.name] as NumberCell) ?? ""),
  });
  // The main column always stands; the others only where a figure needs them.
  const parts = [
    part("low", ({ quantity }) => quantity?.low),
    part("high", ({ quantity }) => quantity?.high),
    part("qualifier", ({ quantity }) => quantity?.qualifier),
    part("derived", ({ derived }) => derived && textIn(derived, language ?? "en")),
    part("note", ({ note }) => note && textIn(note, language ?? "en")),
  ].filter(({ value }) => rows.some((row) => value(row) !== ""));
  return [part("", ({ quantity }) => quantity?.value), ...parts];
}

function plainText(cell: Cell | undefined, language: Language | undefined): string {
  switch (cell?.type) {
    case "category":
      return language ? (textIn(cell.category.title, language) ?? cell.id) : cell.id;
    case "period":
      return cell.period.text;
    case "text":
      return textIn(cell.text, language ?? "en") ?? "";
    default:
      return "";
  }
}

function places(row: Row, fields: readonly string[]): { source: string; locator?: string }[] {
  const numbers = fields.flatMap((name) => {
    const cell = row.cells[name];
    return cell?.type === "number" && cell.quantity ? cell.provenance : [];
  });
  return numbers.length > 0 ? numbers : row.provenance ? [row.provenance] : [];
}
const sourcesOf = (row: Row, fields: readonly string[]): string[] => [
  ...new Set(places(row, fields).map(({ source }) => source)),
];
const locatorsOf = (row: Row, fields: readonly string[]): string[] => [
  ...new Set(places(row, fields).flatMap(({ locator }) => locator ?? [])),
];

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
