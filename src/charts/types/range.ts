import { dot, ruleY } from "@observablehq/plot";
import { z } from "zod";
import { chartType } from "../chart-type.ts";
import { colours } from "../parts/colour.ts";
import { legend, legendHeight } from "../parts/legend.ts";
import { categoryWords, numberField, points, seriesOf, valueLabel, type Point } from "../parts/measures.ts";
import { rowLayout } from "../parts/row-layout.ts";
import { amountFacts, pairFacts } from "../summary/amounts.ts";
import { textBlock } from "../../scene/svg.ts";

/** The part of the width that labels may take. */
const MOST_FOR_LABELS = 0.75;

/** Two readings of each row and the distance between them. */
export default chartType({
  shows: "Two readings of each row and the distance between them.",
  channels: { y: { type: ["period", "category"] }, x: { type: "number" }, ends: { type: "category" } },
  options: { reverse: z.boolean().default(false) },
  facts: ({ channels, fields, ...input }, writer) =>
    fields.y.type === "period"
      ? pairFacts(input, { time: channels.y, number: channels.x, ends: channels.ends }, writer)
      : amountFacts(input, { category: channels.y, number: channels.x }, writer),
  draw({ dataset, rows, channels, options }, context) {
    const { fontSize: size } = context.size;
    const field = numberField(dataset, channels.x);
    const all = points(rows, channels.x);
    const ends = seriesOf(all, dataset, channels.ends);
    const palette = colours(ends.map(({ id, category }) => [id, category!]));
    const rowText = ({ row }: Point): string => {
      const cell = row.cells[channels.y]!;
      return cell.type === "period"
        ? context.period(cell.period, "short")
        : cell.type === "category"
          ? categoryWords(cell.category, context)
          : "";
    };
    const names = [...new Set(all.map(rowText))];
    const sideOf = (texts: readonly string[]): number =>
      Math.ceil(Math.max(...texts.map((text) => context.measure(text, size, 600)))) + 14;
    const labels = all.map((point) => valueLabel(point, dataset, channels.x, context));
    // Where long labels would leave no room for the distances, the unit is left to the subtitle.
    const texts =
      sideOf(labels) * 2 > context.size.width * MOST_FOR_LABELS
        ? all.map(({ quantity }) => context.quantity(quantity, "table", field.decimals))
        : labels;
    const side = sideOf(texts);
    const values = all.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const air = (high - low) * 0.05;
    const items = ends.map(({ id, category }) => ({
      text: categoryWords(category!, context),
      colour: palette.get(id)!,
    }));
    const layout = rowLayout(
      {
        rows: names.map((label) => ({ label })),
        field,
        domain: [low - air, high + air],
        right: side,
        inset: side,
        reverse: options.reverse,
        axis: false,
        top: legendHeight(items, context),
      },
      context,
    );
    const x = (value: number): number => layout.x(value);
    const pairs = layout.middles.map((y, index) => ({
      y,
      points: all
        .filter((point) => rowText(point) === names[index])
        .map((point) => ({ ...point, colour: palette.get(endOf(point))!, x: x(point.value) })),
    }));
    function endOf(point: Point): string {
      return ends.find(({ points: members }) => members.some(({ key }) => key === point.key))!.id;
    }
    const marks = pairs.flatMap(({ y, points: two }) => two.map((point) => ({ ...point, y })));
    const svg = layout.plot([
      ruleY(
        pairs.filter(({ points: two }) => two.length === 2),
        {
          y: "y",
          x1: ({ points: [a] }: (typeof pairs)[0]) => a!.value,
          x2: ({ points: [, b] }: (typeof pairs)[0]) => b!.value,
          stroke: "var(--other)",
          strokeWidth: 2,
        },
      ),
      dot(marks, {
        x: "value",
        y: "y",
        r: 6,
        fill: ({ hedged, colour }: (typeof marks)[0]) => (hedged ? "var(--paper)" : colour),
        stroke: "colour",
        strokeWidth: 2,
        ariaLabel: "key",
      }),
    ]);
    layout.write(svg);
    for (const { y, points: two } of pairs) {
      const ordered = two.toSorted((a, b) => a.x - b.x);
      ordered.forEach((point, index) => {
        const before = index === 0 && ordered.length > 1;
        const text = texts[all.findIndex(({ key }) => key === point.key)]!;
        svg.append(
          textBlock(context, {
            x: point.x + (before ? -12 : 12),
            y,
            lines: [text],
            anchor: before ? "end" : "start",
            fill: point.colour,
            weight: 600,
          }),
        );
      });
    }
    legend(svg, items, context);
    return svg;
  },
});
