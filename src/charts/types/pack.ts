import { bind } from "../../scene/mark.ts";
import { element, LINE_HEIGHT, root, textBlock } from "../../scene/svg.ts";
import { tint } from "../../scene/tint.ts";
import { categoryOf } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import { packCircles, type Circle, type NamedOutside } from "../layouts/packed-circles.ts";
import { accent } from "../parts/colour.ts";
import { categoryWords, points, valueLabel, type Point } from "../parts/measures.ts";
import { amountFacts } from "../summary/amounts.ts";

interface Leaf extends Point {
  words: string;
  label: string;
  colour: string;
}

/** Circles whose areas are the counts, packed together; the small ones are named at the side. */
export default chartType({
  shows: "Counts as the areas of circles, packed together.",
  channels: { category: { type: "category" }, value: { type: "number" } },
  nonNegative: true,
  facts: ({ channels, ...input }, writer) =>
    amountFacts(input, { category: channels.category, number: channels.value }, writer),
  draw({ rows, fields }, context) {
    const { fontSize, width, narrow } = context.size;
    const leaves: Leaf[] = points(rows, fields.value.name).map((point) => {
      const { category } = categoryOf(point.row, fields.category.name);
      return {
        ...point,
        words: categoryWords(category, context),
        label: valueLabel(point, fields.value, context),
        colour: accent(category.country, context),
      };
    });
    // What fits does so in any position: all packings have the same radii.
    const fitting = new Map<string, string[] | undefined>();
    const inside = (circle: Circle<Leaf>): string[] | undefined => {
      if (!fitting.has(circle.key)) fitting.set(circle.key, wordsInside(circle, context));
      return fitting.get(circle.key);
    };
    const { circles, outside, right, height } = packCircles(leaves, narrow ? 200 : 400, {
      inside,
      beside: ({ words, label }, left) => [...context.wrap(words, width - left - 4, fontSize), label],
      fontSize,
    });
    const svg = root(context, height);
    for (const { key, x, y, r, colour, hedged } of circles) {
      const fill = hedged ? tint(colour) : colour;
      svg.append(bind(element(context, "circle", { cx: x, cy: y, r, fill, stroke: colour }), key));
    }
    for (const circle of circles) {
      const lines = inside(circle);
      const fill = circle.hedged ? "var(--ink)" : "var(--paper)";
      const { x, y, key } = circle;
      if (lines) svg.append(bind(textBlock(context, { x, y, lines, anchor: "middle", fill }), key));
    }
    for (const circle of outside) svg.append(...wordsBeside(circle, right, context));
    return svg;
  },
});

/** The words of a circle in lines, where they fit into it. */
function wordsInside({ r, words, label }: Circle<Leaf>, context: ChartContext): string[] | undefined {
  const { fontSize } = context.size;
  const line = fontSize * LINE_HEIGHT;
  const lines = [...context.wrap(words, r * 1.6, fontSize), label];
  const fits = lines.every((text, index) => {
    const fromMiddle = (index - (lines.length - 1) / 2) * line;
    const half = Math.sqrt(Math.max(0, r ** 2 - fromMiddle ** 2));
    return context.measure(text, fontSize, 600) / 2 < half - 4;
  });
  return fits && isWhole(words, lines) && lines.length * line < r * 1.7 ? lines : undefined;
}

/** Whether no line ends within a word, as it does where the word is longer than a line. */
const isWhole = (text: string, lines: readonly string[]): boolean =>
  lines.slice(1).every((line, index) => {
    const [before, after] = [lines[index]!, line];
    return (
      !/\p{Script=Latin}\n\p{Script=Latin}/u.test(`${before}\n${after}`) || !text.includes(before + after)
    );
  });

/** The words of a circle at the right of all, with a line to them. */
function wordsBeside(
  { key, x, y, r, text, middle }: NamedOutside<Leaf>,
  right: number,
  context: ChartContext,
): SVGElement[] {
  const leader = element(context, "path", {
    d: `M${x + r},${y}L${right - 8},${middle}H${right - 3}`,
    stroke: "var(--muted)",
    fill: "none",
  });
  const lines = text.map((line, index) =>
    textBlock(context, {
      x: right,
      y: middle + (index - (text.length - 1) / 2) * context.size.fontSize * LINE_HEIGHT,
      lines: [line],
      weight: index === text.length - 1 ? 600 : undefined,
    }),
  );
  return [leader, ...lines.map((line) => bind(line, key))];
}
