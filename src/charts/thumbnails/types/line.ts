import { lineThrough } from "../../../scene/corners.ts";
import { element } from "../../../scene/svg.ts";
import { joined } from "../../../scene/time-chart.ts";
import { dotAt, type DrawThumbnail } from "../frame.ts";
import { numberOf, smallTimeChart } from "../parts/over-time.ts";

const EDGE = 7;

/** Lines over time, those that only give context thin and below the others. */
const drawLines: DrawThumbnail = (from, context) => {
  const small = smallTimeChart(from, context);
  const marks = small.chart.series
    .toSorted((a, b) => Number(b.muted) - Number(a.muted))
    .flatMap(({ colour, muted, points }) => {
      const stroke = muted ? "var(--other)" : colour;
      const runs = joined(points, small.chart.maxGap);
      const bridge = element(context, "path", {
        d: lineThrough(points.map((point) => small.place(point, EDGE))),
        fill: "none",
        stroke,
        "stroke-width": 3,
      });
      const marks = runs.flatMap((run) => {
        const corners = run.map((point) => small.place(point, EDGE));
        // Where the number is from; a line that it is not from has its dot where it ends.
        const at = run.findIndex(({ key }) => key === small.shown?.key);
        const [x, y] = corners.at(at)!;
        const line = element(context, "path", {
          d: lineThrough(corners),
          fill: "none",
          stroke,
          "stroke-width": muted ? 3 : 6,
          "stroke-linejoin": "round",
        });
        return [...(run.length > 1 ? [line] : []), ...(muted ? [] : [dotAt(context, x, y, stroke, EDGE)])];
      });
      return small.chart.bridge && runs.length > 1 ? [bridge, ...marks] : marks;
    });
  return { ...numberOf(small), marks };
};

export default drawLines;
