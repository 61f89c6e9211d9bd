import { endLabels, endLabelWidth, type EndLabel } from "../end-labels.ts";
import { lineThrough, type Corner } from "../corners.ts";
import { framed, gridIn, timeFrame, type TimeFrame } from "../frame.ts";
import { barsOf, dotsOf, pathOf } from "../marks.ts";
import { drawNotes } from "../notes.ts";
import { inkOf, pointValues } from "../point-values.ts";
import type { DrawContext } from "../draw-context.ts";
import { element } from "../svg.ts";
import { joined, type TimeChart, type TimeDrawing, type TimePoint, type TimeSeries } from "../time-chart.ts";

/** Beyond so many points, only the last of a joined line gets a dot of its own. */
const MANY = 15;

/** Lines over time, named at their ends. */
export default function drawLine(chart: TimeChart, context: DrawContext): TimeDrawing {
  const { series } = chart;
  const all = series.flatMap(({ points }) => points);
  const labels: EndLabel[] = series.map(({ id, name, lines, colour, muted, points }) => {
    const last = points.at(-1)!;
    return {
      series: name === undefined ? "" : id,
      name,
      lines,
      value: last.label,
      row: last.key,
      colour: muted ? "var(--muted)" : colour,
      date: last.date,
      at: last.value,
      strong: !muted,
      told: last.told === true,
    };
  });
  const frame = timeFrame(
    chart,
    {
      dates: all.map(({ date }) => date),
      values: all.flatMap(({ value, range }) => range ?? [value]),
      height: context.size.height ?? (context.size.narrow ? 300 : 380),
      right: endLabelWidth(labels, context),
    },
    context,
  );
  const drawn = [...series].sort((a, b) => Number(b.muted) - Number(a.muted));
  const marks = drawn.flatMap(({ colour, muted, points }) => {
    const stroke = muted ? "var(--other)" : colour;
    const runs = joined(points, chart.maxGap);
    const dots =
      points.length <= MANY && !muted
        ? points
        : runs.flatMap((run) => (run.length === 1 ? run : [run.at(-1)!]));
    const line = { stroke, width: muted ? 1.5 : 2.5, ...(muted && { opacity: 0.6 }) };
    return [
      ...(chart.bridge ? [bridgeOver(runs, frame, stroke, context)] : []),
      ...runs.filter((run) => run.length > 1).map((run) => pathOf(run, frame, line, context)),
      ...barsOf(
        points.filter(({ range }) => range),
        ({ range }) => range!,
        frame,
        { stroke, "stroke-width": 6, "stroke-opacity": "0.35" },
        context,
      ),
      ...dotsOf(dots, frame, { stroke, width: 1.8, radius: muted ? 2 : 3.5 }, context),
    ];
  });
  const byKey = new Map(all.map((point) => [point.key, point]));
  const position = (key: string): Corner | undefined => {
    const point = byKey.get(key);
    return point && [frame.x(point.date), frame.y(point.value)];
  };
  return {
    height: frame.height,
    nodes: [
      framed(frame, [...(chart.between ? barsBetween(series, frame, context) : []), ...marks], context),
      ...endLabels(labels, frame, context),
      ...pointValues(chart, frame, position, context),
      ...drawNotes(chart.notes, position, context, { taken: inkOf(chart, position), ...gridIn(frame) }),
    ],
  };
}

/** Thin dashes from the end of each run to the beginning of the next: what they cross is not known. */
function bridgeOver(
  runs: readonly TimePoint[][],
  { x, y }: TimeFrame,
  stroke: string,
  context: DrawContext,
): SVGElement {
  const spans = runs.slice(1).map((run, index) => [runs[index]!.at(-1)!, run[0]!]);
  return element(context, "path", {
    d: spans.map((ends) => lineThrough(ends.map(({ date, value }) => [x(date), y(value)]))).join(""),
    fill: "none",
    stroke,
    "stroke-width": 1.5,
    "stroke-dasharray": "2 4",
  });
}

/** Pale bars between the lowest and the highest figure of each date that has several, in the colour of the highest. */
function barsBetween(series: readonly TimeSeries[], frame: TimeFrame, context: DrawContext): SVGElement[] {
  const all = series.flatMap(({ points }) => points);
  const lowest = ({ date }: TimePoint): number =>
    Math.min(...all.filter((other) => other.date === date).map(({ value }) => value));
  const isHighest = ({ date, value }: TimePoint): boolean =>
    all.every((other) => other.date !== date || other.value <= value);
  return series.flatMap(({ colour, points }) =>
    barsOf(
      points.filter((point) => isHighest(point) && lowest(point) < point.value),
      (point) => [point.value, lowest(point)],
      frame,
      { stroke: colour, "stroke-width": 8, "stroke-opacity": "0.35" },
      context,
    ),
  );
}
