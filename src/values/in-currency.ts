import type { Field, NumberField } from "../model/dataset.ts";
import { UNITS, type UnitId } from "../model/unit.ts";
import { cellName } from "./evaluate.ts";
import type { Cell, Dataset, Row } from "./dataset.ts";
import { convertMoney, type Currency } from "./money.ts";
import { convert, type Quantity } from "./quantity.ts";

type Datasets = ReadonlyMap<string, Dataset>;

/**
 * All datasets with their US dollars put into another currency, cell by cell: each flow at its year's rate, each stock
 * at the latest. What a source says of a figure stays with it; that every figure is rounded by the rates is for the
 * page to say once. Datasets without dollars are the same objects.
 */
export function datasetsIn(currency: Currency, datasets: Datasets): Datasets {
  return new Map([...datasets].map(([id, dataset]) => [id, datasetIn(currency, dataset, datasets)]));
}

function datasetIn(currency: Currency, dataset: Dataset, datasets: Datasets): Dataset {
  const names = [...dataset.fields.values()].flatMap((field) => (isDollars(field) ? [field.name] : []));
  if (names.length === 0) return dataset;
  const amounts = new Map(names.map((name) => [name, amountsIn(currency, dataset, name, datasets)]));
  const rows = dataset.rows.map((row) => ({
    ...row,
    cells: { ...row.cells, ...Object.fromEntries(names.map((name) => [name, cellIn(name, row)])) },
  }));
  const fields = new Map([...dataset.fields].map(([name, field]) => [name, fieldIn(field)]));
  return { ...dataset, fields, rows, byKey: new Map(rows.map((row) => [row.key, row])) };

  function cellIn(name: string, row: Row): Cell {
    const cell = row.cells[name] as Extract<Cell, { type: "number" }>;
    const amount = amounts.get(name)!.get(row.key);
    return amount ? { ...cell, quantity: convert(amount, unitFor(amounts.get(name)!.values())) } : cell;
  }

  function fieldIn(field: Field): Field {
    if (!isDollars(field)) return field;
    const all = [...amounts.get(field.name)!.values()];
    const unit = unitFor(all);
    const digits = Math.floor(Math.log10(largest(all) / UNITS[unit].scale));
    return { ...field, unit, decimals: Math.max(0, Math.min(2, 3 - digits)) };
  }
}

/** The amounts of a field by row, in single units of the currency. */
function amountsIn(
  currency: Currency,
  dataset: Dataset,
  field: string,
  datasets: Datasets,
): Map<string, Quantity> {
  return new Map(
    dataset.rows.flatMap(({ key, cells }): [string, Quantity][] => {
      const cell = cells[field];
      if (cell?.type !== "number" || !cell.quantity) return [];
      const name = cellName({ dataset: dataset.id, field, key });
      const converted = convertMoney({ ...cell.quantity, cells: [name] }, currency, datasets);
      if (!converted) return [];
      const { qualifier: _, ...amount } = converted.quantity;
      const { qualifier, derived } = cell.quantity;
      return [[key, { ...amount, cells: [], derived, ...(qualifier && { qualifier }) }]];
    }),
  );
}

/** Whether a field holds US dollars, in whatever unit. */
export const isDollars = (field: Field): field is NumberField =>
  field.type === "number" && UNITS[field.unit].dimension === "usd";

const largest = (amounts: Iterable<Quantity>): number =>
  Math.max(
    ...[...amounts]
      .flatMap(({ value, low, high }) => (value === undefined ? [low!, high!] : [value]))
      .map(Math.abs),
  );

/** The largest unit of the currency in which the largest amount is one or more. */
function unitFor(amounts: Iterable<Quantity>): UnitId {
  const all = [...amounts];
  const { dimension } = UNITS[all[0]!.unit];
  const units = (Object.keys(UNITS) as UnitId[])
    .filter((id) => UNITS[id].dimension === dimension && id !== "jpy-hundred-million")
    .sort((a, b) => UNITS[b].scale - UNITS[a].scale);
  return units.find((id) => UNITS[id].scale <= largest(all)) ?? units.at(-1)!;
}
