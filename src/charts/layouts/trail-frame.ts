import type { Tick } from "../../scene/axis-text.ts";
import { numberAxis, type TimeFrame } from "../../scene/frame.ts";
import { textBlock } from "../../scene/svg.ts";
import { wordsBelow } from "../../scene/words-below.ts";
import { shownPattern } from "../../values/format.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import type { NumberField } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** What two axes measure. */
export interface TrailAxes {
  series: readonly { points: readonly { x: number; y: number }[] }[];
  fields: { x: NumberField; y: NumberField };
  /** Whether both begin at zero. */
  zero: boolean;
}

/** Heights in px of a drawing that has no frame, on a phone and elsewhere. */
const [ON_PHONE, IN_COLUMN] = [360, 460];

/** A panel for two numbers: that of a chart over time, whose words below are of the second number. */
export function trailFrame(axes: TrailAxes, top: number, context: ChartContext): TimeFrame {
  const { fontSize: size, width, narrow, height: given } = context.size;
  const [up, along] = [
    axisOf("y", axes, narrow ? 4 : 5, context),
    axisOf("x", axes, narrow ? 4 : 7, context),
  ];
  const height = given ?? (narrow ? ON_PHONE : IN_COLUMN) + top;
  const margins = {
    top: top + size * (shownPattern(axes.fields.y.unit, context.language, "prose") ? 2.6 : 2.2),
    // The last number stands at its line.
    right: Math.max(
      size,
      Math.ceil(Math.max(...along.ticks.map(({ text }) => context.measure(text, size))) / 2) + 2,
    ),
    bottom: size * 3.6,
    left: Math.ceil(Math.max(...up.ticks.map(({ text }) => context.measure(text, size)))) + 8,
  };
  const x = scale(along.domain, margins.left, width - margins.right);
  const y = scale(up.domain, height - margins.bottom, margins.top);
  return {
    height,
    margins,
    x,
    y,
    ticks: apart(up.ticks, y, size * 1.3),
    years: wordsBelow(
      along.ticks.map(({ value, text }) => ({ at: x(value), text })),
      width,
      context,
    ),
    base: up.domain[0] * up.domain[1] <= 0 ? 0 : undefined,
  };
}

/** What the two numbers are: above the upright axis, and below the end of the other. */
export function axisTitles(
  { fields }: TrailAxes,
  { margins, height, ticks }: TimeFrame,
  context: ChartContext,
): SVGElement[] {
  const { fontSize: size, width } = context.size;
  const hasUnit = ticks.some(({ whole }) => whole !== undefined);
  const [up, along] = [fields.y, fields.x].map(({ title, unit }, index) => {
    // Numbers at an axis have no unit but a percentage's, and the highest of amounts.
    const isThere = index === 0 && hasUnit;
    const measure = isThere
      ? []
      : unit.kind === "money" || unit.kind === "physical"
        ? [context.words(unit.heading)]
        : [];
    const words = [context.words(title), ...measure].join(localeOf(context.language).separators.comma);
    return nameLines(words, width * 0.9, 1, context);
  });
  const look = { align: "top", fill: "var(--ink)" } as const;
  return [
    textBlock(context, { ...look, x: 0, y: margins.top - size * (hasUnit ? 1.5 : 1.2), lines: up! }),
    textBlock(context, { ...look, x: width - 2, y: height - size * 0.4, lines: along!, anchor: "end" }),
  ];
}

/** Every second tick, or every third, where all would run into one another. */
function apart(all: Axis["ticks"], y: (value: number) => number, least: number): Axis["ticks"] {
  const [first, second] = all;
  if (!first || !second) return all;
  const nth = Math.ceil(least / Math.abs(y(second.value) - y(first.value)));
  return all.filter((_, index) => index % nth === 0);
}

interface Axis {
  domain: [number, number];
  ticks: Tick[];
}

function axisOf(
  axis: "x" | "y",
  { series, fields, zero }: TrailAxes,
  count: number,
  context: ChartContext,
): Axis {
  const { unit } = fields[axis];
  const values = series.flatMap(({ points }) => points.map((point) => point[axis]));
  const look = { zero, reverse: false, axis: { whole: unit.kind === "rank" || unit.kind === "count" } };
  const { domain, values: ticks } = numberAxis(look, values, count);
  const write = (value: number): string =>
    context.quantity({ value, unit, derived: false, cells: [] }, "axis");
  const [top, highest] = [axis === "y" && shownPattern(unit, context.language, "prose"), ticks.at(-1)];
  return {
    domain,
    ticks: ticks.map((value) => {
      const text = write(value);
      return { value, text, ...(top && value === highest && { whole: top.replace("{}", text) }) };
    }),
  };
}

/** A line through two points: `from` stands at `start`, `to` at `end`. */
const scale =
  ([from, to]: readonly [number, number], start: number, end: number) =>
  (value: number): number =>
    start + ((end - start) * (value - from)) / (to - from);
