import { AREA, rectAt, strokeBetween, type DrawThumbnail } from "../frame.ts";
import { smallTimeChart } from "../parts/over-time.ts";
import { toldPoint } from "../parts/told-point.ts";

/** The widest bar and the narrowest in px, and the part of the shortest step in time that one takes. */
const [WIDEST, NARROWEST, OF_STEP] = [30, 3, 0.75];

/** Bars up and down from zero, at their times. */
const drawDiverging: DrawThumbnail = (from, context) => {
  const small = smallTimeChart(from, context);
  const all = small.chart.series
    .flatMap(({ colour, points }) => points.map((point) => ({ ...point, colour })))
    .sort((a, b) => a.date - b.date);
  const steps = all.slice(1).map((point, index) => small.place(point, 0)[0] - small.place(all[index]!, 0)[0]);
  const width = Math.max(NARROWEST, Math.min(WIDEST, ...steps.map((step) => step * OF_STEP)));
  const zero = small.level(0, 0);
  const bars = all.map((point) => {
    const y = small.level(point.value, 0);
    const [top, bottom] = y < zero ? [y, zero] : [zero, y];
    const [middle] = small.place(point, width / 2);
    return rectAt(context, { x: middle - width / 2, y: top, width, height: bottom - top }, point.colour);
  });
  const line = strokeBetween(context, [AREA.left, zero], [AREA.right, zero], {
    stroke: "var(--ink)",
    width: 2,
  });
  const last = toldPoint(all.toReversed(), from);
  return { words: last?.label ?? "", colour: last?.colour, marks: [...bars, line] };
};

export default drawDiverging;
