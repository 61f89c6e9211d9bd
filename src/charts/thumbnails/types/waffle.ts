import { colouredParts } from "../../parts/coloured-parts.ts";
import { valueLabel } from "../../parts/measures.ts";
import { wholeOf } from "../../parts/whole.ts";
import { AREA, rectAt, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

const [ACROSS, DOWN, GAP] = [10, 4, 4];

/** Parts of a whole as forty squares. */
const drawSquares: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const { category, value: number } = input.fields;
  if (number?.type !== "number" || !category) return { words: "", marks: [] };
  const parts = colouredParts(input.rows, { category, value: number }, context);
  const { whole } = wholeOf(parts, number.unit);
  const ends: { upTo: number; colour: string }[] = [];
  for (const { value, colour } of parts)
    ends.push({ upTo: (ends.at(-1)?.upTo ?? 0) + value / whole, colour });
  const step = { x: (AREA.right - AREA.left + GAP) / ACROSS, y: (AREA.bottom - AREA.top + GAP) / DOWN };
  const marks = Array.from({ length: ACROSS * DOWN }, (_, index) => {
    const share = (index + 0.5) / (ACROSS * DOWN);
    // From below upwards, column by column.
    const box = {
      x: AREA.left + Math.floor(index / DOWN) * step.x,
      y: AREA.bottom + GAP - ((index % DOWN) + 1) * step.y,
      width: step.x - GAP,
      height: step.y - GAP,
    };
    return rectAt(context, box, ends.find(({ upTo }) => share < upTo)?.colour ?? "var(--rest)");
  });
  const first = toldPoint(parts, chart);
  return {
    words: first ? valueLabel(first, number, context) : "",
    colour: first?.colour,
    marks,
  };
};

export default drawSquares;
