import { element } from "../../../scene/svg.ts";
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

/** Steps that stay at each total until the next, and a dot where the number is from. */
function stepsOf(small: SmallTimeChart, context: ChartContext): SVGElement[] {
  const { points, colour } = small.main;
  const corners = points.map((point) => small.place(point, RADIUS));
  const steps = corners.map(([x, y], index) => (index === 0 ? `M${x},${y}` : `H${x}V${y}`)).join("");
  const [x, y] =
    corners[
      Math.max(
        0,
        points.findIndex(({ key }) => key === small.shown?.key),
      )
    ]!;
  const area = { d: `${steps}V${small.level(0, RADIUS)}H${corners[0]![0]}Z`, fill: colour };
  const line = { d: steps, fill: "none", stroke: colour, "stroke-width": 4 };
  return [
    element(context, "path", { ...area, "fill-opacity": 0.2 }),
    element(context, "path", line),
    dotAt(context, x, y, colour, RADIUS),
  ];
}

export default drawDots;
