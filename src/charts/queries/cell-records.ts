import { memoize } from "../../model/memoize.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import type { Dataset, NumberField, Row } from "../../values/dataset.ts";
import { cellName, type NumberCell } from "../../values/evaluate.ts";
import { formatPeriod } from "../../values/format.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import type { Quantity } from "../../values/quantity.ts";
import type { Content } from "../chart.ts";

/** A cell that has a number, with what it belongs to. */
export interface CellRecord {
  /** `fdi-capital.capital[2025-03]` */
  name: string;
  dataset: Dataset;
  field: NumberField;
  row: Row;
  cell: NumberCell & { quantity: Quantity };
}

/** Every cell of all datasets that has a number, by its name, in the order of datasets, rows and fields. */
export const cellRecords = memoize(
  ({ datasets }: Content): ReadonlyMap<string, CellRecord> =>
    new Map(
      [...datasets.values()].flatMap((dataset) =>
        dataset.rows.flatMap((row) =>
          [...dataset.fields.values()].flatMap((field): [string, CellRecord][] => {
            const cell = row.cells[field.name];
            if (field.type !== "number" || cell?.type !== "number" || !cell.quantity) return [];
            const name = cellName({ dataset: dataset.id, field: field.name, key: row.key });
            return [[name, { name, dataset, field, row, cell: { ...cell, quantity: cell.quantity } }]];
          }),
        ),
      ),
    ),
);

/** What a row is about, in words: its categories and its period, “Wheat, March 2025”. */
export function subjectOf({ dataset, row }: Pick<CellRecord, "dataset" | "row">, language: Language): string {
  const parts = dataset.primaryKey.map((name) => {
    const cell = row.cells[name];
    if (cell?.type === "category") return textIn(cell.category.title, language);
    return cell?.type === "period" ? formatPeriod(cell.period, language) : undefined;
  });
  return parts.filter(Boolean).join(localeOf(language).separators.comma);
}

/** What its number counts or measures, and of which row: “Registered capital, March 2025”. */
export const headingOf = (record: CellRecord, language: Language): string =>
  [textIn(record.field.title, language), subjectOf(record, language)]
    .filter(Boolean)
    .join(localeOf(language).separators.comma);
