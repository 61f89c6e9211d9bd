import type { Bounds } from "../bounds.ts";
import type { Corner } from "../corners.ts";
import { framed, gridIn, rule, timeFrame, unitIn, type TimeFrame } from "../frame.ts";
import { drawNotes, notesIn } from "../notes.ts";
import { round1, type DrawContext } from "../draw-context.ts";
import { bind } from "../mark.ts";
import { spacedLabels } from "../spaced-labels.ts";
import { element, LINE_HEIGHT, textBlock } from "../svg.ts";
import { tint } from "../tint.ts";
import type { TimeChart, TimeDrawing, TimePoint, TimeSeries } from "../time-chart.ts";

/** The widest bar and the narrowest in px, and the part of the shortest step in time that one takes. */
const [WIDEST, NARROWEST, OF_STEP] = [36, 2, 0.8];
/** The zero line of a figure, in widths of its bar: those of one step after another join. */
const APART = 1 / OF_STEP;
/** Room beyond the longest bars, where a value and the words of a direction stand in one line, in heights of letters. */
const BEYOND = 3.9;
/** What axis and frame take of the height, in heights of letters. */
const OUTSIDE = 3;

/** Bars up and down from zero on a true time axis; the words of each direction stand on its side of zero. */
export default function drawDiverging(chart: TimeChart, context: DrawContext): TimeDrawing {
  const { fontSize: size, narrow, height = narrow ? 320 : 380 } = context.size;
  const points = chart.series.flatMap((series) => series.points.map((point) => ({ ...point, series })));
  const values = [0, ...points.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Zeros are written above their line.
  const isUp = chart.series.some((series) => !isBelow(series));
  const lines = Math.max(1, ...chart.series.map((series) => series.lines.length));
  const room = BEYOND + (lines - 1) * LINE_HEIGHT;
  const bars = height - size * (OUTSIDE + (+(low < 0) + +isUp) * room);
  const beyond = ((high - low || 1) * size * room) / Math.max(bars, height / 4);
  const frame = timeFrame(
    chart,
    {
      dates: points.map(({ date }) => date),
      values: [low < 0 ? low - beyond : low, isUp ? high + beyond : high],
      height,
      right: WIDEST / 2,
      top: size,
    },
    context,
  );
  const { x, y } = frame;
  const half = halfOf(points, frame);
  const tip = ({ date, value }: TimePoint): [number, number] => [x(date), y(value)];
  const byKey = new Map(points.map((point) => [point.key, tip(point)]));
  const position = (key: string): Corner | undefined => byKey.get(key);
  const around = gridIn(frame);
  const rects = points.map(({ key, date, value, hedged, series: { colour } }) =>
    bind(
      element(context, "rect", {
        x: round1(x(date) - half),
        y: round1(Math.min(y(0), y(value))),
        width: round1(half * 2),
        height: round1(Math.abs(y(0) - y(value))),
        fill: hedged ? tint(colour) : colour,
        stroke: hedged ? colour : undefined,
      }),
      key,
    ),
  );
  // Where there is no figure, the line is dotted: no bar there is no zero.
  const foot = round1(y(0));
  const solid = points.map(
    ({ date }) => `M${round1(x(date) - half * APART)},${foot}h${round1(half * 2 * APART)}`,
  );
  const dotted = rule(context, frame.margins.left, context.size.width - frame.margins.right, foot);
  dotted.setAttribute("stroke-dasharray", "1 4");
  const zeroLine = [dotted, element(context, "path", { d: solid.join(""), stroke: "var(--muted)" })];
  return {
    height,
    nodes: [
      framed({ ...frame, base: undefined }, [...zeroLine, ...rects], context),
      ...chart.series.flatMap((series) => directionWords(series, frame, context)),
      ...valuesOf(points, tip, frame, notesIn(chart.notes, position, context, around).boxes, context),
      ...drawNotes(chart.notes, position, context, around),
    ],
  };
}

const isBelow = ({ points }: TimeSeries): boolean => points.some(({ value }) => value < 0);

/** Half of a bar's width in px: bars that are close in time stay apart. */
function halfOf(points: readonly TimePoint[], { x }: TimeFrame): number {
  const places = points.map(({ date }) => x(date)).sort((a, b) => a - b);
  const steps = places.slice(1).map((place, index) => place - places[index]!);
  return Math.max(NARROWEST, Math.min(WIDEST, ...steps.map((step) => step * OF_STEP))) / 2;
}

/** What the bars of a direction mean, at its edge of the panel. */
function directionWords(series: TimeSeries, frame: TimeFrame, context: DrawContext): SVGElement[] {
  const { lines, colour } = series;
  // Zeros alone have no direction.
  if (series.points.every(({ value }) => value === 0)) return [];
  const { fontSize: size } = context.size;
  const below = isBelow(series);
  const [unit] = unitIn(frame, context);
  const y = below ? frame.height - frame.margins.bottom - size * 0.6 : frame.margins.top + size * 1.4;
  const isBeside = unit && y + size * 0.22 > unit.top && y - size * 0.78 < unit.bottom;
  return [
    textBlock(context, {
      x: Math.max(frame.margins.left, isBeside ? unit.right : 0) + 4,
      y,
      lines: [`${below ? "▼" : "▲"} ${lines[0]!}`, ...lines.slice(1)],
      align: below ? "bottom" : "top",
      fill: colour,
      weight: 600,
      halo: true,
    }),
  ];
}

/** Values beyond the ends of their bars, as many as have room. */
function valuesOf(
  points: readonly (TimePoint & { series: TimeSeries })[],
  tip: (point: TimePoint) => [number, number],
  frame: TimeFrame,
  explained: readonly Bounds[],
  context: DrawContext,
): SVGElement[] {
  const labels = points
    .map((point) => {
      const [x, y] = tip(point);
      // Labels stand above a point: those of bars that hang stand above a point so far below.
      const down = isBelow(point.series) ? context.size.fontSize * 1.15 + 11 : 5;
      return { ...point, at: [x, y + down] as const, colour: point.series.colour };
    })
    .sort((a, b) => a.date - b.date);
  return spacedLabels(labels, frame.margins.left, context, [...explained, ...unitIn(frame, context)]);
}
