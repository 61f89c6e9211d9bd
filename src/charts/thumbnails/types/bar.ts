import { accent } from "../../parts/colour.ts";
import { points, valueLabel } from "../../parts/measures.ts";
import { AREA, MOST_ROWS, partOf, rectAt, rowAt, strokeBetween, type DrawThumbnail } from "../frame.ts";

/** Bars from zero, the longest first, with its number. */
const drawBars: DrawThumbnail = ({ input }, context) => {
  const number = Object.values(input.fields).find((field) => field?.type === "number");
  if (!number) return { words: "", marks: [] };
  const all = points(input.rows, number.name)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_ROWS);
  const part = partOf(
    all.map(({ value }) => value),
    true,
  );
  const colourOf = ({ row }: (typeof all)[number]): string => {
    const named = Object.values(row.cells).find((cell) => cell?.type === "category" && cell.category.region);
    return accent(named?.type === "category" ? named.category.region : undefined, context);
  };
  const thick = Math.min(22, ((AREA.bottom - AREA.top) / Math.max(all.length, 1)) * 0.7);
  const bars = all.map((point, index) => {
    const middle = rowAt(index, all.length);
    const width = part(point.value) * (AREA.right - AREA.left);
    return rectAt(context, { x: AREA.left, y: middle - thick / 2, width, height: thick }, colourOf(point));
  });
  const axis = strokeBetween(context, [AREA.left, AREA.top], [AREA.left, AREA.bottom], {
    stroke: "var(--ink)",
    width: 2,
  });
  const [first] = all;
  return {
    words: first ? valueLabel(first, number, context) : "",
    colour: first && colourOf(first),
    marks: [...bars, axis],
  };
};

export default drawBars;
