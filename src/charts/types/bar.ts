import { z } from "zod";
import { tint } from "../../scene/tint.ts";
import { accent } from "../parts/colour.ts";
import { points, rowWords, valueLabel, widest } from "../parts/measures.ts";
import { rectX, ruleX } from "../plot/marks.ts";
import { domainFromZero } from "../plot/number-axis.ts";
import { plotType } from "../plot/plot-type.ts";
import { rowNames } from "../plot/row-names.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { words } from "../plot/words.ts";
import { amountFacts } from "../summary/amounts.ts";
import { overTimeFacts } from "../summary/over-time.ts";

/** Half the thickness of a bar in px. */
const HALF = 9;

/** Horizontal bars from zero, one for each category, with the value at the end. */
export default plotType({
  shows: `Horizontal bars from zero, one for each category, at most ${MOST_ROWS}, with the value at the end.`,
  channels: { y: { type: ["category", "period"] }, x: { type: "number" } },
  options: { sort: z.enum(["value", "none"]).default("none") },
  nonNegative: true,
  suits: "category",
  check: ({ rows, fields }, report) => checkRows(points(rows, fields.x.name).length, "y", report),
  facts: ({ channels, fields, ...input }, writer) =>
    fields.y.type === "period"
      ? overTimeFacts(input, { time: channels.y, number: channels.x, counts: "series" }, writer)
      : amountFacts(input, { category: channels.y, number: channels.x }, writer),
  plot({ rows, fields, options }, context) {
    const all = points(rows, fields.x.name).map((point) => ({
      ...point,
      ...rowWords(point.row, fields.y, context),
      text: valueLabel(point, fields.x, context),
    }));
    if (options.sort === "value") all.sort((a, b) => b.value - a.value);
    const room = { right: widest(all, context) + 10, axis: false };
    const { middles, frame, names } = rowNames(all, room, context);
    const bars = middles.map((y, index) => {
      const { region, ...bar } = all[index]!;
      const colour = accent(region, context);
      return { ...bar, y, colour, fill: bar.hedged ? tint(colour) : colour };
    });
    const extent = {
      x1: 0,
      x2: "value",
      y1: ({ y }: { y: number }) => y - HALF,
      y2: ({ y }: { y: number }) => y + HALF,
      fill: "fill",
    };
    return {
      ...frame,
      x: { domain: domainFromZero(all.map(({ value }) => value)), axis: null },
      marks: [
        // Plot leaves out what has no stroke among others that have one.
        rectX(
          bars.filter(({ hedged }) => !hedged),
          extent,
        ),
        rectX(
          bars.filter(({ hedged }) => hedged),
          { ...extent, stroke: "colour" },
        ),
        // On a phone the words stand above the marks, where a rule would run through them.
        context.size.narrow ? null : ruleX([0], { stroke: "var(--muted)" }),
        names,
        words(
          bars,
          {
            x: ({ value }) => value,
            y: ({ y }) => y,
            dx: 6,
            text: ({ text }) => text,
            fill: ({ colour }) => colour,
          },
          context,
        ),
      ],
    };
  },
});
