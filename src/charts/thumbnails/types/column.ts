import { AREA, rectAt, type DrawThumbnail } from "../frame.ts";
import { newest, smallTimeChart } from "../parts/over-time.ts";

/** The part of its place that a column leaves free. */
const GAP = 0.2;

/** Columns side by side, those that stand apart after them. */
const drawColumns: DrawThumbnail = (from, context) => {
  const small = smallTimeChart(from, context);
  const all = small.chart.series.flatMap(({ colour, points }) =>
    points.map((point) => ({ ...point, colour })),
  );
  const step = (AREA.right - AREA.left) / all.length;
  const marks = all.map(({ value, colour }, index) => {
    const y = small.level(value, 0);
    const box = {
      x: AREA.left + (index + GAP / 2) * step,
      y,
      width: step * (1 - GAP),
      height: AREA.bottom - y,
    };
    return rectAt(context, box, colour);
  });
  return { ...newest(small), marks };
};

export default drawColumns;
