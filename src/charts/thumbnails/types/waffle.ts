import { colouredParts } from "../../parts/coloured-parts.ts";
import { isShared } from "../../parts/colour.ts";
import { valueLabel } from "../../parts/measures.ts";
import { ofWhole, shareLabel } from "../../parts/of-whole.ts";
import { wholeOf } from "../../parts/whole.ts";
import { AREA, rectAt, type DrawThumbnail } from "../frame.ts";
import { toldPoint } from "../parts/told-point.ts";

const [ACROSS, DOWN, GAP] = [10, 4, 4];

/** Parts of a whole as forty squares. */
const drawSquares: DrawThumbnail = (chart, context) => {
  const { input } = chart;
  const { category, value: number, share: shares } = input.fields;
  const share = shares?.type === "number" ? shares : undefined;
  if (number?.type !== "number" || !category) return { words: "", marks: [] };
  const { of } = input.options as { of?: string };
  const fields = { category, value: number };
  const { whole: named, parts: counted } = ofWhole(input.rows, fields, of);
  const parts = colouredParts(counted, fields, context);
  const whole = named?.value ?? wholeOf(parts, number.unit).whole;
  const ends: { upTo: number; colour: string }[] = [];
  for (const { value, colour: own, category: kind } of parts) {
    const colour = named && isShared(kind.region, context) ? "var(--rest)" : own;
    ends.push({ upTo: (ends.at(-1)?.upTo ?? 0) + value / whole, colour });
  }
  const step = { x: (AREA.right - AREA.left + GAP) / ACROSS, y: (AREA.bottom - AREA.top + GAP) / DOWN };
  const marks = Array.from({ length: ACROSS * DOWN }, (_, index) => {
    const middle = (index + 0.5) / (ACROSS * DOWN);
    // From below upwards, column by column.
    const box = {
      x: AREA.left + Math.floor(index / DOWN) * step.x,
      y: AREA.bottom + GAP - ((index % DOWN) + 1) * step.y,
      width: step.x - GAP,
      height: step.y - GAP,
    };
    return rectAt(context, box, ends.find(({ upTo }) => middle < upTo)?.colour ?? "var(--rest)");
  });
  const first = toldPoint(parts, chart);
  return {
    words: first ? (shareLabel(first.row, share, context) ?? valueLabel(first, number, context)) : "",
    colour: first?.colour,
    marks,
  };
};

export default drawSquares;
