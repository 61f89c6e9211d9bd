import { z } from "zod";
import { categoryOf } from "../../values/dataset.ts";
import { accent, colours } from "../parts/colour.ts";
import { legend, legendHeight } from "../parts/legend.ts";
import {
  categoryWords,
  points,
  rowWords,
  seriesOf,
  valueLabel,
  widest,
  type Point,
} from "../parts/measures.ts";
import { dot, ruleY } from "../plot/marks.ts";
import { plotType } from "../plot/plot-type.ts";
import { rowNames } from "../plot/row-names.ts";
import { words } from "../plot/words.ts";
import { amountFacts, pairFacts } from "../summary/amounts.ts";

/** The part of the width that values may take. */
const MOST_FOR_VALUES = 0.75;

/** Two readings of each row and the distance between them. */
export default plotType({
  shows: "Two readings of each row and the distance between them.",
  channels: { y: { type: ["period", "category"] }, x: { type: "number" }, ends: { type: "category" } },
  options: { reverse: z.boolean().default(false) },
  facts: ({ channels, fields, ...input }, writer) =>
    fields.y.type === "period"
      ? pairFacts(input, { time: channels.y, number: channels.x, ends: channels.ends }, writer)
      : amountFacts(input, { category: channels.y, number: channels.x }, writer),
  plot({ dataset, rows, fields, options: { reverse } }, context) {
    const ends = seriesOf(points(rows, fields.x.name), dataset, fields.ends.name);
    const palette = colours(
      ends.map(({ id, category }) => [id, category!]),
      context,
    );
    const all = points(rows, fields.x.name).map((point) => ({
      ...point,
      label: rowWords(point.row, fields.y, context).label,
      colour: palette.get(categoryOf(point.row, fields.ends.name).id)!,
      text: valueLabel(point, fields.x, context),
    }));
    // Where long values would leave no room for the distances, the unit is left to the subtitle.
    if ((widest(all, context) + 14) * 2 > context.size.width * MOST_FOR_VALUES)
      for (const point of all) point.text = context.quantity(point.quantity, "table", fields.x.decimals);
    const side = widest(all, context) + 14;
    const items = ends.map(({ id, category }) => ({
      id,
      text: categoryWords(category!, context),
      colour: palette.get(id)!,
    }));
    const labels = [...new Set(all.map(({ label }) => label))];
    const room = { right: side, inset: side, axis: false, top: legendHeight(items, context) };
    const { middles, frame, names } = rowNames(
      labels.map((label) => ({ label })),
      room,
      context,
    );
    const pairs = middles.map((y, index) =>
      all.filter(({ label }) => label === labels[index]).map((point) => ({ ...point, y })),
    );
    const isLeft = (point: Point, others: readonly Point[]): boolean =>
      others.some(({ value }) => (reverse ? value < point.value : value > point.value));
    const marks = pairs.flatMap((pair) => pair.map((point) => ({ ...point, isLeft: isLeft(point, pair) })));
    const values = all.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const air = (high - low) * 0.05;
    return {
      ...frame,
      x: { domain: [low - air, high + air], reverse, axis: null },
      marks: [
        ruleY(
          pairs.filter((pair) => pair.length === 2),
          {
            y: ([a]) => a!.y,
            x1: ([a]) => a!.value,
            x2: ([, b]) => b!.value,
            stroke: accent(undefined, context),
            strokeWidth: 2,
          },
        ),
        dot(marks, {
          x: "value",
          y: "y",
          r: 6,
          fill: ({ hedged, colour }) => (hedged ? "var(--paper)" : colour),
          stroke: "colour",
          strokeWidth: 2,
        }),
        names,
        words(
          marks,
          {
            x: ({ value }) => value,
            y: ({ y }) => y,
            dx: ({ isLeft }) => (isLeft ? -12 : 12),
            anchor: ({ isLeft }) => (isLeft ? "end" : "start"),
            text: ({ text }) => text,
            fill: ({ colour }) => colour,
          },
          context,
        ),
        legend(items, context),
      ],
    };
  },
});
