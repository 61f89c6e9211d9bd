import type { CellReference } from "../expression.ts";
import type { Operation } from "../arithmetic.ts";

/** How two sides of a claim stand to one another; `~` is “within 5 %”. */
export const RELATIONS = ["<=", ">=", "<", ">", "=", "~"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Several cells: a reference whose key has `*` or `from..to` in it. Cells without a figure are left out. */
export interface CellSet {
  kind: "cells";
  dataset: string;
  field: string;
  /** Parts of the key as written. */
  key: string;
}

/** What a set gives: its largest or smallest figure, their sum, how many there are, the first or last in time. */
export const AGGREGATES = ["max", "min", "sum", "count", "first", "last"] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** What can be said of a series in order of time: that every figure is above, or below, the one before. */
export const TRENDS = ["rises", "falls"] as const;
export type Trend = (typeof TRENDS)[number];

/**
 * How many rows a dataset has whose categories and periods are these, or how many different categories or sources they
 * have.
 */
export interface RowCount {
  kind: "rows";
  dataset: string;
  /** What is counted instead of the rows: the different categories of a field, or their sources. */
  distinct?: { field: string } | "sources";
  where: readonly { field: string; pattern: string }[];
}

/** How long it is from the time of one cell's row to that of another's. */
export interface TimeBetween {
  kind: "time";
  unit: "years" | "months";
  from: CellReference;
  to: CellReference;
}

export type Side =
  | RowCount
  | TimeBetween
  | CellReference
  | { kind: "number"; value: number }
  | Operation<Side>
  | { kind: "aggregate"; name: Aggregate; items: readonly (Side | CellSet)[]; condition?: Condition }
  /** The place of a figure among others, from the largest; equal figures share a place. */
  | { kind: "rank"; of: Side; among: readonly (Side | CellSet)[] };

/** What only some of the figures are counted by. */
export interface Condition {
  relation: Relation;
  than: Side;
}

/** A statement over cells that can be true or false. */
export type Claim =
  | { kind: "comparison"; sides: readonly Side[]; relations: readonly Relation[] }
  | { kind: "trend"; name: Trend; items: readonly (Side | CellSet)[] };
