import { AREA, rectAt, strokeBetween, type DrawThumbnail } from "../frame.ts";
import { smallTimeChart } from "../parts/over-time.ts";
import { toldPoint } from "../parts/told-point.ts";

/** The part of its place that a bar leaves free. */
const GAP = 0.25;

/** Bars up and down from zero, in order of time. */
const drawDiverging: DrawThumbnail = (from, context) => {
  const small = smallTimeChart(from, context);
  const all = small.chart.series
    .flatMap(({ colour, points }) => points.map((point) => ({ ...point, colour })))
    .sort((a, b) => a.date - b.date);
  const step = (AREA.right - AREA.left) / all.length;
  const zero = small.level(0, 0);
  const bars = all.map(({ value, colour }, index) => {
    const y = small.level(value, 0);
    const [top, bottom] = y < zero ? [y, zero] : [zero, y];
    const box = {
      x: AREA.left + (index + GAP / 2) * step,
      y: top,
      width: step * (1 - GAP),
      height: bottom - top,
    };
    return rectAt(context, box, colour);
  });
  const line = strokeBetween(context, [AREA.left, zero], [AREA.right, zero], {
    stroke: "var(--ink)",
    width: 2,
  });
  const last = toldPoint(all.toReversed(), from);
  return { words: last?.label ?? "", colour: last?.colour, marks: [...bars, line] };
};

export default drawDiverging;
