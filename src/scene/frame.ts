import { nice, ticks } from "d3-array";
import { ticksOf, type Tick } from "./axis-text.ts";
import type { Bounds } from "./bounds.ts";
import { logDomain, logTicks } from "./log-scale.ts";
import { round1, type DrawContext } from "./draw-context.ts";
import { element, textBlock } from "./svg.ts";
import { YEAR, type TimeChart } from "./time-chart.ts";
import { timeTicks } from "./time-ticks.ts";
import type { wordsBelow } from "./words-below.ts";

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The panel of a chart with a number going up and time going along: scales in px, ticks with their words. */
export interface TimeFrame {
  height: number;
  margins: Margins;
  x(date: number): number;
  y(value: number): number;
  ticks: Tick[];
  years: ReturnType<typeof wordsBelow>;
  /** The number at which a line is drawn. */
  base: number | undefined;
}

interface FrameOptions {
  dates: readonly number[];
  values: readonly number[];
  height: number;
  /** Room on the right for direct labels, in px. */
  right: number;
  top?: number;
  /** How many ticks the number axis should have, about. */
  count?: number;
}

/** A line through two points: where `value` is, `from` stands at `start` and `to` at `end`. */
const linear =
  ([from, to]: readonly number[], start: number, end: number) =>
  (value: number): number =>
    start + ((end - start) * (value - from!)) / (to! - from!);

/** A little air at both ends of time, so that marks do not stand on the edge. */
function timeDomain(dates: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...dates), Math.max(...dates)];
  const span = high - low || YEAR;
  const air = Math.max(span * 0.02, Math.min(YEAR, span) * 0.1);
  return [low - air, high + air];
}

/** The number axis: its ends and the values of its ticks. */
export function numberAxis(
  { zero, reverse, log, axis }: Pick<TimeChart, "zero" | "reverse" | "log"> & { axis?: { whole?: boolean } },
  values: readonly number[],
  count: number,
): { domain: [number, number]; values: number[] } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (log) {
    const domain = logDomain(low, high);
    return { domain, values: logTicks(...domain) };
  }
  // A rank of 0 does not exist, so a rank axis runs from 1 to a little beyond the worst place, and names round places;
  // 2 stands too close to 1 where there are many.
  if (reverse && (zero || low <= 2))
    return {
      domain: [1, high * 1.06],
      values: [
        1,
        ...ticks(1, high * 1.06, count).filter((place) => place % 1 === 0 && place > (high < 8 ? 1 : 2)),
      ],
    };
  // One figure alone, as of an index in its first year, stands in the middle.
  const air = low === high && !zero ? Math.abs(low) / 10 || 1 : 0;
  const domain = nice(
    zero ? Math.min(0, low) : low - air,
    // Zeros alone stand at the foot, negative numbers alone hang from zero.
    zero ? Math.max(0, high) || Number(!low) : high + air,
    count,
  );
  const all = ticks(...domain, count);
  return { domain, values: axis?.whole ? all.filter((tick) => tick % 1 === 0) : all };
}

export function timeFrame(chart: TimeChart, options: FrameOptions, context: DrawContext): TimeFrame {
  const { fontSize: size, width, narrow } = context.size;
  const { domain, values } = numberAxis(chart, options.values, options.count ?? (narrow ? 4 : 5));
  const labelled = ticksOf(values, chart.axis);
  const margins: Margins = {
    // Words above the highest line need room.
    top: Math.max(options.top ?? size, chart.axis.top || chart.notes.length > 0 ? size * 1.3 : 0),
    right: options.right,
    bottom: size * 2,
    left: Math.ceil(Math.max(...labelled.map(({ text }) => context.measure(text, size)))) + 8,
  };
  const span = timeDomain(options.dates);
  const x = linear(span, margins.left, width - margins.right);
  const ends = [options.height - margins.bottom, margins.top] as const;
  const [start, end] = chart.reverse ? [ends[1], ends[0]] : ends;
  const y = linear(chart.log ? domain.map(Math.log) : domain, start, end);
  return {
    height: options.height,
    margins,
    x,
    y: chart.log ? (value) => y(Math.log(value)) : y,
    ticks: labelled,
    years: timeTicks(chart, span, x, [margins.left, width - margins.right], context),
    base: chart.base ?? (!chart.reverse && !chart.log && domain[0] * domain[1] <= 0 ? 0 : undefined),
  };
}

