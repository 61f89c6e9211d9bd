import type { LockedCell, LockedFigure } from "../../model/lock.ts";
import type { Cell, Dataset, Provenance, Row } from "../../values/dataset.ts";
import { hashWords } from "../hash-words.ts";

/** A cell of a dataset as it would be locked, and where it stands in its file. */
export interface NamedCell {
  /** `field[key]` */
  name: string;
  field: string;
  /** The place of its row in the file. */
  index: number;
  locked: LockedCell;
}

/**
 * The cells that a dataset publishes, in their order: numbers, and periods and categories outside the key. Words are
 * not among them, nor what a source does not give.
 */
export const lockedCells = ({ rows, fields, primaryKey }: Dataset): NamedCell[] =>
  rows.flatMap((row, index) =>
    [...fields.keys()]
      .filter((field) => !primaryKey.includes(field))
      .flatMap((field): NamedCell[] => {
        const locked = lockedCell(row.cells[field], row);
        return locked ? [{ name: `${field}[${row.key}]`, field, index, locked }] : [];
      }),
  );

function lockedCell(cell: Cell | undefined, row: Row): LockedCell | undefined {
  const figure = cell && figureOf(cell);
  if (!figure) return undefined;
  // What is worked out has the sources of the cells that it rests on.
  if (figure.from !== undefined) return figure;
  return { ...figure, ...placeOf(cell.type === "number" ? cell.provenance[0] : row.provenance) };
}

function figureOf(cell: Cell): LockedFigure | undefined {
  switch (cell.type) {
    case "number": {
      if (!cell.quantity) return undefined;
      const { value, low, high, qualifier, unit } = cell.quantity;
      return {
        ...(value === undefined ? { low: low!, high: high! } : { value }),
        ...(cell.from !== undefined && { from: cell.from }),
        ...(qualifier && { qualifier }),
        unit: unit.id,
      };
    }
    case "period":
      return { value: cell.period.text, ...(cell.inferred && { inferred: true }) };
    case "category":
      return { value: cell.id };
    case "text":
      return undefined;
  }
}

const placeOf = (provenance?: Provenance): Pick<LockedCell, "source" | "locator" | "quote"> =>
  provenance
    ? {
        source: provenance.source,
        ...(provenance.locator && { locator: provenance.locator }),
        ...(provenance.quote && { quote: hashWords(provenance.quote) }),
      }
    : {};
