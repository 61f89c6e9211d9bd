import { waffleY } from "@observablehq/plot";
import { z } from "zod";
import { categoryOf } from "../../values/dataset.ts";
import { chartType } from "../chart-type.ts";
import { bare } from "../parts/bare.ts";
import { accent } from "../parts/colour.ts";
import { categoryWords, points, valueLabel } from "../parts/measures.ts";
import { partFacts } from "../summary/amounts.ts";
import { LINE_HEIGHT, textBlock } from "../../scene/svg.ts";

/** Parts of a whole as squares: each square is one hundredth, unless `squares` says otherwise. */
export default chartType({
  shows: "Parts of a whole as squares.",
  channels: { category: { type: "category" }, value: { type: "number" } },
  options: { squares: z.int().min(10).max(400).default(100) },
  nonNegative: true,
  facts: ({ channels, ...input }, writer) =>
    partFacts(input, { category: channels.category, number: channels.value }, writer),
  draw({ dataset, rows, channels, options }, context) {
    const { fontSize: size, narrow } = context.size;
    const all = points(rows, channels.value).map((point) => {
      const { category } = categoryOf(point.row, channels.category);
      return { ...point, words: categoryWords(category, context), colour: accent(category.country) };
    });
    const labels = all.map((point) => {
      const colon = context.language === "ja" ? "：" : ": ";
      return `${point.words}${colon}${valueLabel(point, dataset, channels.value, context)}`;
    });
    const total = all.reduce((sum, { value }) => sum + value, 0);
    const per = narrow ? 10 : 20;
    const lines = options.squares / per;
    const top = narrow ? all.length * size * LINE_HEIGHT + 14 : size * LINE_HEIGHT + 12;
    const room = context.size.height === undefined ? 32 : (context.size.height - top) / lines;
    const cell = Math.min(context.size.width / per, 32, room);
    // Squares that are as high as a frame leave room beside them: the frame closes up, and whoever shows it centres it.
    const width =
      context.size.height === undefined
        ? context.size.width
        : Math.ceil(Math.max(per * cell, ...labels.map((label) => context.measure(label, size, 600))));
    const height = top + lines * cell;
    const svg = bare(
      {
        width,
        height,
        marginTop: top,
        marginBottom: 0,
        marginLeft: 0,
        marginRight: width - per * cell,
        x: { axis: null, padding: 0 },
        y: { axis: null, domain: [0, options.squares] },
        marks: [
          waffleY(all, {
            x: () => "",
            y: ({ value }: { value: number }) => (value / total) * options.squares,
            fill: "colour",
            multiple: per,
            gap: 2,
            ariaLabel: "key",
          }),
        ],
      },
      context,
    );
    // The words stand above the squares, in their colours, in the order of the stack from the bottom.
    let x = 0;
    all.forEach((point, index) => {
      const text = labels[index]!;
      const stacked = narrow;
      svg.append(
        textBlock(context, {
          x: stacked ? 0 : x,
          y: size + (stacked ? index * size * LINE_HEIGHT : 0),
          lines: [text],
          align: "top",
          fill: point.colour,
          weight: 600,
        }),
      );
      x += context.measure(text, size, 600) + 28;
    });
    return svg;
  },
});
