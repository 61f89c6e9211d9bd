import { z } from "zod";
import { colouredParts } from "../parts/coloured-parts.ts";
import { checkOfWhole, OF, ofWhole, SHARE } from "../parts/of-whole.ts";
import { wholeOf } from "../parts/whole.ts";
import { waffleY } from "../plot/marks.ts";
import { partWords } from "../plot/part-words.ts";
import { plotType } from "../plot/plot-type.ts";
import { squareGrid } from "../plot/square-grid.ts";
import { squaresOfWhole } from "../plot/squares-of-whole.ts";
import { checkParts } from "../read/check-parts.ts";
import { partFacts } from "../summary/amounts.ts";

/** Parts of a whole as squares: each square is one hundredth, unless `squares` says otherwise. */
export default plotType({
  shows:
    "Parts of a whole as squares, at most as many as the site has colours; of shares, what is left of 100% stays open, as does what is left of a whole with a row of its own.",
  channels: { category: { type: "category" }, value: { type: "number" }, share: SHARE },
  options: {
    squares: z.int().min(10).max(400).default(100).describe("How many squares the whole is."),
    of: OF,
  },
  nonNegative: true,
  check({ rows, fields, options: { of } }, report, regions) {
    checkOfWhole(rows, fields, of, report);
    checkParts(ofWhole(rows, fields, of).parts, fields, "squares", report, regions);
  },
  facts: partFacts({ category: "category", number: "value" }),
  plot({ rows, fields, options: { squares, of } }, context) {
    const { whole: all, parts: own } = ofWhole(rows, fields, of);
    const parts = colouredParts(own, fields, context);
    if (all) return squaresOfWhole(parts, all, squares, fields, context);
    const { whole, sum } = wholeOf(parts, fields.value.unit);
    const words = partWords(parts, fields.value, context);
    const { multiple, frame } = squareGrid(squares, words, context);
    const look = { x: () => "", multiple, gap: 2 };
    const toSquares = (value: number): number => (value / whole) * squares;
    return {
      ...frame,
      x: { axis: null, padding: 0 },
      y: { axis: null, domain: [0, squares] },
      marks: [
        waffleY(parts, { ...look, y: ({ value }) => toSquares(value), fill: "colour" }),
        sum < whole
          ? waffleY([sum], { ...look, y1: toSquares, y2: squares, fill: "var(--rest)", key: false })
          : null,
        words.mark,
      ],
    };
  },
});
