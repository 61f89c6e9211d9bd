import { round1 } from "../../scene/draw-context.ts";
import { bind } from "../../scene/mark.ts";
import { blockHeight, element, root, textBlock } from "../../scene/svg.ts";
import { categoryOf, type Field, type NumberField } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { accent } from "../parts/colour.ts";
import { categoryWords, valueLabel, type Point } from "../parts/measures.ts";
import { spanBracket } from "../parts/span-bracket.ts";
import { wholeOf } from "../parts/whole.ts";
import { partWordsBelow } from "./part-words-below.ts";

/** Height of a bar in heights of letters; height of a bracket, and what is between two parts, in px. */
const [TALL, BRACKET, GAP] = [2.4, 8, 2];

/**
 * One bar, and in it its parts side by side: those that are counted together in their colours under a bracket with the
 * name and number of the sum, the others neutral.
 * @param together the category of the row that is the sum of those before it
 */
export function partsInBar(
  all: readonly Point[],
  { y: name, x: number }: { y: Field; x: NumberField },
  together: string,
  context: ChartContext,
): SVGSVGElement {
  const { fontSize: size, width } = context.size;
  const idOf = ({ row }: Point): string => categoryOf(row, name.name).id;
  const at = all.findIndex((point) => idOf(point) === together);
  const sum = all[at]!;
  const parts = all.filter((point) => point !== sum);
  const { whole } = wholeOf(parts, number.unit);
  const top = blockHeight(1, size) + BRACKET + 6;
  const tall = Math.round(size * TALL);
  let before = 0;
  const placed = parts.map((point, index) => {
    const { category } = categoryOf(point.row, name.name);
    const from = round1((before / whole) * width);
    before += point.value;
    const colour = index < at ? accent(category.region, context) : undefined;
    const to = round1((before / whole) * width);
    return {
      key: point.key,
      from,
      to,
      name: categoryWords(category, context),
      text: valueLabel(point, number, context),
      colour,
    };
  });
  const { words, height } = partWordsBelow(placed, top + tall, context);
  const svg = root(context, height + 4);
  // What no part stands for is neutral too.
  svg.append(element(context, "rect", { x: 0, y: top, width, height: tall, fill: "var(--rest)" }));
  for (const { key, from, to, colour } of placed) {
    const box = { x: from, y: top, width: Math.max(to - from - (colour ? GAP : 0), 0), height: tall };
    svg.append(bind(element(context, "rect", { ...box, fill: colour ?? "var(--rest)" }), key));
  }
  const end = placed[at - 1]!.to - GAP;
  const label = `${categoryWords(categoryOf(sum.row, name.name).category, context)} ${valueLabel(sum, number, context)}`;
  const half = context.measure(label, size, 600) / 2;
  const x = Math.max(half, Math.min(width - half, end / 2));
  const foot = top - 3;
  svg.append(
    bind(
      textBlock(context, { x, y: size, lines: [label], anchor: "middle", align: "top", weight: 600 }),
      sum.key,
    ),
    ...spanBracket([0, end], [foot - BRACKET, foot], { colour: "var(--ink)", key: sum.key }, context),
  );
  for (const {
    part,
    x: left,
    y,
    lines,
    number: { x: right, y: low },
    foot: last,
  } of words) {
    if (last !== undefined)
      svg.append(
        element(context, "path", { d: `M${part.from + 1},${top + tall}V${last}`, stroke: "var(--muted)" }),
      );
    svg.append(
      bind(textBlock(context, { x: left, y, lines, align: "top" }), part.key),
      bind(textBlock(context, { x: right, y: low, lines: [part.text], align: "top", weight: 600 }), part.key),
    );
  }
  return svg;
}
