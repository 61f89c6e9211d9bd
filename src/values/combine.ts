import type { Qualifier } from "../model/cell.ts";
import type { Unit } from "../model/unit.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { toSignificant } from "./numbers/round.ts";
import { combinedUncertainty } from "./precision.ts";
import { endsOf, type Operator, type Quantity } from "./quantity.ts";

/**
 * Works out `left operator right`.
 *
 * Ranges follow interval arithmetic. A bound survives where it still holds (“more than” 5,500 over an exact number
 * stays “more than”); any other hedge becomes “about”.
 * @param ratio the unit of what has none: of one amount set against another
 * @throws AuthorError where the units do not go together or the divisor is zero.
 */
export function combine(operator: Operator, left: Quantity, right: Quantity, ratio: Unit): Quantity {
  const [unit, scale] = resultUnit(operator, left.unit, right.unit, ratio);
  const apply = (a: number, b: number): number => toSignificant(compute(operator, a, b) * scale, 12);
  const uncertainty = combinedUncertainty(operator, left, right, scale);
  const base = { unit, derived: true, uncertainty, cells: [...left.cells, ...right.cells] };
  const qualifier = combinedQualifier(operator, left, right);
  if (left.value !== undefined && right.value !== undefined)
    return { ...base, ...(qualifier && { qualifier }), value: apply(left.value, right.value) };
  const ends = endsOf(left).flatMap((a) => endsOf(right).map((b) => apply(a, b)));
  return { ...base, ...(qualifier && { qualifier }), low: Math.min(...ends), high: Math.max(...ends) };
}

function compute(operator: Operator, a: number, b: number): number {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw new AuthorError("divides by zero");
      return a / b;
  }
}

/** The unit of the result, and the factor that brings the right operand's unit to the left's. */
function resultUnit(operator: Operator, a: Unit, b: Unit, ratio: Unit): [Unit, number] {
  if (a.kind === "rank" || b.kind === "rank")
    throw new AuthorError("calculates with a rank: places can be compared in words, not added or divided");
  if (operator === "+" || operator === "-") return [unitOfSum(operator, a, b), 1];
  if (b.dimension === ratio.dimension) return [a, 1];
  const unit = operator === "/" ? unitOfQuotient(a, b, ratio) : unitOfProduct(a, b, ratio);
  if (unit) return unit;
  throw new AuthorError(`cannot ${operator === "*" ? "multiply" : "divide"} ${a.id} by ${b.id}`);
}

function unitOfSum(operator: "+" | "-", a: Unit, b: Unit): Unit {
  if (a.id === b.id) return a;
  const name = ({ id, kind }: Unit): string => (kind === "ratio" ? "a plain number" : id);
  throw new AuthorError(
    `cannot ${operator === "+" ? "add" : "subtract"} ${name(b)} ${operator === "+" ? "to" : "from"} ${name(a)}: both sides need one unit`,
  );
}

function unitOfQuotient(a: Unit, b: Unit, ratio: Unit): [Unit, number] | undefined {
  if (a.dimension === b.dimension) return [ratio, a.scale / b.scale];
  // An amount shared among what is counted: an average amount.
  if (a.kind === "money" && b.kind === "count") return [a, 1 / b.scale];
  // A count of people set against a count of firms and the like: a plain ratio that the words explain.
  return a.kind === "count" && b.kind === "count" ? [ratio, 1] : undefined;
}

function unitOfProduct(a: Unit, b: Unit, ratio: Unit): [Unit, number] | undefined {
  if (a.dimension === ratio.dimension) return [b, 1];
  if (b.kind === "share") return [a, b.scale];
  return a.kind === "share" ? [b, a.scale] : undefined;
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
