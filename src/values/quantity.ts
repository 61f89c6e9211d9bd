import type { Qualifier } from "../model/cell.ts";
import { UNITS, type UnitId } from "../model/unit.ts";

/** A number with its unit and all that its sources say about it; either one value or a range. */
export interface Quantity {
  value?: number;
  low?: number;
  high?: number;
  qualifier?: Qualifier;
  unit: UnitId;
  /** Worked out here rather than printed by a source. */
  derived: boolean;
  /** Keys of the cells that it rests on, `dataset.field[key]`, in the order of the expression. */
  cells: string[];
}

/** Where a quantity stands on an axis: its value, or the middle of its range. */
export function centre(quantity: Quantity): number {
  return quantity.value ?? (quantity.low! + quantity.high!) / 2;
}

export type Operator = "+" | "-" | "*" | "/";

/**
 * Works out `left operator right`.
 *
 * Ranges follow interval arithmetic. A bound survives where it still holds (“more than” 5,500 over an exact number
 * stays “more than”); any other hedge becomes “about”.
 * @throws RangeError with words for the author where the units do not go together or the divisor is zero.
 */
export function combine(operator: Operator, left: Quantity, right: Quantity): Quantity {
  const [unit, scale] = resultUnit(operator, left, right);
  const apply = (a: number, b: number): number => tidy(compute(operator, a, b) * scale);
  const base = { unit, derived: true, cells: [...left.cells, ...right.cells] };
  const qualifier = combinedQualifier(operator, left, right);
  if (left.value !== undefined && right.value !== undefined)
    return { ...base, ...(qualifier && { qualifier }), value: apply(left.value, right.value) };
  const ends = bounds(left).flatMap((a) => bounds(right).map((b) => apply(a, b)));
  return { ...base, ...(qualifier && { qualifier }), low: Math.min(...ends), high: Math.max(...ends) };
}

/** A plain number in an expression, such as the 2 of `a / 2`. */
export const constant = (value: number): Quantity => ({ value, unit: "times", derived: false, cells: [] });

const bounds = ({ value, low, high }: Quantity): number[] => (value === undefined ? [low!, high!] : [value]);

function compute(operator: Operator, a: number, b: number): number {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw new RangeError("divides by zero");
      return a / b;
  }
}

/** Takes the noise of binary fractions off (0.1 + 0.2), keeping 12 significant digits. */
const tidy = (n: number): number => Number(n.toPrecision(12));

/** The unit of the result, and the factor that brings the right operand's unit to the left's. */
function resultUnit(operator: Operator, left: Quantity, right: Quantity): [UnitId, number] {
  const [a, b] = [UNITS[left.unit], UNITS[right.unit]];
  if ([a, b].some(({ kind }) => kind === "rank"))
    throw new RangeError("calculates with a rank: places can be compared in words, not added or divided");
  if (operator === "+" || operator === "-") {
    if (left.unit === right.unit) return [left.unit, 1];
    const name = (unit: UnitId): string => (unit === "times" ? "a plain number" : unit);
    throw new RangeError(
      `cannot ${operator === "+" ? "add" : "subtract"} ${name(right.unit)} ${operator === "+" ? "to" : "from"} ${name(left.unit)}: both sides need one unit`,
    );
  }
  if (b.dimension === "ratio") return [left.unit, 1];
  if (operator === "/" && a.dimension === b.dimension) return ["times", a.scale / b.scale];
  // A count of people set against a count of firms and the like: a plain ratio that the words explain.
  if (operator === "/" && a.kind === "count" && b.kind === "count") return ["times", 1];
  if (operator === "*" && a.dimension === "ratio") return [right.unit, 1];
  if (operator === "*" && b.kind === "share") return [left.unit, b.scale];
  if (operator === "*" && a.kind === "share") return [right.unit, a.scale];
  throw new RangeError(`cannot ${operator === "*" ? "multiply" : "divide"} ${left.unit} by ${right.unit}`);
}

const FLOOR: readonly Qualifier[] = ["more-than", "at-least"];
const CEILING: readonly Qualifier[] = ["less-than", "up-to"];
/** What a bound becomes where the result falls as the bounded number grows. */
const TURNED: Partial<Record<Qualifier, Qualifier>> = {
  "more-than": "less-than",
  "less-than": "more-than",
  "at-least": "up-to",
  "up-to": "at-least",
};

function combinedQualifier(operator: Operator, left: Quantity, right: Quantity): Qualifier | undefined {
  const [a, b] = [left.qualifier, right.qualifier];
  if (!a && !b) return undefined;
  const growsWithRight = operator === "+" || operator === "*";
  if (a && !b && positive(right) && a !== "about") return a;
  if (!a && b && positive(left)) {
    if (growsWithRight && (FLOOR.includes(b) || CEILING.includes(b))) return b;
    if (!growsWithRight && TURNED[b]) return TURNED[b];
  }
  return "about";
}

const positive = (quantity: Quantity): boolean => (quantity.value ?? quantity.low!) > 0;

/** Brings a quantity to another unit of its dimension: US dollars to billions of them, a ratio to per cent. */
export function convert(quantity: Quantity, unit: UnitId): Quantity {
  const [from, to] = [UNITS[quantity.unit], UNITS[unit]];
  // A count keeps its number whatever is counted: an organisation that is a startup is one startup.
  const compatible =
    from.dimension === to.dimension ||
    (from.dimension === "ratio" && to.dimension === "share") ||
    (from.kind === "count" && to.kind === "count");
  if (!compatible) {
    const units = (Object.keys(UNITS) as UnitId[]).filter(
      (id) =>
        UNITS[id].dimension === from.dimension ||
        (from.dimension === "ratio" && UNITS[id].dimension === "share"),
    );
    throw new RangeError(`cannot write ${quantity.unit} as ${unit}: write ${units.join(" or ")}`);
  }
  const factor = (n: number): number => tidy((n * from.scale) / to.scale);
  return {
    ...quantity,
    unit,
    ...(quantity.value !== undefined && { value: factor(quantity.value) }),
    ...(quantity.low !== undefined && { low: factor(quantity.low), high: factor(quantity.high!) }),
  };
}
