import { AREA, rectAt, type DrawThumbnail } from "../frame.ts";
import { numberOf, smallTimeChart } from "../parts/over-time.ts";

/** The part of its place that a column leaves free. */
const GAP = 0.2;
/** How thick the edge of a column is of which only the edge is drawn, in px. */
const EDGE = 3;

/** Columns side by side, with room for years left out; those that stand apart after them. */
const drawColumns: DrawThumbnail = (from, context) => {
  const small = smallTimeChart(from, context);
  const all = small.chart.series.flatMap(({ colour, points }) =>
    points.map((point) => ({ ...point, colour })),
  );
  // Nothing is left out before the first.
  let last = 0;
  const places = all.map(({ skipped = 0 }, index) => (last += index && skipped + 1));
  const step = (AREA.right - AREA.left) / (last + 1);
  const marks = all.map(({ value, colour, other }, index) => {
    const y = small.level(value, 0);
    const box = {
      x: AREA.left + (places[index]! + GAP / 2) * step,
      y,
      width: step * (1 - GAP),
      height: AREA.bottom - y,
    };
    if (!other) return rectAt(context, box, colour);
    const inner = {
      x: box.x + EDGE / 2,
      y: y + EDGE / 2,
      width: box.width - EDGE,
      height: box.height - EDGE,
    };
    const outline = rectAt(context, inner, "none");
    outline.setAttribute("stroke", colour);
    outline.setAttribute("stroke-width", String(EDGE));
    return outline;
  });
  return { ...numberOf(small), marks };
};

export default drawColumns;
