import { accent } from "../../parts/colour.ts";
import { points, valueLabel } from "../../parts/measures.ts";
import { across, dotAt, MOST_ROWS, partOf, rowAt, strokeBetween, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

const RADIUS = 7;

/** Statements on one scale: dots on stems, ranges as thick strokes. */
const drawStatements: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const number = input.fields.x;
  if (number?.type !== "number") return { words: "", marks: [] };
  const all = points(input.rows, number.name).slice(0, MOST_ROWS);
  const part = partOf(
    all.flatMap(({ low, high }) => [low, high]),
    true,
  );
  const at = (value: number): number => across(part(value), RADIUS);
  const coloured = all.map((point) => {
    const cell = point.row.cells[input.channels.y ?? ""];
    return {
      ...point,
      colour: accent(cell?.type === "category" ? cell.category.region : undefined, context),
    };
  });
  const marks = coloured.flatMap(({ value, low, high, quantity, colour }, index) => {
    const y = rowAt(index, all.length);
    const stem = { stroke: colour, width: 4, opacity: 0.35 };
    const isRange = quantity.value === undefined;
    return [
      strokeBetween(context, [at(0), y], [at(isRange ? low : value), y], stem),
      isRange
        ? strokeBetween(context, [at(low), y], [at(high), y], { stroke: colour, width: 2 * RADIUS })
        : dotAt(context, at(value), y, colour, RADIUS),
    ];
  });
  const first = toldPoint(coloured, chart);
  return { words: first ? valueLabel(first, number, context) : "", colour: first?.colour, marks };
};

export default drawStatements;
