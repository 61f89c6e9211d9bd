import type { Claims } from "../model/claims.ts";
import type { Category, FieldDeclaration } from "../model/dataset.ts";
import type { LocalizedText } from "../model/localized-text.ts";
import type { Total } from "../model/plausible.ts";
import type { Period } from "../model/period.ts";
import type { Unit } from "../model/unit.ts";
import type { Quantity } from "./quantity.ts";

/** A field of numbers, with its unit in place of the unit's id. */
export type NumberField = Omit<Extract<FieldDeclaration, { type: "number" }>, "unit"> & { unit: Unit };
/** A field as a dataset declares it, with its unit looked up. */
export type Field = Exclude<FieldDeclaration, { type: "number" }> | NumberField;

/** Where a cell's figure was read. */
export interface Provenance {
  source: string;
  locator?: string;
  /** The printed words around the figure, in the language of the source. */
  quote?: string;
  /** Why there is no quote, where there should be one. */
  unquoted?: LocalizedText;
}

interface CellWords {
  note?: LocalizedText;
  derived?: LocalizedText;
}

/** A cell ready for use: typed by its field, its source known, its expression worked out. */
export type Cell =
  | ({
      type: "number";
      quantity: Quantity | null;
      provenance: Provenance[];
      /** The expression over other cells that gives it, where it is written as one. */
      from?: string;
    } & CellWords)
  | ({ type: "period"; period: Period; inferred: boolean } & CellWords)
  | { type: "category"; id: string; category: Category }
  | { type: "text"; text: LocalizedText };

export interface Row {
  /** The values of the primary key, joined by commas; marks and table rows carry it. */
  key: string;
  cells: Readonly<Record<string, Cell>>;
  provenance?: Provenance;
  note?: LocalizedText;
  producer?: LocalizedText;
}

/** The ids of all sources that a row rests on, without repeats. */
export const sourcesOf = ({ cells, provenance }: Row): string[] => [
  ...new Set(
    [
      ...(provenance ? [provenance] : []),
      ...Object.values(cells).flatMap((cell) => (cell.type === "number" ? cell.provenance : [])),
    ].map(({ source }) => source),
  ),
];

/** The periods of a row, in the order of its fields. */
export const periodsOf = ({ cells }: Row): Period[] =>
  Object.values(cells).flatMap((cell) => (cell.type === "period" ? [cell.period] : []));

/** A dataset checked and resolved: every reference in it leads somewhere. */
export interface Dataset {
  id: string;
  title: LocalizedText;
  description: LocalizedText;
  producer?: LocalizedText | undefined;
  method?: LocalizedText | undefined;
  licence: string;
  fields: ReadonlyMap<string, Field>;
  primaryKey: readonly string[];
  totals?: readonly Total[] | undefined;
  /** Why figures stay that nothing uses, by field or by cell. */
  unused?: Readonly<Record<string, string>> | undefined;
  rows: readonly Row[];
  /** What makes its words true, its notes among them, each with its path in the file. */
  claims: readonly { path: string; claims: Claims }[];
  byKey: ReadonlyMap<string, Row>;
}

/** What a cell is in the key of its row; nothing where it is no category and no period. */
export function keyPart(cell: Cell | undefined): string | undefined {
  if (cell?.type === "category") return cell.id;
  return cell?.type === "period" ? cell.period.text : undefined;
}

/** The number of a cell, or undefined where the field is no number or the source gives none. */
export function quantityOf(row: Row, field: string): Quantity | undefined {
  const cell = row.cells[field];
  return cell?.type === "number" ? (cell.quantity ?? undefined) : undefined;
}

export function periodOf(row: Row, field: string): Period {
  const cell = row.cells[field];
  if (cell?.type !== "period") throw new TypeError(`field ${field} holds no period`);
  return cell.period;
}

export function categoryOf(row: Row, field: string): { id: string; category: Category } {
  const cell = row.cells[field];
  if (cell?.type !== "category") throw new TypeError(`field ${field} holds no category`);
  return cell;
}