/** Grid and words of the number axis. */
export function numberGrid(
  { ticks: labelled, margins, y }: Pick<TimeFrame, "ticks" | "margins" | "y">,
  context: DrawContext,
): SVGElement[] {
  const right = round1(context.size.width - margins.right);
  return [
    element(
      context,
      "g",
      { stroke: "var(--rule)" },
      element(context, "path", {
        d: labelled.map(({ value }) => `M${round1(margins.left)},${round1(y(value))}H${right}`).join(""),
      }),
    ),
    element(
      context,
      "g",
      { fill: "var(--muted)", "text-anchor": "end", transform: "translate(-8,0)" },
      ...labelled
        .filter(({ whole }) => whole === undefined)
        .map(({ value, text }) =>
          axisWord(context, margins.left, y(value) + context.size.fontSize * 0.32, text),
        ),
    ),
    ...labelled.flatMap(({ value, whole }) =>
      whole === undefined
        ? []
        : [
            element(
              context,
              "g",
              { "text-anchor": "start" },
              textBlock(context, {
                ...{ x: 0, y: y(value) - ABOVE_LINE, lines: [whole], align: "bottom", halo: true },
                fill: "var(--muted)",
              }),
            ),
          ],
    ),
  ];
}

/** From the highest line to the words above it, in px. */
const ABOVE_LINE = 4;

/** Where the number with the unit stands, in px; nowhere, where no number has one. */
export const unitIn = (
  { ticks: labelled, y }: Pick<TimeFrame, "ticks" | "y">,
  { measure, size: { fontSize: size } }: DrawContext,
): Bounds[] =>
  labelled.flatMap(({ value, whole }) => {
    if (whole === undefined) return [];
    const bottom = y(value) - ABOVE_LINE + size * 0.22;
    return [{ left: 0, right: measure(whole, size) + 3, top: bottom - size, bottom }];
  });

/** Heights of the lines of the grid, and where the numbers at them end, in px. */
export const gridIn = ({
  ticks: labelled,
  y,
  margins,
}: Pick<TimeFrame, "ticks" | "y" | "margins">): { grid: number[]; left: number } => ({
  grid: labelled.map(({ value }) => y(value)),
  left: margins.left - 4,
});

/** A group with grid, axes and marks. */
export function framed(frame: TimeFrame, marks: SVGElement[], context: DrawContext): SVGElement {
  const { margins, height, y, years } = frame;
  const foot = height - margins.bottom;
  return element(
    context,
    "g",
    { "text-anchor": "middle" },
    ...numberGrid(frame, context),
    element(
      context,
      "g",
      { fill: "none", stroke: "var(--muted)" },
      element(context, "path", {
        d: years.map(({ at }) => `M${round1(at)},${round1(foot)}v5`).join(""),
      }),
    ),
    element(
      context,
      "g",
      { fill: "var(--muted)", transform: "translate(0,9)" },
      ...years.map(({ middle, text }) =>
        axisWord(context, middle, foot + context.size.fontSize * 0.71, text),
      ),
    ),
    ...(frame.base === undefined
      ? []
      : [rule(context, margins.left, context.size.width - margins.right, y(frame.base))]),
    ...marks,
  );
}

const axisWord = (context: DrawContext, x: number, y: number, text: string): SVGElement =>
  element(context, "text", { x: Math.round(round1(x)), y: Math.round(round1(y)) }, text);

/** The line that others are measured against. */
export const rule = (context: DrawContext, x1: number, x2: number, at: number): SVGElement => {
  const y = round1(at);
  return element(
    context,
    "g",
    { stroke: "var(--muted)" },
    element(context, "line", { x1: round1(x1), x2: round1(x2), y1: y, y2: y }),
  );
};
