import { dot, ruleX, ruleY } from "@observablehq/plot";
import { z } from "zod";
import { categoryOf } from "../../values/dataset.ts";
import { chartType } from "../chart-type.ts";
import { accent } from "../parts/colour.ts";
import { numberField, seriesOf, points, valueLabel, type Point } from "../parts/measures.ts";
import { rowLayout } from "../parts/row-layout.ts";
import { amountFacts } from "../summary/amounts.ts";
import { textBlock } from "../../scene/svg.ts";

/** Statements on one scale, each with its own words: dots for values, bars for ranges; panels keep apart what must not be joined. */
export default chartType({
  shows: "Statements on one scale, each with its own words; panels keep apart what must not be joined.",
  channels: { y: { type: "category" }, x: { type: "number" }, panel: { type: "category", optional: true } },
  options: { sort: z.enum(["value", "none"]).default("none") },
  facts: ({ channels, ...input }, writer) =>
    amountFacts(input, { category: channels.y, number: channels.x, panel: channels.panel }, writer),
  draw({ dataset, rows, channels, options }, context) {
    const field = numberField(dataset, channels.x);
    const panels = seriesOf(points(rows, channels.x), dataset, channels.panel);
    for (const panel of panels) if (options.sort === "value") panel.points.sort((a, b) => b.value - a.value);
    const all = panels.flatMap((panel) =>
      panel.points.map((point, index) => ({ ...point, heading: index === 0 ? panel.category : undefined })),
    );
    const labels = all.map((point) => valueLabel(point, dataset, channels.x, context));
    const right =
      Math.ceil(Math.max(...labels.map((label) => context.measure(label, context.size.fontSize, 600)))) + 16;
    const layout = rowLayout(
      {
        rows: all.map(({ row, heading }) => ({
          label: context.words(categoryOf(row, channels.y).category.title),
          ...(heading && { heading: context.words(heading.title) }),
        })),
        field,
        domain: [0, Math.max(...all.map(({ quantity, value }) => quantity.high ?? value))],
        right,
      },
      context,
    );
    const marks = layout.middles.map((y, index) => {
      const point = all[index]!;
      return { ...point, y, colour: accent(categoryOf(point.row, channels.y).category.country) };
    });
    const isRange = ({ quantity }: Point): boolean => quantity.value === undefined;
    const svg = layout.plot([
      ruleY(marks, {
        y: "y",
        x1: 0,
        x2: ({ quantity, value }: Point) => quantity.low ?? value,
        stroke: "colour",
        strokeOpacity: 0.3,
      }),
      ruleY(marks.filter(isRange), {
        y: "y",
        x1: ({ quantity }: Point) => quantity.low,
        x2: ({ quantity }: Point) => quantity.high,
        stroke: "colour",
        strokeWidth: 10,
        ariaLabel: "key",
      }),
      dot(
        marks.filter((mark) => !isRange(mark)),
        {
          x: "value",
          y: "y",
          r: 6,
          fill: ({ hedged, colour }: (typeof marks)[0]) => (hedged ? "var(--paper)" : colour),
          stroke: "colour",
          strokeWidth: 2,
          ariaLabel: "key",
        },
      ),
      // On a phone the words stand above the marks, where a rule would run through them.
      ...(context.size.narrow
        ? []
        : [ruleX([0], { stroke: "var(--muted)", y1: 0, y2: layout.height - context.size.fontSize * 2 })]),
    ]);
    layout.write(svg);
    marks.forEach(({ quantity, value, colour, y }, index) =>
      svg.append(
        textBlock(context, {
          x: layout.x(quantity.high ?? value) + 12,
          y,
          lines: [labels[index]!],
          fill: colour,
          weight: 600,
          halo: true,
        }),
      ),
    );
    return svg;
  },
});
