import { AuthorError } from "../../model/diagnostic.ts";
import type { Unit } from "../../model/unit.ts";
import { hedgeOf } from "../precision.ts";
import { endsOf, type Operator, type Quantity } from "../quantity.ts";

/** A figure as a claim reckons with it: what is printed, and between which numbers it lies as far as its source says. */
export interface Interval {
  low: number;
  /** The printed number, or the middle of a printed range. */
  printed: number;
  high: number;
  /** What is measured; figures of different dimensions cannot be compared. Undefined for plain numbers and parts of a whole. */
  dimension?: string | undefined;
}

export const plain = (value: number): Interval => ({ low: value, printed: value, high: value });

/**
 * A cell's figure in the smallest unit of its dimension.
 * @param printed the same before it was put into another currency: how exact it is shows in the digits of its source
 */
export function intervalOf(quantity: Quantity, printed: Quantity): Interval {
  const { qualifier, unit } = quantity;
  const [[from, to], [ownFrom, ownTo]] = [endsOf(quantity), endsOf(printed)];
  const [below, above] = qualifier ? HEDGES[qualifier] : [0, 0];
  return {
    low: (from - Math.abs(from) * below * hedgeOf(ownFrom)) * unit.scale,
    printed: ((from + to) / 2) * unit.scale,
    high: (to + Math.abs(to) * above * hedgeOf(ownTo)) * unit.scale,
    dimension: dimensionOf(unit),
  };
}

/** Which sides a hedge leaves open, and how far, in parts of `hedgeOf`. */
const HEDGES: Readonly<Record<NonNullable<Quantity["qualifier"]>, readonly [below: number, above: number]>> =
  {
    about: [0.5, 0.5],
    nearly: [1, 0],
    "less-than": [1, 0],
    "up-to": [1, 0],
    "more-than": [0, 1],
    "at-least": [0, 1],
    // Whose figure it is, not how exact.
    target: [0, 0],
    claim: [0, 0],
  };

/** Things that are counted can be set against others that are; ratios and parts of a whole are numbers. */
function dimensionOf({ kind, dimension, id }: Unit): string | undefined {
  if (kind === "ratio" || dimension === "share") return undefined;
  if (kind === "share") return `${SHARE}${dimension ?? id}`;
  return kind === "count" || kind === "rank" ? kind : (dimension ?? id);
}

/** Begins the dimension of parts of something that the unit names: of a product, of a population. */
const SHARE = "share of ";

/**
 * Works out `left operator right` for all that either may be.
 * @throws AuthorError where the two do not go together, or the divisor may be zero
 */
export function calculate(operator: Operator, left: Interval, right: Interval): Interval {
  const dimension = resultDimension(operator, left.dimension, right.dimension);
  const apply = (a: number, b: number): number => RESULTS[operator](a, b);
  if (operator === "/" && right.low <= 0 && right.high >= 0)
    throw new AuthorError("divides by what may be zero");
  const ends = [left.low, left.high].flatMap((a) => [apply(a, right.low), apply(a, right.high)]);
  return {
    low: Math.min(...ends),
    printed: apply(left.printed, right.printed),
    high: Math.max(...ends),
    dimension,
  };
}

const RESULTS: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};

function resultDimension(operator: Operator, a?: string, b?: string): string | undefined {
  if (operator === "+" || operator === "-") {
    sameDimension(a, b);
    return a ?? b;
  }
  if (b === undefined) return a;
  if (operator === "*" && a === undefined) return b;
  if (operator === "/" && a === b) return undefined;
  throw new AuthorError(
    `${operator === "*" ? "multiplies" : "divides"} ${a ?? "a plain number"} ${operator === "*" ? "with" : "by"} ${b}, which gives nothing that can be compared`,
  );
}

/**
 * Whether two figures can be compared. A plain number can stand for places, for things counted and for shares.
 * @throws AuthorError where they measure different things
 */
export function sameDimension(a?: string, b?: string): void {
  const isNumber = (dimension: string): boolean =>
    dimension === "count" || dimension === "rank" || dimension.startsWith(SHARE);
  if (a === b || (a === undefined && isNumber(b!)) || (b === undefined && isNumber(a!))) return;
  throw new AuthorError(
    `sets ${a ?? "a plain number"} against ${b ?? "a plain number"}: both sides need one dimension`,
  );
}
