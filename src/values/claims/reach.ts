import { CELL } from "../arithmetic.ts";
import type { CellReference } from "../expression.ts";
import { cellsInClaim } from "./cells-in-claim.ts";
import { memoize } from "../../model/memoize.ts";
import { periodsOf, type Dataset, type Row } from "../dataset.ts";
import { cellName, findField } from "../evaluate.ts";
import { cellsOf } from "./cells-of.ts";
import type { CellSet, Claim, Side } from "./claim.ts";
import { parseClaim } from "./parse-claim.ts";

/** A claim may begin with the currency in which it must hold. */
const CURRENCY = /^in [a-z]+: /;

const read = memoize((text: string): Claim => parseClaim(text.replace(CURRENCY, "")));

/**
 * The multiples that a claim puts at least between two figures: 3 of `a / b > 3` and of `a > 3 * b`, 2 of `b / a < 50%`.
 * @throws AuthorError where the claim cannot be read
 */
export function multiplesIn(text: string): number[] {
  const claim = read(text);
  if (claim.kind === "trend") return [];
  const { sides, relations } = claim;
  return relations.flatMap((relation, index) => {
    const [left, right] = [sides[index]!, sides[index + 1]!];
    const [up, down] = [multipleOf(left, right), multipleOf(right, left)];
    const found = relation.startsWith(">") ? [up] : relation.startsWith("<") ? [down] : [up, down];
    return found.filter((one) => one !== undefined);
  });
}

/** How many times one side is the other at least, where the first is the greater one. */
function multipleOf(greater: Side, smaller: Side): number | undefined {
  const [most, least] = [numberOf(greater), numberOf(smaller)];
  if (least !== undefined) return isRatio(greater) ? least : undefined;
  if (most !== undefined) return isRatio(smaller) && most !== 0 ? 1 / most : undefined;
  const factor = factorOf(smaller) / factorOf(greater);
  return factor === 1 ? undefined : factor;
}

/** The plain number that a side is. */
function numberOf(side: Side): number | undefined {
  if (side.kind === "number") return side.value;
  if (side.kind !== "operation") return undefined;
  const [left, right] = [numberOf(side.left), numberOf(side.right)];
  if (left === undefined || right === undefined) return undefined;
  return { "+": left + right, "-": left - right, "*": left * right, "/": left / right }[side.operator];
}

/** Whether a side is one figure divided by another, or the largest or smallest of such. */
function isRatio(side: Side | CellSet): boolean {
  if (side.kind === "aggregate") return side.name !== "count" && side.items.every(isRatio);
  return (
    side.kind === "operation" &&
    side.operator === "/" &&
    numberOf(side.left) === undefined &&
    numberOf(side.right) === undefined
  );
}

/** What a figure is multiplied with. */
function factorOf(side: Side): number {
  if (side.kind !== "operation") return 1;
  const [left, right] = [numberOf(side.left), numberOf(side.right)];
  if (side.operator === "*") return left ?? right ?? 1;
  return side.operator === "/" && right !== undefined ? 1 / right : 1;
}

/**
 * The cells that a claim is worked out from; none of one that cannot be read.
 */
export function cellsNamed(text: string, datasets: ReadonlyMap<string, Dataset>): CellReference[] {
  try {
    return cellsInClaim(text, { datasets }).map(referenceOf);
  } catch {
    return [];
  }
}

function referenceOf(name: string): CellReference {
  const [, dataset = "", field = "", key = ""] = new RegExp(`^${CELL}$`).exec(name) ?? [];
  return { kind: "cell", dataset, field, key };
}

/** Figures of one thing in time. */
export interface Series {
  /** All of them as a claim names them: `trade.value[total,*]`. */
  name: string;
  /** Those that the claim looks at, and all that there are, in order of time. */
  rows: readonly Row[];
  all: readonly Row[];
}

/**
 * The series that a claim follows, or of which it takes the largest or smallest figure.
 * @param trendsOnly whether only those that it says rise or fall
 * @throws AuthorError where the claim cannot be read, or names what there is not
 */
export function seriesIn(
  text: string,
  datasets: ReadonlyMap<string, Dataset>,
  { trendsOnly = false } = {},
): Series[] {
  const claim = read(text);
  if (claim.kind === "trend") return seriesOfItems(claim.items, datasets);
  return trendsOnly ? [] : claim.sides.flatMap(inSide);

  function inSide(side: Side): Series[] {
    if (side.kind === "operation") return [side.left, side.right].flatMap(inSide);
    if (side.kind === "rank") return seriesOfItems(side.among, datasets);
    if (side.kind !== "aggregate") return [];
    const { name } = side;
    return name === "max" || name === "min" || side.condition ? seriesOfItems(side.items, datasets) : [];
  }
}

function seriesOfItems(items: readonly (Side | CellSet)[], datasets: ReadonlyMap<string, Dataset>): Series[] {
  const found = new Map<string, Series & { rows: Row[] }>();
  for (const item of items)
    for (const cell of item.kind === "cells" ? cellsOf(item, datasets) : item.kind === "cell" ? [item] : []) {
      const series = seriesOf(cell, datasets);
      const known = found.get(series.name) ?? { ...series, rows: [] };
      known.rows.push(...series.rows);
      found.set(series.name, known);
    }
  return [...found.values()].map((series) => ({ ...series, rows: series.rows.toSorted(byTime) }));
}

/**
 * The series of one cell.
 * @throws AuthorError where there is no such field
 */
export function seriesOf(
  { dataset: id, field, key }: { dataset: string; field: string; key: string },
  datasets: ReadonlyMap<string, Dataset>,
): Series {
  const dataset = findField({ dataset: id, field }, datasets);
  const isTime = dataset.primaryKey.map((name) => dataset.fields.get(name)?.type === "period");
  const nameOf = (of: string): string =>
    of
      .split(",")
      .map((part, index) => (isTime[index] || !isTime.includes(true) ? "*" : part.trim()))
      .join(",");
  const name = nameOf(key);
  const all = dataset.rows.filter((row) => {
    const cell = row.cells[field];
    return nameOf(row.key) === name && cell?.type === "number" && Boolean(cell.quantity);
  });
  const rows = all.filter((row) => row.key === key);
  return { name: cellName({ dataset: id, field, key: name }), rows, all: all.toSorted(byTime) };
}

const timeOf = (row: Row): number => periodsOf(row)[0]?.end.getTime() ?? 0;
const byTime = (a: Row, b: Row): number => timeOf(a) - timeOf(b);

/** Whether a claim looks at all figures of a series from the first to the last that it looks at, and at two at least. */
export const isFromStart = ({ rows, all }: Series): boolean => {
  const last = rows.at(-1);
  if (rows.length < 2 || !last) return false;
  return all.every((row) => timeOf(row) > timeOf(last) || rows.some(({ key }) => key === row.key));
};

/** The years between the first and the last figure that a claim looks at of which it has none: `2017–2019`. */
export const yearsMissing = ({ rows }: Series): string[] => {
  const years = [...new Set(rows.flatMap((row) => periodsOf(row)[0]?.end.getUTCFullYear() ?? []))];
  return years.slice(1).flatMap((year, index) => {
    const [from, to] = [years[index]! + 1, year - 1];
    return from > to ? [] : [from === to ? `${from}` : `${from}–${to}`];
  });
};
