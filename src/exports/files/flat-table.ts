import type { Cell, Dataset, Field, Provenance, Row } from "../../values/dataset.ts";
import type { ColumnPart, Naming, NumberPart } from "./column-naming.ts";

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

/**
 * The columns of a table. Numbers stand in the unit that the head names, or the column of units beside it; what a source
 * says about a number stands in columns of its own, where any row needs them.
 */
export function flatColumns({ dataset, rows, fields }: FlatTable, naming: Naming): FlatColumn[] {
  return [
    ...fields.flatMap((name) => fieldColumns(dataset.fields.get(name)!, rows, naming)),
    ...naming.places.map(({ part, header, value, each }) => ({
      header,
      part,
      value: (row: Row) => {
        const all = places(row, fields);
        const said = (each ? oneOfEachSource(all) : all).flatMap((place) => value(place) ?? []);
        return (each ? said : [...new Set(said)]).join("; ");
      },
    })),
  ];
}

type NumberCell = Extract<Cell, { type: "number" }>;

function fieldColumns(field: Field, rows: readonly Row[], naming: Naming): FlatColumn[] {
  const header = naming.field(field);
  if (field.type !== "number") {
    // A column of plain years is one of numbers; a fiscal year or a month makes it one of words.
    const read = (row: Row): string => plainText(row.cells[field.name], naming);
    const years = field.type === "period" && rows.every((row) => /^\d{4}$/.test(read(row)));
    return [{ header, part: "value", field, value: years ? (row) => Number(read(row)) : read }];
  }
  const column = (
    part: "value" | "unit" | NumberPart,
    read: (cell: NumberCell) => string | number | undefined,
  ): FlatColumn => ({
    header: part === "value" || part === "unit" ? header : naming.part(field, part),
    part,
    field,
    value: (row) => read(row.cells[field.name] as NumberCell) ?? "",
  });
  const amount = (n: number | undefined): number | undefined =>
    n === undefined ? undefined : naming.number(n, field);
  // The main column always stands; the others only where a figure needs them.
  const others = [
    column("low", ({ quantity }) => amount(quantity?.low)),
    column("high", ({ quantity }) => amount(quantity?.high)),
    column("qualifier", ({ quantity }) => quantity?.qualifier && naming.qualifier(quantity.qualifier)),
    column("derived", ({ derived }) => derived && naming.text(derived)),
    column("note", ({ note }) => note && naming.text(note)),
  ].filter(({ value }) => rows.some((row) => value(row) !== ""));
  const value = column("value", ({ quantity }) => amount(quantity?.value));
  const unit = naming.unitColumn && {
    ...column("unit", ({ quantity }) => quantity?.unit.id),
    header: naming.unitColumn(field),
  };
  return [value, ...(unit ? [unit] : []), ...others];
}

function plainText(cell: Cell | undefined, naming: Naming): string {
  switch (cell?.type) {
    case "category":
      return naming.category(cell);
    case "period":
      return naming.period(cell.period);
    case "text":
      return naming.text(cell.text) ?? "";
    default:
      return "";
  }
}

const oneOfEachSource = (places: readonly Provenance[]): Provenance[] => [
  ...new Map(places.map((place) => [place.source, place])).values(),
];

function places(row: Row, fields: readonly string[]): Provenance[] {
  const numbers = fields.flatMap((name) => {
    const cell = row.cells[name];
    return cell?.type === "number" && cell.quantity ? cell.provenance : [];
  });
  return numbers.length > 0 ? numbers : row.provenance ? [row.provenance] : [];
}
