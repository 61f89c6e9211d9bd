import { z } from "zod";
import { bind } from "../../scene/mark.ts";
import { element, textBlock } from "../../scene/svg.ts";
import { categoryOf, quantityOf } from "../../values/dataset.ts";
import { colours, sameColour } from "../parts/colour.ts";
import { points } from "../parts/measures.ts";
import { wholeOf } from "../parts/whole.ts";
import { waffleY } from "../plot/marks.ts";
import { plotType } from "../plot/plot-type.ts";
import { partWords } from "../plot/part-words.ts";
import { partFacts } from "../summary/amounts.ts";

/** Parts of a whole as squares: each square is one hundredth, unless `squares` says otherwise. */
export default plotType({
  shows:
    "Parts of a whole as squares, at most as many as the site has colours; of shares, what is left of 100% stays open.",
  channels: { category: { type: "category" }, value: { type: "number" } },
  options: { squares: z.int().min(10).max(400).default(100) },
  nonNegative: true,
  check({ rows, fields }, report, regions) {
    const all = points(rows, fields.value.name);
    const { sum, isOver } = wholeOf(all, fields.value.unit);
    if (all.every(({ value }) => value === 0))
      report("value", "adds up to zero, of which nothing is a part: write the type “bar”");
    if (isOver)
      report(
        "value",
        `adds up to ${Number(sum.toPrecision(6))}, more than all of it: filter the rows to parts of one whole, or write the type “bar”`,
      );
    const missing = rows.find((row) => !quantityOf(row, fields.value.name));
    if (missing && fields.value.unit.kind !== "share")
      report(
        "value",
        `is missing in row “${missing.key}”, without which the whole is not known: filter the row out and say so in the note, or write the type “bar”`,
      );
    const same = sameColour(partsOf(all, fields.category.name), { regions });
    if (same)
      report(
        "category",
        `gives “${same[0]}” the colour of “${same[1]}”, and only colours tell squares apart: give it a region of its own, or none, or put parts together`,
      );
  },
  facts: ({ channels, ...input }, writer) =>
    partFacts(input, { category: channels.category, number: channels.value }, writer),
  plot({ rows, fields, options: { squares } }, context) {
    const all = points(rows, fields.value.name);
    const palette = colours(partsOf(all, fields.category.name), context);
    const parts = all.map((point) => {
      const { id, category } = categoryOf(point.row, fields.category.name);
      return { ...point, category, colour: palette.get(id)! };
    });
    const { whole, sum } = wholeOf(parts, fields.value.unit);
    const { narrow, height: frame } = context.size;
    const words = partWords(parts, fields.value, context);
    const per = narrow ? 10 : 20;
    const lines = squares / per;
    const top = words.height + (narrow ? 14 : 12);
    const room = frame === undefined ? 32 : (frame - top) / lines;
    const cell = Math.min(context.size.width / per, 32, room);
    // Squares that are as high as a frame leave room beside them: the frame closes up, and what shows it centres it.
    const width = frame === undefined ? context.size.width : Math.max(Math.ceil(per * cell), words.width);
    const look = { x: () => "", multiple: per, gap: 2 };
    const toSquares = (value: number): number => (value / whole) * squares;
    return {
      width,
      height: top + lines * cell,
      marginTop: top,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: width - per * cell,
      x: { axis: null, padding: 0 },
      y: { axis: null, domain: [0, squares] },
      marks: [
        waffleY(parts, { ...look, y: ({ value }) => toSquares(value), fill: "colour" }),
        sum < whole
          ? waffleY([sum], { ...look, y1: toSquares, y2: squares, fill: "var(--rule)", key: false })
          : null,
        // The words stand above the squares, in their colours, in the order of the stack from the bottom.
        () =>
          element(
            context,
            "g",
            {},
            ...words.blocks.map((block, index) => bind(textBlock(context, block), parts[index]!.key)),
          ),
      ],
    };
  },
});

const partsOf = (all: ReturnType<typeof points>, field: string): Parameters<typeof sameColour>[0] =>
  all.map(({ row }) => {
    const { id, category } = categoryOf(row, field);
    return [id, category];
  });
