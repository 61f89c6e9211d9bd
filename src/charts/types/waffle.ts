import { z } from "zod";
import { bind } from "../../scene/mark.ts";
import { element, LINE_HEIGHT, textBlock } from "../../scene/svg.ts";
import { categoryOf } from "../../values/dataset.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { accent } from "../parts/colour.ts";
import { categoryWords, points, valueLabel, widest } from "../parts/measures.ts";
import { waffleY } from "../plot/marks.ts";
import { plotType } from "../plot/plot-type.ts";
import { partFacts } from "../summary/amounts.ts";

/** Between the words of two parts that stand side by side, in px. */
const BETWEEN = 28;

/** Parts of a whole as squares: each square is one hundredth, unless `squares` says otherwise. */
export default plotType({
  shows: "Parts of a whole as squares.",
  channels: { category: { type: "category" }, value: { type: "number" } },
  options: { squares: z.int().min(10).max(400).default(100) },
  nonNegative: true,
  facts: ({ channels, ...input }, writer) =>
    partFacts(input, { category: channels.category, number: channels.value }, writer),
  plot({ rows, fields, options: { squares } }, context) {
    const { fontSize: size, narrow, height: frame } = context.size;
    const { colon } = localeOf(context.language).separators;
    const parts = points(rows, fields.value.name).map((point) => {
      const { category } = categoryOf(point.row, fields.category.name);
      return {
        ...point,
        text: `${categoryWords(category, context)}${colon}${valueLabel(point, fields.value, context)}`,
        colour: accent(category.country, context),
      };
    });
    const total = parts.reduce((sum, { value }) => sum + value, 0);
    const per = narrow ? 10 : 20;
    const lines = squares / per;
    const top = narrow ? parts.length * size * LINE_HEIGHT + 14 : size * LINE_HEIGHT + 12;
    const room = frame === undefined ? 32 : (frame - top) / lines;
    const cell = Math.min(context.size.width / per, 32, room);
    // Squares that are as high as a frame leave room beside them: the frame closes up, and what shows it centres it.
    const width =
      frame === undefined ? context.size.width : Math.max(Math.ceil(per * cell), widest(parts, context));
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
        waffleY(parts, {
          x: () => "",
          y: ({ value }) => (value / total) * squares,
          fill: "colour",
          multiple: per,
          gap: 2,
        }),
        // The words stand above the squares, in their colours, in the order of the stack from the bottom.
        () => {
          let x = 0;
          const blocks = parts.map(({ key, text, colour }, index) => {
            const y = size + (narrow ? index * size * LINE_HEIGHT : 0);
            const block = textBlock(context, {
              x,
              y,
              lines: [text],
              align: "top",
              fill: colour,
              weight: 600,
            });
            if (!narrow) x += context.measure(text, size, 600) + BETWEEN;
            return bind(block, key);
          });
          return element(context, "g", {}, ...blocks);
        },
      ],
    };
  },
});
