import { AREA, partOf, rectAt, type DrawThumbnail } from "../frame.ts";
import { numberOf, smallTimeChart } from "../parts/over-time.ts";

/** Between two panels, in px. */
const APART = 14;
/** More panels than these would be thinner than a finger's line. */
const MOST = 6;

/** Panels side by side, each with its figures as columns of one scale. */
const drawMultiples: DrawThumbnail = (from, context) => {
  const small = smallTimeChart(from, context);
  const panels = small.chart.series.slice(0, MOST);
  const width = (AREA.right - AREA.left - APART * (panels.length - 1)) / panels.length;
  const time = partOf(panels.flatMap(({ points }) => points.map(({ date }) => date)));
  const most = Math.max(...panels.map(({ points }) => points.length));
  const column = width / (most * 1.3);
  const zero = small.level(Math.max(0, small.chart.base ?? 0), 0);
  const marks = panels.flatMap(({ colour, points }, index) => {
    const left = AREA.left + index * (width + APART);
    return points.map(({ date, value }) => {
      const y = small.level(value, 0);
      const [top, bottom] = small.chart.zero ? [Math.min(y, zero), Math.max(y, zero)] : [y, AREA.bottom];
      const box = { x: left + time(date) * (width - column), y: top, width: column, height: bottom - top };
      return rectAt(context, box, colour);
    });
  });
  return { ...numberOf(small), marks };
};

export default drawMultiples;
