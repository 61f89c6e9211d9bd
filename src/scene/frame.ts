import { nice, ticks } from "d3-array";
import { axisText } from "./axis-text.ts";
import { logDomain, logTicks } from "./log-scale.ts";
import { round1, type DrawContext } from "./draw-context.ts";
import { element } from "./svg.ts";
import { YEAR, type TimeChart } from "./time-chart.ts";

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
  ticks: { value: number; text: string }[];
  years: { date: number; text: string }[];
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
  const air = Math.max((high - low) * 0.02, YEAR * 0.1);
  return [low - air, high + air];
}

/** The number axis: its ends and the values of its ticks. */
export function numberAxis(
  { zero, reverse, log }: Pick<TimeChart, "zero" | "reverse" | "log">,
  values: readonly number[],
  count: number,
): { domain: [number, number]; values: number[] } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (log) {
    const domain = logDomain(low, high);
    return { domain, values: logTicks(...domain) };
  }
  // A rank of 0 does not exist, so a rank axis runs from 1 to a little beyond the worst place, and names round places.
  if (reverse)
    return {
      domain: [1, high * 1.06],
      values: [1, ...ticks(1, high * 1.06, count).filter((tick) => tick > 2)],
    };
  // One figure alone, as of an index in its first year, stands in the middle.
  const air = low === high && !zero ? Math.abs(low) / 10 || 1 : 0;
  const domain = nice(zero ? Math.min(0, low) : low - air, high + air, count);
  return { domain, values: ticks(...domain, count) };
}

export function timeFrame(chart: TimeChart, options: FrameOptions, context: DrawContext): TimeFrame {
  const { fontSize: size, width, narrow } = context.size;
  const { domain, values } = numberAxis(chart, options.values, options.count ?? (narrow ? 4 : 5));
  const labelled = values.map((value) => ({ value, text: axisText(value, chart.axis) }));
  const margins: Margins = {
    top: options.top ?? size,
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
    years: yearTicks(span, width - margins.right - margins.left, chart.year, context),
    base: chart.base ?? (!chart.reverse && !chart.log && domain[0] === 0 ? 0 : undefined),
  };
}

/** Years for the ticks of a time axis: as many as fit, at steps that readers count in. */
function yearTicks(
  [from, to]: readonly number[],
  width: number,
  year: string,
  context: DrawContext,
): TimeFrame["years"] {
  const words = (digits: number): string => year.replace("{}", String(digits));
  const [start, end] = [from! / YEAR + 1970, to! / YEAR + 1970];
  const room = Math.max(
    2,
    Math.floor(width / (context.measure(words(2024), context.size.fontSize) + context.size.fontSize)),
  );
  const step = [1, 2, 5, 10, 20, 50].find((size) => (end - start) / size <= room) ?? 100;
  const years: TimeFrame["years"] = [];
  for (let digits = Math.ceil(start / step) * step; digits <= end; digits += step)
    years.push({ date: Date.UTC(digits, 0, 1), text: words(digits) });
  if (years.length > 1) return years;
  // One year alone gives no scale: where steps have no room, the first and the last may.
  const ends = [Math.ceil(start), Math.floor(end)] as const;
  const apart = (width * (ends[1] - ends[0])) / (end - start);
  return apart < context.measure(words(2024), context.size.fontSize) + context.size.fontSize
    ? years
    : ends.map((digits) => ({ date: Date.UTC(digits, 0, 1), text: words(digits) }));
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
      ...labelled.map(({ value, text }) =>
        axisWord(context, margins.left, y(value) + context.size.fontSize * 0.32, text),
      ),
    ),
  ];
}

/** A group with grid, axes and marks. */
export function framed(frame: TimeFrame, marks: SVGElement[], context: DrawContext): SVGElement {
  const { margins, height, x, y, years } = frame;
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
        d: years.map(({ date }) => `M${round1(x(date))},${round1(foot)}v5`).join(""),
      }),
    ),
    element(
      context,
      "g",
      { fill: "var(--muted)", transform: "translate(0,9)" },
      ...years.map(({ date, text }) => {
        const half = context.measure(text, context.size.fontSize) / 2;
        return axisWord(context, Math.max(half, x(date)), foot + context.size.fontSize * 0.71, text);
      }),
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
