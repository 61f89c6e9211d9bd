import type { NumberField } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { axisX, gridX, type Markish } from "./marks.ts";

/** Room for a number at the axis, in px. */
const STEP = 90;

/**
 * Numbers below the marks, and a line upwards from each.
 * @param length of the axis in px
 */
export function numberAxis({ unit }: NumberField, length: number, context: ChartContext): Markish[] {
  const ticks = Math.max(2, Math.floor(length / STEP));
  return [
    gridX({ ticks, stroke: "var(--rule)", strokeOpacity: 1 }),
    axisX({
      ticks,
      tickSize: 0,
      tickPadding: 6,
      label: null,
      fill: "var(--muted)",
      fontSize: context.size.fontSize,
      tickFormat: (value: number) => context.quantity({ value, unit, derived: false, cells: [] }, "axis"),
    }),
  ];
}
