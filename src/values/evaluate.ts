import { AuthorError, authorMessage, type Diagnostic } from "../model/diagnostic.ts";
import type { Qualifier } from "../model/cell.ts";
import type { Unit } from "../model/unit.ts";
import type { Cell, Dataset, Provenance } from "./dataset.ts";
import { cellsIn, parseExpression, type CellReference, type Expression } from "./expression.ts";
import { ratioOf, type Figures } from "./figures.ts";
import { combine } from "./combine.ts";
import { constant, convert, type Quantity } from "./quantity.ts";
import { suggestion } from "../model/suggest.ts";

export type NumberCell = Extract<Cell, { type: "number" }>;

/** A number cell whose expression is still to be worked out, once every dataset has been read. */
export interface PendingCell {
  file: string;
  path: string;
  expression: string;
  cell: NumberCell;
  unit: Unit;
  qualifier?: Qualifier;
  ownProvenance: boolean;
}

/** What an expression gives: the quantity, and every place in every source that it rests on. */
export interface Evaluation {
  quantity: Quantity;
  provenance: Provenance[];
  /** Datasets that it draws on, without repeats. */
  datasets: string[];
}

/**
 * Works out an expression over the cells of all datasets.
 * @throws AuthorError for an unknown dataset, field or key (with a suggestion), an empty cell, or units that do not go
 * together.
 */
export function evaluate(text: string, { datasets, site }: Figures): Evaluation {
  const cells: NumberCell[] = [];
  const names = new Set<string>();
  const quantity = compute(parseExpression(text), ratioOf(site), (reference) => {
    const cell = findCell(reference, datasets);
    if (!cell.quantity) throw new AuthorError(`${cellName(reference)} is empty: its source gives no number`);
    cells.push(cell);
    names.add(reference.dataset);
    const name = cellName(reference);
    return { ...cell.quantity, cells: [name] };
  });
  const { value, low, high } = quantity;
  // A longer number would be written with an exponent, or is none any more.
  if ([value, low, high].some((number) => number !== undefined && !(Math.abs(number) < 1e21)))
    throw new AuthorError("gives a number that is too large to be written");
  return { quantity, provenance: distinct(cells.flatMap((cell) => cell.provenance)), datasets: [...names] };
}

export const cellName = ({ dataset, field, key }: Omit<CellReference, "kind">): string =>
  `${dataset}.${field}[${key}]`;

function compute(
  expression: Expression,
  ratio: Unit,
  cell: (reference: CellReference) => Quantity,
): Quantity {
  switch (expression.kind) {
    case "number":
      return constant(expression.value, ratio);
    case "cell":
      return cell(expression);
    case "operation":
      return combine(
        expression.operator,
        compute(expression.left, ratio, cell),
        compute(expression.right, ratio, cell),
        ratio,
      );
  }
}

/**
 * The dataset that has a field of numbers.
 * @throws AuthorError where there is no such dataset or field, or the field holds something else
 */
export function findField(
  { dataset: id, field }: Omit<CellReference, "kind" | "key">,
  datasets: ReadonlyMap<string, Dataset>,
): Dataset {
  const dataset = datasets.get(id);
  if (!dataset)
    throw new AuthorError(`no dataset “${id}” in content/datasets.${suggestion(id, datasets.keys())}`);
  const definition = dataset.fields.get(field);
  if (!definition)
    throw new AuthorError(`no field “${field}” in dataset ${id}.${suggestion(field, dataset.fields.keys())}`);
  if (definition.type !== "number")
    throw new AuthorError(
      `field “${field}” of dataset ${id} holds ${definition.type === "text" ? "words" : `a ${definition.type}`}, not numbers`,
    );
  return dataset;
}

/**
 * The cell that a reference names; it may be empty.
 * @throws AuthorError where there is none
 */
export function findCell(
  { dataset: id, field, key }: Omit<CellReference, "kind">,
  datasets: ReadonlyMap<string, Dataset>,
): NumberCell {
  const dataset = findField({ dataset: id, field }, datasets);
  const row = dataset.byKey.get(
    key
      .split(",")
      .map((part) => part.trim())
      .join(","),
  );
  if (!row)
    throw new AuthorError(
      `no row “${key}” in dataset ${id}, whose key is ${dataset.primaryKey.join(", ")}.${suggestion(key, dataset.byKey.keys())}`,
    );
  const cell = row.cells[field];
  if (cell?.type !== "number")
    throw new AuthorError(`${id}.${field}[${key}] could not be read: mend its dataset first`);
  return cell;
}

function distinct(provenance: readonly Provenance[]): Provenance[] {
  return [...new Map(provenance.map((place) => [`${place.source} ${place.locator ?? ""}`, place])).values()];
}

/**
 * Fills in the cells that are written as expressions over others, in whatever order they need one another.
 * A circle, and every expression that cannot be worked out, becomes a fault.
 */
export function resolvePending(
  pending: readonly PendingCell[],
  figures: Figures,
  diagnostics: Diagnostic[],
): void {
  const waiting = new Map(pending.map((item) => [item.cell, item]));
  const open = new Set<NumberCell>();
  const failed = new Set<NumberCell>();

  function settle(item: PendingCell): void {
    const fault = (message: string): void => {
      failed.add(item.cell);
      diagnostics.push({ file: item.file, path: item.path, message });
    };
    waiting.delete(item.cell);
    open.add(item.cell);
    try {
      for (const reference of cellsIn(parseExpression(item.expression))) {
        const cell = findCell(reference, figures.datasets);
        if (open.has(cell))
          return fault(
            `goes round in a circle through ${cellName(reference)}: one cell of the circle needs a number of its own`,
          );
        const needed = waiting.get(cell);
        if (needed) settle(needed);
        if (failed.has(cell))
          return fault(`rests on ${cellName(reference)}, which cannot be worked out: mend that first`);
      }
      const { quantity, provenance } = evaluate(item.expression, figures);
      item.cell.quantity = {
        ...convert(quantity, item.unit, figures.site.units.values()),
        ...(item.qualifier && { qualifier: item.qualifier }),
        cells: [],
      };
      if (!item.ownProvenance) item.cell.provenance = provenance;
      // What is taken over as it stands was worked out as it was there.
      const expression = parseExpression(item.expression);
      const { derived } = expression.kind === "cell" ? findCell(expression, figures.datasets) : {};
      if (derived) item.cell.derived ??= derived;
    } catch (error) {
      fault(authorMessage(error));
    } finally {
      open.delete(item.cell);
    }
  }
  for (const item of pending) if (waiting.has(item.cell)) settle(item);
}
