import { lineThrough } from "../../../scene/corners.ts";
import { element } from "../../../scene/svg.ts";
import { joined } from "../../../scene/time-chart.ts";
import { dotAt, type DrawThumbnail } from "../frame.ts";
import { numberOf, smallTimeChart } from "../parts/over-time.ts";

/** Radius of the dot that has the number, and of readings that no line joins, in px. */
const [EDGE, ALONE] = [7, 5];

/** A line over times of which nothing is known is dotted, as on the page of its chart. */
const BRIDGE = { "stroke-width": 3, "stroke-dasharray": "0.1 8", "stroke-linecap": "round" };

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
        ...BRIDGE,
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
        return [
          ...(run.length > 1 ? [line] : []),
          ...(muted ? [] : [dotAt(context, x, y, stroke, run.length > 1 ? EDGE : ALONE)]),
        ];
      });
      return small.chart.bridge && runs.length > 1 ? [bridge, ...marks] : marks;
    });
  return { ...numberOf(small), marks };
};

export default drawLines;
