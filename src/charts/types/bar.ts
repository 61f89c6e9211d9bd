import { rect, ruleX } from "@observablehq/plot";
import { z } from "zod";
import { chartType } from "../chart-type.ts";
import { accent } from "../parts/colour.ts";
import { tint } from "../../scene/tint.ts";
import { categoryWords, numberField, points, valueLabel } from "../parts/measures.ts";
import { rowLayout } from "../parts/row-layout.ts";
import { amountFacts } from "../summary/amounts.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { textBlock } from "../../scene/svg.ts";

/** Horizontal bars from zero, one for each category, with the value at the end. */
export default chartType({
  shows: "Horizontal bars from zero, one for each category, with the value at the end.",
  channels: { y: { type: ["category", "period"] }, x: { type: "number" } },
  options: { sort: z.enum(["value", "none"]).default("none") },
  nonNegative: true,
  suits: "category",
  facts: ({ channels, fields, ...input }, writer) =>
    fields.y.type === "period"
      ? overTimeFacts(input, { time: channels.y, number: channels.x, counts: "series" }, writer)
      : amountFacts(input, { category: channels.y, number: channels.x }, writer),
  draw({ dataset, rows, channels, options }, context) {
    const field = numberField(dataset, channels.x);
    const all = points(rows, channels.x);
    if (options.sort === "value") all.sort((a, b) => b.value - a.value);
    const labels = all.map((point) => valueLabel(point, dataset, channels.x, context));
    const right =
      Math.ceil(Math.max(...labels.map((label) => context.measure(label, context.size.fontSize, 600)))) + 10;
    const words = all.map(({ row }) => {
      const cell = row.cells[channels.y]!;
      return cell.type === "period"
        ? context.period(cell.period, "short")
        : cell.type === "category"
          ? categoryWords(cell.category, context)
          : "";
    });
    const layout = rowLayout(
      {
        rows: words.map((label) => ({ label })),
        field,
        domain: [0, Math.max(...all.map(({ value }) => value))],
        right,
        axis: false,
      },
      context,
    );
    const bars = layout.middles.map((middle, index) => {
      const point = all[index]!;
      const cell = point.row.cells[channels.y]!;
      const colour = accent(cell.type === "category" ? cell.category.country : undefined);
      return {
        ...point,
        colour,
        fill: point.hedged ? tint(colour) : colour,
        y1: middle - 9,
        y2: middle + 9,
      };
    });
    const svg = layout.plot([
      rect(
        bars.filter(({ hedged }) => !hedged),
        { x1: 0, x2: "value", y1: "y1", y2: "y2", fill: "fill", ariaLabel: "key" },
      ),
      rect(
        bars.filter(({ hedged }) => hedged),
        { x1: 0, x2: "value", y1: "y1", y2: "y2", fill: "fill", stroke: "colour", ariaLabel: "key" },
      ),
      ...(context.size.narrow ? [] : [ruleX([0], { stroke: "var(--muted)" })]),
    ]);
    layout.write(svg);
    bars.forEach(({ value, colour }, index) =>
      svg.append(
        textBlock(context, {
          x: layout.x(value) + 6,
          y: layout.middles[index]!,
          lines: [labels[index]!],
          fill: colour,
          weight: 600,
        }),
      ),
    );
    return svg;
  },
});
