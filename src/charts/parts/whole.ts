import type { Unit } from "../../model/unit.ts";
import type { Point } from "./measures.ts";

/** Parts that were rounded may come to a little more than their whole, by so much of it. */
const ROUNDING = 0.01;

/** What parts add up to, and the whole that they are parts of. */
export interface Whole {
  sum: number;
  /** All of it in the parts' unit: a hundred of shares in per cent, and of amounts their sum. */
  whole: number;
  /** What no part stands for; nothing of amounts, nor of shares that are less than a hundredth short of their whole. */
  open: number;
  /** Whether parts are shares, and come to more than all. */
  isOver: boolean;
}

export function wholeOf(parts: readonly Pick<Point, "value">[], { kind, scale }: Unit): Whole {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const all = kind === "share" ? 1 / scale : sum;
  const whole = Math.max(all, sum);
  const open = whole - sum;
  return { sum, whole, open: open > ROUNDING * whole ? open : 0, isOver: sum > all * (1 + ROUNDING) };
}
