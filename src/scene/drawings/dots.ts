import { framed, gridIn, timeFrame, unitIn } from "../frame.ts";
import { dotsOf } from "../marks.ts";
import { drawNotes, notesIn } from "../notes.ts";
import { alongLine, lineThrough, type Corner } from "../corners.ts";
import { halfPixel, round1, type DrawContext } from "../draw-context.ts";
import { spacedLabels } from "../spaced-labels.ts";
import { element } from "../svg.ts";
import { joined, type TimeChart, type TimeDrawing, type TimePoint } from "../time-chart.ts";

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
  const at = (key: string): Corner | undefined => byKey.get(key);
  const around = gridIn(frame);
  const marks = dotsOf(points, frame, { stroke, width: 1.5, radius: 5, ring: true }, context);
  const foot = round1(frame.y(0));
  if (chart.stems) {
    const d = points.map(({ date, value }) => {
      const x = halfPixel(frame.x(date));
      return `M${x},${foot}L${x},${halfPixel(frame.y(value))}`;
    });
    marks.unshift(element(context, "path", { d: d.join(""), stroke, "stroke-opacity": "0.45" }));
  }
  const steps = chart.steps ? joined(points, chart.maxGap).map((run) => stepsOf(run.map(position))) : [];
  if (chart.steps) marks.unshift(...stepsThrough(steps, foot, stroke, context));
  return {
    height: frame.height,
    nodes: [
      framed(frame, marks, context),
      ...spacedLabels(
        points.map((point) => ({ ...point, at: position(point), colour: stroke })),
        frame.margins.left,
        context,
        [...notesIn(chart.notes, at, context, around).boxes, ...unitIn(frame, context)],
        alongLine(steps.flat(), 4),
      ),
      ...drawNotes(chart.notes, at, context, around),
    ],
  };
}

/** The corners of steps that stay at each total until the next. */
const stepsOf = (points: readonly Corner[]): Corner[] =>
  points.flatMap(([x, y], index): Corner[] => [
    ...(index ? [[x, points[index - 1]![1]] as const] : []),
    [x, y],
  ]);

/** A pale area under steps, and dots from the end of some to the beginning of the next: what lies between is not known. */
function stepsThrough(
  runs: readonly Corner[][],
  foot: number,
  stroke: string,
  context: DrawContext,
): SVGElement[] {
  const line = (lines: readonly Corner[][], dashes?: string): SVGElement =>
    element(context, "path", {
      d: lines.map(lineThrough).join(""),
      fill: "none",
      stroke,
      "stroke-width": 1.5,
      "stroke-dasharray": dashes,
    });
  return [
    element(context, "path", {
      d: runs.map((run) => `${lineThrough(run)}V${foot}H${round1(run[0]![0])}Z`).join(""),
      fill: stroke,
      "fill-opacity": "0.14",
    }),
    line(runs),
    ...(runs[1]
      ? [
          line(
            runs.slice(1).map((run, index) => [runs[index]!.at(-1)!, run[0]!]),
            "2 4",
          ),
        ]
      : []),
  ];
}
