import type { Cell, Dataset, Field, Row } from "../../values/dataset.ts";
import type { Qualifier } from "../../model/cell.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";

/** What a column holds: a field's value, something that is said about it, or where the row was read. */
export type ColumnPart = "value" | "low" | "high" | "qualifier" | "derived" | "note" | "source" | "locator";

/** One column of a dataset laid out flat, as CSV and workbooks have it. */
export interface FlatColumn {
  header: string;
  part: ColumnPart;
  /** The field that it belongs to; source and locator belong to the row. */
  field?: Field;
  /** A number where there is one to calculate with; empty text where there is nothing. */
  value(row: Row): string | number;
}

/** Rows and fields of a dataset: all of them, or those that a chart draws. */
export interface FlatTable {
  dataset: Dataset;
  rows: readonly Row[];
  fields: readonly string[];
}

export const wholeTable = (dataset: Dataset): FlatTable => ({
  dataset,
  rows: dataset.rows,
  fields: [...dataset.fields.keys()],
});

/** How fields and categories are named: in words, for people, or by their ids, for programs. */
export type Naming = "words" | "ids";

/**
 * The columns of a table. Numbers stand in the unit of the header; what a source says about a number stands in columns
 * of its own, where any row needs them.
 * @param language of all words
 */
export function flatColumns(
  { dataset, rows, fields }: FlatTable,
  language: Language,
  naming: Naming,
): FlatColumn[] {
  return [
    ...fields.flatMap((name) => fieldColumns(dataset.fields.get(name)!, rows, language, naming)),
    { header: "source", part: "source", value: (row) => sourcesOf(row, fields).join("; ") },
    { header: "locator", part: "locator", value: (row) => locatorsOf(row, fields).join("; ") },
  ];
}

type NumberCell = Extract<Cell, { type: "number" }>;

function fieldColumns(field: Field, rows: readonly Row[], language: Language, naming: Naming): FlatColumn[] {
  const named = naming === "words";
  const name = (named && textIn(field.title, language)) || field.name;
  if (field.type !== "number") {
    // A column of plain years is one of numbers; a fiscal year or a month makes it one of words.
    const read = (row: Row): string => plainText(row.cells[field.name], language, named);
    const years = field.type === "period" && rows.every((row) => /^\d{4}$/.test(read(row)));
    return [{ header: name, part: "value", field, value: years ? (row) => Number(read(row)) : read }];
  }
  const part = (
    part: ColumnPart,
    read: (cell: NumberCell) => string | number | undefined,
    header = `${name} ${part}`,
  ): FlatColumn => ({
    header,
    part,
    field,
    value: (row) => read(row.cells[field.name] as NumberCell) ?? "",
  });
  // The main column always stands; the others only where a figure needs them.
  const others = [
    part("low", ({ quantity }) => quantity?.low),
    part("high", ({ quantity }) => quantity?.high),
    part("qualifier", ({ quantity }): Qualifier | undefined => quantity?.qualifier),
    part("derived", ({ derived }) => derived && textIn(derived, language)),
    part("note", ({ note }) => note && textIn(note, language)),
  ].filter(({ value }) => rows.some((row) => value(row) !== ""));
  const header = named ? `${name} (${field.unit.id})` : name;
  return [part("value", ({ quantity }) => quantity?.value, header), ...others];
}

function plainText(cell: Cell | undefined, language: Language, named: boolean): string {
  switch (cell?.type) {
    case "category":
      return (named && textIn(cell.category.title, language)) || cell.id;
    case "period":
      return cell.period.text;
    case "text":
      return textIn(cell.text, language) ?? "";
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
