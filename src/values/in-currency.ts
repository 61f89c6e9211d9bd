import type { CurrencyId } from "../model/currency.ts";
import type { Unit } from "../model/unit.ts";
import { cellName } from "./evaluate.ts";
import type { Cell, Dataset, Field, NumberField, Row } from "./dataset.ts";
import type { Figures } from "./figures.ts";
import { convertMoney, isConverted, unitsIn } from "./money.ts";
import { convert, endsOf, type Quantity } from "./quantity.ts";

/**
 * All datasets with their amounts put into another currency, cell by cell: each flow at its year's rate, each stock
 * at the latest. What a source says of a figure stays with it; that every figure is rounded by the rates is for the
 * page to say once. Datasets without such amounts are the same objects.
 */
export function datasetsIn(currency: CurrencyId, figures: Figures): ReadonlyMap<string, Dataset> {
  return new Map([...figures.datasets].map(([id, dataset]) => [id, datasetIn(currency, dataset, figures)]));
}

function datasetIn(currency: CurrencyId, dataset: Dataset, figures: Figures): Dataset {
  const converted = new Map(
    [...dataset.fields.values()].flatMap((field): [string, ConvertedField][] => {
      const amounts = isMoneyField(field, figures) ? amountsIn(currency, dataset, field, figures) : undefined;
      // A field without any amount stays as it is.
      return amounts?.size
        ? [[field.name, { amounts, unit: unitFor(amounts.values(), currency, figures) }]]
        : [];
    }),
  );
  if (converted.size === 0) return dataset;
  const rows = dataset.rows.map((row) => ({ ...row, cells: cellsIn(row, converted) }));
  const fields = new Map(
    [...dataset.fields].map(([name, field]) => [name, fieldIn(field, converted.get(name))]),
  );
  return { ...dataset, fields, rows, byKey: new Map(rows.map((row) => [row.key, row])) };
}

/** The amounts of a field by row, in single units of a currency, and the unit that they are shown in. */
interface ConvertedField {
  amounts: Map<string, Quantity>;
  unit: Unit;
}

function cellsIn(row: Row, converted: ReadonlyMap<string, ConvertedField>): Row["cells"] {
  const cells: Record<string, Cell> = { ...row.cells };
  for (const [name, { amounts, unit }] of converted) {
    const cell = cells[name];
    const amount = amounts.get(row.key);
    if (cell?.type === "number" && amount) cells[name] = { ...cell, quantity: convert(amount, unit) };
  }
  return cells;
}

function fieldIn(field: Field, converted: ConvertedField | undefined): Field {
  if (!converted || field.type !== "number") return field;
  const { amounts, unit } = converted;
  const digits = Math.floor(Math.log10(largest(amounts.values()) / unit.scale));
  return { ...field, unit, decimals: Math.max(0, Math.min(2, 3 - digits)) };
}

function amountsIn(
  currency: CurrencyId,
  dataset: Dataset,
  { name: field }: NumberField,
  figures: Figures,
): Map<string, Quantity> {
  return new Map(
    dataset.rows.flatMap(({ key, cells }): [string, Quantity][] => {
      const cell = cells[field];
      if (cell?.type !== "number" || !cell.quantity) return [];
      const name = cellName({ dataset: dataset.id, field, key });
      const converted = convertMoney({ ...cell.quantity, cells: [name] }, currency, figures);
      if (!converted) return [];
      const { qualifier: _, ...amount } = converted.quantity;
      const { qualifier, derived } = cell.quantity;
      return [[key, { ...amount, cells: [], derived, ...(qualifier && { qualifier }) }]];
    }),
  );
}

/** Whether a field holds amounts that readers can have in another currency. */
export const isMoneyField = (field: Field, figures: Pick<Figures, "site">): field is NumberField =>
  field.type === "number" && isConverted(field.unit, figures);

const largest = (amounts: Iterable<Quantity>): number =>
  Math.max(...[...amounts].flatMap(endsOf).map(Math.abs));

/** The largest unit of the currency in which the largest amount is one or more. */
function unitFor(amounts: Iterable<Quantity>, currency: CurrencyId, figures: Figures): Unit {
  const most = largest(amounts);
  const units = unitsIn(currency, figures);
  return units.findLast(({ scale }) => scale <= most) ?? units[0]!;
}
