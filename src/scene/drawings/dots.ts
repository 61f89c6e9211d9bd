import { framed, gridIn, timeFrame, type TimeFrame, unitIn } from "../frame.ts";
import { dotsOf } from "../marks.ts";
import { drawNotes, notesIn } from "../notes.ts";
import { alongLine, type Corner } from "../corners.ts";
import { halfPixel, round1, type DrawContext } from "../draw-context.ts";
import { spacedLabels } from "../spaced-labels.ts";
import { element } from "../svg.ts";
import type { TimeChart, TimeDrawing, TimePoint } from "../time-chart.ts";

/** Single readings on a true time axis; nothing is drawn between them. */
export default function drawDots(chart: TimeChart, context: DrawContext): TimeDrawing {
  const { points, colour: stroke } = chart.series[0]!;
  const size = context.size.fontSize;
  const frame = timeFrame(
    chart,
    {
      dates: points.map(({ date }) => date),
      values: points.map(({ value }) => value),
      height: context.size.height ?? (context.size.narrow ? 280 : 340),
      right: Math.ceil(context.measure(points.at(-1)!.label, size, 600) / 2),
      top: size * 2.2,
    },
    context,
  );
  const position = ({ date, value }: TimePoint): Corner => [frame.x(date), frame.y(value)];
  const byKey = new Map(points.map((point) => [point.key, position(point)]));
  const explained = notesIn(chart.notes, (key) => byKey.get(key), context, gridIn(frame));
  const marks = dotsOf(points, frame, { stroke, width: 2, radius: 5 }, context);
  if (chart.stems) {
    const foot = round1(frame.y(0));
    const d = points.map(({ date, value }) => {
      const x = halfPixel(frame.x(date));
      return `M${x},${foot}L${x},${halfPixel(frame.y(value))}`;
    });
    marks.unshift(
      element(
        context,
        "g",
        { stroke, "stroke-opacity": "0.45" },
        element(context, "path", { d: d.join("") }),
      ),
    );
  }
  if (chart.steps) marks.unshift(...stepsThrough(points, frame, stroke, context));
  return {
    height: frame.height,
    nodes: [
      framed(frame, marks, context),
      ...spacedLabels(
        points.map((point) => ({ ...point, at: position(point), colour: stroke })),
        frame.margins.left,
        context,
        [...explained.boxes, ...unitIn(frame, context)],
        chart.steps ? alongLine(cornersOf(points.map(position)), 4) : [],
      ),
      ...drawNotes(chart.notes, (key) => byKey.get(key), context, gridIn(frame)),
    ],
  };
}

/** The corners of such steps. */
const cornersOf = (points: readonly Corner[]): Corner[] =>
  points.flatMap(([x, y], index): Corner[] =>
    index === 0
      ? [[x, y]]
      : [
          [x, points[index - 1]![1]],
          [x, y],
        ],
  );

/** A pale area under steps that stay at each total until the next. */
function stepsThrough(
  points: readonly TimePoint[],
  { x, y }: TimeFrame,
  stroke: string,
  context: DrawContext,
): SVGElement[] {
  const corners = points.map(({ date, value }) => [round1(x(date)), round1(y(value))] as const);
  const steps = corners.map(([at, height], index) => (index === 0 ? `M${at},${height}` : `H${at}V${height}`));
  const foot = round1(y(0));
  const area = `${steps.join("")}V${foot}H${corners[0]![0]}Z`;
  return [
    element(context, "path", { d: area, fill: stroke, "fill-opacity": "0.14" }),
    element(context, "path", { d: steps.join(""), fill: "none", stroke, "stroke-width": 1.5 }),
  ];
}
