import { accent } from "../../parts/colour.ts";
import { points, valueLabel } from "../../parts/measures.ts";
import { AREA, MOST_ROWS, partOf, rectAt, rowAt, strokeBetween, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

/** Bars from zero, the longest first; of a whole in the order of the rows, each in the whole. */
const drawBars: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const number = Object.values(input.fields).find((field) => field?.type === "number");
  if (!number) return { words: "", marks: [] };
  const { whole = false } = input.options as { whole?: boolean };
  const unsorted = points(input.rows, number.name);
  const all = (whole ? unsorted : unsorted.toSorted((a, b) => b.value - a.value)).slice(0, MOST_ROWS);
  const part = partOf([...all.map(({ value }) => value), ...(whole ? [1 / number.unit.scale] : [])], true);
  const colourOf = ({ row }: (typeof all)[number]): string => {
    const named = Object.values(row.cells).find((cell) => cell?.type === "category" && cell.category.region);
    return accent(named?.type === "category" ? named.category.region : undefined, context);
  };
  const thick = Math.min(22, ((AREA.bottom - AREA.top) / Math.max(all.length, 1)) * 0.7);
  const bars = all.flatMap((point, index) => {
    const full = AREA.right - AREA.left;
    const box = { x: AREA.left, y: rowAt(index, all.length) - thick / 2, width: full, height: thick };
    const bar = rectAt(context, { ...box, width: part(point.value) * full }, colourOf(point));
    return whole ? [rectAt(context, box, "var(--rest)"), bar] : [bar];
  });
  const axis = strokeBetween(context, [AREA.left, AREA.top], [AREA.left, AREA.bottom], {
    stroke: "var(--ink)",
    width: 2,
  });
  const first = toldPoint(whole ? all.toReversed() : all, chart);
  return {
    words: first ? valueLabel(first, number, context) : "",
    colour: first && colourOf(first),
    marks: [...bars, axis],
  };
};

export default drawBars;
