import { categoryOf } from "../../../values/dataset.ts";
import { accent } from "../../parts/colour.ts";
import { points, valueLabel } from "../../parts/measures.ts";
import { AREA, dotAt, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

const GAP = 5;

/** Circles whose areas are the counts, side by side, the largest first. */
const drawCircles: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const { category, value: number } = input.fields;
  if (number?.type !== "number" || !category) return { words: "", marks: [] };
  const all = points(input.rows, number.name).toSorted((a, b) => b.value - a.value);
  const roots = all.map(({ value }) => Math.sqrt(value));
  const room = AREA.right - AREA.left - GAP * (all.length - 1);
  const scale = Math.min(
    (AREA.bottom - AREA.top) / 2 / Math.max(...roots),
    room / 2 / roots.reduce((sum, root) => sum + root, 0),
  );
  const colourOf = ({ row }: (typeof all)[number]): string =>
    accent(categoryOf(row, category.name).category.region, context);
  let x: number = AREA.left;
  const marks = all.map((point, index) => {
    const r = Math.max(1, Math.round(roots[index]! * scale * 10) / 10 - 0.1);
    const dot = dotAt(context, x + r, AREA.bottom - Math.max(r, 1), colourOf(point), r);
    x += 2 * r + GAP;
    return dot;
  });
  const first = toldPoint(all, chart);
  return {
    words: first ? valueLabel(first, number, context) : "",
    colour: first && colourOf(first),
    marks,
  };
};

export default drawCircles;
