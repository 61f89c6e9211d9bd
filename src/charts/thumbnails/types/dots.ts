import { element } from "../../../scene/svg.ts";
import { joined, type TimePoint } from "../../../scene/time-chart.ts";
import type { ChartContext } from "../../chart-context.ts";
import { dotAt, strokeBetween, type DrawThumbnail } from "../frame.ts";
import { numberOf, smallTimeChart, type SmallTimeChart } from "../parts/over-time.ts";

const RADIUS = 8;

/** Single readings in time: each on a stem where they stand on zero, or totals as steps over a pale area. */
const drawDots: DrawThumbnail = (from, context) => {
  const small = smallTimeChart(from, context);
  const { stems, steps } = small.chart;
  if (steps) return { ...numberOf(small), marks: stepsOf(small, context) };
  const marks = small.chart.series.flatMap(({ colour, points }) =>
    points.flatMap((point) => {
      const [x, y] = small.place(point, RADIUS);
      const look = { stroke: colour, width: 5, opacity: 0.45 };
      return [
        ...(stems ? [strokeBetween(context, [x, small.level(0, RADIUS)], [x, y], look)] : []),
        dotAt(context, x, y, colour, RADIUS),
      ];
    }),
  );
  return { ...numberOf(small), marks };
};

/** Steps that stay at each total until the next, dots over what is not known, and a dot where the number is from. */
function stepsOf({ main, chart, shown, place, level }: SmallTimeChart, context: ChartContext): SVGElement[] {
  const { points, colour } = main;
  const at = (point: TimePoint): [number, number] => place(point, RADIUS);
  const runs = joined(points, chart.maxGap).map((run) => run.map(at));
  const steps = runs.map((run) =>
    run.map(([x, y], index) => (index === 0 ? `M${x},${y}` : `H${x}V${y}`)).join(""),
  );
  const foot = level(0, RADIUS);
  const area = {
    d: runs.map((run, index) => `${steps[index]!}V${foot}H${run[0]![0]}Z`).join(""),
    fill: colour,
  };
  const line = { fill: "none", stroke: colour, "stroke-width": 4 };
  const gaps = runs.slice(1).map((run, index) => `M${runs[index]!.at(-1)!.join()}L${run[0]!.join()}`);
  const told = points.find(({ key }) => key === shown?.key) ?? points[0]!;
  return [
    element(context, "path", { ...area, "fill-opacity": 0.2 }),
    element(context, "path", { d: steps.join(""), ...line }),
    ...(gaps.length > 0
      ? [element(context, "path", { d: gaps.join(""), ...line, "stroke-dasharray": "4 7" })]
      : []),
    dotAt(context, ...at(told), colour, RADIUS),
  ];
}

export default drawDots;
