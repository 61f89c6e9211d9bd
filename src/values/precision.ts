import { toSignificant } from "./numbers/round.ts";
import { endsOf, type Operator, type Quantity } from "./quantity.ts";

/** Digits that a number which was worked out shows at the most, and which one shows that rests on less certain ones. */
export const MOST_DIGITS = 3;
const FEWEST_DIGITS = 2;

/**
 * How far a figure may lie from the number that hedges it, as a part of it at most: “nearly 42” is said of what is
 * above 41, “nearly 178,000” of what is above 177,000, and “more than 5,000” not of 6,000. Within that, it is one of
 * the last digit that is not zero.
 */
const WIDEST_HEDGE = 0.05;

/** What a hedge leaves open of a number, as a part of it; see `WIDEST_HEDGE`. */
export function hedgeOf(number: number): number {
  const zeros = lastDigit(number);
  return number === 0 ? 0 : Math.min(10 ** zeros / Math.abs(number), WIDEST_HEDGE);
}

/** The power of ten of the last digit of a number that is not zero: −1 for 24.7, 3 for 178,000. */
function lastDigit(number: number): number {
  const digits = toSignificant(Math.abs(number), 12).toFixed(12);
  const fraction = digits.replace(/^\d+\./, "").replace(/0+$/, "").length;
  return fraction > 0 ? -fraction : (/0*$/.exec(digits.replace(/\..*/, ""))?.[0].length ?? 0);
}

/**
 * How far the true number may lie from a figure, in its unit. A printed one was rounded to its last digit, whole numbers
 * to ones; a hedge leaves one of the last digit that is not zero; whole things that are counted are as they are.
 */
export function uncertaintyOf(quantity: Quantity): number {
  const { uncertainty, qualifier, unit } = quantity;
  if (uncertainty !== undefined) return uncertainty;
  const isHedged = qualifier !== undefined && qualifier !== "target" && qualifier !== "claim";
  return Math.max(
    ...endsOf(quantity).map((end) => {
      if (isHedged) return hedgeOf(end) * Math.abs(end);
      if (Number.isInteger(end)) return unit.kind === "count" ? 0 : 0.5;
      return 10 ** lastDigit(end) / 2;
    }),
  );
}

/**
 * The same of `left operator right`, whose roundings have nothing to do with one another: they add up as their squares
 * do.
 * @param scale brings the result to its unit
 */
export function combinedUncertainty(
  operator: Operator,
  left: Quantity,
  right: Quantity,
  scale: number,
): number {
  const [a, b] = [uncertaintyOf(left), uncertaintyOf(right)];
  const [most, other] = [sizeOf(left), sizeOf(right)];
  switch (operator) {
    case "+":
    case "-":
      return Math.hypot(a, b) * scale;
    case "*":
      return Math.hypot(a * other, b * most) * scale;
    case "/": {
      const least = Math.min(...endsOf(right).map(Math.abs));
      return (Math.hypot(a, (most / least) * b) / least) * scale;
    }
  }
}

/**
 * Significant digits that a figure is good for: to the one in which its uncertainty lies, and two at least. Undefined
 * where nothing in it is uncertain.
 */
export function certainDigits(quantity: Quantity): number | undefined {
  const uncertainty = uncertaintyOf(quantity);
  const size = sizeOf(quantity);
  if (uncertainty === 0 || size === 0) return undefined;
  const last = Math.round(Math.log10(uncertainty));
  return Math.max(FEWEST_DIGITS, Math.floor(Math.log10(size)) - last + 1);
}

const sizeOf = (quantity: Quantity): number => Math.max(...endsOf(quantity).map(Math.abs));
