import { bind } from "../../scene/mark.ts";
import { element, LINE_HEIGHT, root, textBlock } from "../../scene/svg.ts";
import { tint } from "../../scene/tint.ts";
import { categoryOf } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import { packCircles, type Arrangement, type Circle, type NamedOutside } from "../layouts/packed-circles.ts";
import { accent } from "../parts/colour.ts";
import { categoryWords, points, valueLabel, type Point } from "../parts/measures.ts";
import { nameLines } from "../parts/name-lines.ts";
import { amountFacts } from "../summary/amounts.ts";

interface Leaf extends Point {
  words: string;
  label: string;
  colour: string;
}

/** More circles than these have lines to their names that cannot be followed. */
const MOST = 12;
/** Names beside the circles of a frame that is too low for all, and the lines of each; lines elsewhere, where there are many. */
const IN_FRAME = { names: 6, lines: 1 };
const MANY = { names: 8, lines: 3 };

/** Circles whose areas are the counts, packed together; the small ones are named at the side. */
export default chartType({
  shows: `Counts as the areas of circles, packed together, at most ${MOST}.`,
  channels: { category: { type: "category" }, value: { type: "number" } },
  nonNegative: true,
  check({ rows, fields }, report) {
    const all = points(rows, fields.value.name);
    if (all.length > 0 && all.every(({ value }) => value === 0))
      report("value", "is nothing but zeros, and no circle has an area of none: write the type “bar”");
    if (all.length > MOST)
      report(
        "category",
        `makes ${all.length} circles, and ${MOST} can be named: choose some by a filter, or write the type “bar”`,
      );
  },
  facts: amountFacts({ category: "category", number: "value" }),
  draw({ rows, fields }, context) {
    const { fontSize, narrow, tallest } = context.size;
    const leaves: Leaf[] = points(rows, fields.value.name).map((point) => {
      const { category } = categoryOf(point.row, fields.category.name);
      return {
        ...point,
        words: categoryWords(category, context),
        label: valueLabel(point, fields.value, context),
        colour: accent(category.region, context),
      };
    });
    // What fits does so in any position: all packings have the same radii.
    const fitting = new Map<string, string[] | undefined>();
    const inside = (circle: Circle<Leaf>): string[] | undefined => {
      if (!fitting.has(circle.key)) fitting.set(circle.key, wordsInside(circle, context));
      return fitting.get(circle.key);
    };
    const packed = (most: number, lines: number | undefined): Arrangement<Leaf> =>
      packCircles(leaves, narrow ? context.size.width * 0.625 : 400, {
        inside,
        beside: besideIn(lines, context),
        most,
        fontSize,
      });
    const all = packed(MOST, leaves.length > MANY.names ? MANY.lines : undefined);
    const isTooTall = tallest !== undefined && all.height > tallest;
    const { circles, outside, right, height, leftOut } = isTooTall
      ? packed(IN_FRAME.names, IN_FRAME.lines)
      : all;
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
    if (leftOut > 0) {
      const at = { x: right, y: height - 4, align: "bottom", fill: "var(--muted)" } as const;
      svg.append(textBlock(context, { ...at, lines: [`+${leftOut}`] }));
    }
    return svg;
  },
});

/** The words of circles at the right of all. Hundreds of packings ask for them: what fits into less room is broken alike. */
function besideIn(lines: number | undefined, context: ChartContext): (leaf: Leaf, left: number) => string[] {
  const { width, fontSize } = context.size;
  const known = new Map<string, { text: string[]; room: number; widest: number }[]>();
  return ({ key, words, label }, left) => {
    const room = width - left - 4;
    const all = known.get(key) ?? [];
    known.set(key, all);
    const found = all.find((one) => one.widest <= room && room <= one.room);
    if (found) return found.text;
    const name = nameLines(words, room, lines, context);
    const widest = Math.max(...name.map((line) => context.measure(line, fontSize, 600)));
    const text = [...name, label];
    all.push({ text, room, widest });
    return text;
  };
}

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
