import { ticks } from "d3";
import type { NumberField } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { axisX, ruleX, type Markish } from "./marks.ts";
import type { Panel } from "./row-names.ts";

/** Room for a number at the axis, and between two that are longer, in px. */
const [STEP, BETWEEN] = [90, 12];

/** The ends of an axis for what begins at zero: zero is on it, whatever the values; of nothing but zeros it goes to one. */
export function domainFromZero(values: readonly number[]): [low: number, high: number] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [0, 1] : [low, high];
}

/**
 * Numbers below the marks, and above each a line through all panels.
 * @param length of the axis in px
 */
export function numberAxis(
  { unit }: NumberField,
  domain: readonly [low: number, high: number],
  length: number,
  panels: readonly Panel[],
  context: ChartContext,
): Markish[] {
  const text = (value: number): string =>
    context.quantity({ value, unit, derived: false, cells: [] }, "axis");
  const values = ticksApart(domain, length, unit.kind, (value) =>
    context.measure(text(value), context.size.fontSize),
  );
  return [
    ...panels.map(({ top, bottom }) =>
      ruleX(values, { y1: top, y2: bottom, stroke: "var(--rule)", key: false }),
    ),
    axisX(values, {
      tickSize: 0,
      tickPadding: 6,
      label: null,
      fill: "var(--muted)",
      fontSize: context.size.fontSize,
      tickFormat: text,
    }),
  ];
}

/** A line through all panels where the axis has zero. */
export const zeroLine = (panels: readonly Panel[]): Markish[] =>
  panels.map(({ top, bottom }) => ruleX([0], { y1: top, y2: bottom, stroke: "var(--muted)", key: false }));

/** Round numbers between the ends, as many as stand apart; whole ones of what is counted. */
export function ticksApart(
  [low, high]: readonly [number, number],
  length: number,
  kind: NumberField["unit"]["kind"],
  width: (value: number) => number,
): number[] {
  const isWhole = kind === "count" || kind === "rank";
  for (let count = Math.max(2, Math.floor(length / STEP)); ; count--) {
    const values = ticks(low, high, count).filter((value) => !isWhole || Number.isInteger(value));
    const widest = Math.max(...values.map(width));
    const step = (length * (values[1]! - values[0]!)) / (high - low);
    if (count === 1 || values.length < 2 || step >= widest + BETWEEN) return values;
  }
}
