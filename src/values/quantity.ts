import type { Qualifier } from "../model/cell.ts";
import type { Unit } from "../model/unit.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { toSignificant } from "./numbers/round.ts";

/** A number with its unit and all that its sources say about it; either one value or a range. */
export interface Quantity {
  value?: number;
  low?: number;
  high?: number;
  qualifier?: Qualifier;
  unit: Unit;
  /** Worked out here rather than printed by a source. */
  derived: boolean;
  /** How far the true number may lie from this one, in its unit, where it was worked out from figures that are rounded. */
  uncertainty?: number;
  /** Significant digits that it shows at the most, however many it has: it is rounded once, where it is written. */
  digits?: number;
  /** Keys of the cells that it rests on, `dataset.field[key]`, in the order of the expression. */
  cells: string[];
}

export type Operator = "+" | "-" | "*" | "/";

/** Where a quantity stands on an axis: its value, or the middle of its range. */
export function centre(quantity: Quantity): number {
  return quantity.value ?? (quantity.low! + quantity.high!) / 2;
}

/** The least and the most that a quantity is: the ends of its range, or its value twice. */
export const endsOf = ({ value, low, high }: Pick<Quantity, "value" | "low" | "high">): [number, number] =>
  value === undefined ? [low!, high!] : [value, value];

/** A plain number in an expression, such as the 2 of `a / 2`. */
export const constant = (value: number, ratio: Unit): Quantity => ({
  value,
  unit: ratio,
  derived: false,
  uncertainty: 0,
  cells: [],
});

/** The dimension of parts of a whole, in which a ratio can be written: per cent. */
const SHARE = "share";

/** Whether what is measured in one unit can be written in another. */
const isConvertible = (from: Unit, to: Unit): boolean =>
  from.dimension === to.dimension ||
  (from.kind === "ratio" && to.dimension === SHARE) ||
  // A count keeps its number whatever is counted: an organisation that is a startup is one startup.
  (from.kind === "count" && to.kind === "count");

/**
 * Brings a quantity to another unit of its dimension: metres to kilometres, a ratio to per cent.
 * @param units of the site, from which the error names those that would do
 * @throws AuthorError where the units measure different things
 */
export function convert(quantity: Quantity, unit: Unit, units: Iterable<Unit> = []): Quantity {
  const { unit: from } = quantity;
  if (!isConvertible(from, unit)) {
    const fitting = [...units].filter(
      ({ dimension }) => dimension === from.dimension || (from.kind === "ratio" && dimension === SHARE),
    );
    const advice = fitting.length > 0 ? `: write ${fitting.map(({ id }) => id).join(" or ")}` : "";
    throw new AuthorError(`cannot write ${from.id} as ${unit.id}${advice}`);
  }
  const scaled = (n: number): number => toSignificant((n * from.scale) / unit.scale, 12);
  const { value, low, high, uncertainty } = quantity;
  return {
    ...quantity,
    unit,
    ...(uncertainty !== undefined && { uncertainty: scaled(uncertainty) }),
    ...(value !== undefined && { value: scaled(value) }),
    ...(low !== undefined && { low: scaled(low), high: scaled(high!) }),
  };
}
