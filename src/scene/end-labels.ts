import { dodge } from "./dodge.ts";
import type { TimeFrame } from "./frame.ts";
import { round1, type DrawContext } from "./draw-context.ts";
import { bind, nameSeries } from "./mark.ts";
import { blockHeight, element, textBlock } from "./svg.ts";

/** A series named at the end of its line: its name where there are several, and its last value. */
export interface EndLabel {
  /** Which series the label names; empty where it only has a value. */
  series: string;
  name: string | undefined;
  /** The name in lines, for where it does not stand on one line with the value. */
  lines: readonly string[];
  value: string;
  /** Key of the row with that value. */
  row: string;
  colour: string;
  date: number;
  at: number;
  strong: boolean;
  /** Whether its value stands there at every size. */
  told: boolean;
}

const GAP = 10;
/** Width of a narrow drawing in px from which every line has its value. */
const ROOMY = 420;
/** Widest label on one line, in px. */
const ONE_LINE = 150;

/** Lines of a label: one where it is short, else the name above the value. */
function linesOf({ name, lines, value, strong, told }: EndLabel, context: DrawContext): readonly string[] {
  if (name === undefined) return [value];
  // On a phone the values of the lines that only give context would crowd out those that matter.
  if (context.size.narrow) return strong || told || context.size.width >= ROOMY ? [...lines, value] : lines;
  const line = `${name} ${value}`;
  return context.measure(line, context.size.fontSize, 600) <= ONE_LINE ? [line] : [...lines, value];
}

/** Room that the labels need at the right of the frame, in px. */
export function endLabelWidth(labels: readonly EndLabel[], context: DrawContext): number {
  const widths = labels.flatMap((label) =>
    linesOf(label, context).map((line) =>
      context.measure(line, context.size.fontSize, label.strong ? 600 : 400),
    ),
  );
  return Math.ceil(Math.max(...widths)) + GAP + 4;
}

/** Writes the labels at the right edge, moved apart where they would overlap, with a leader to lines that end early. */
export function endLabels(labels: readonly EndLabel[], frame: TimeFrame, context: DrawContext): SVGElement[] {
  const edge = round1(context.size.width - frame.margins.right);
  const size = context.size.fontSize;
  const blocks = labels.map((label) => ({ label, lines: linesOf(label, context), y: frame.y(label.at) }));
  // A year at the very end of the axis reaches below the labels.
  const isBelow = frame.years.some(({ at, text }) => at + context.measure(text, size) / 2 > edge + GAP);
  const middles = dodge(
    blocks.map(({ y, lines }) => ({
      at: y,
      size: blockHeight(lines.length, size) + (lines.length > 1 ? 4 : 0),
    })),
    0,
    frame.height - frame.margins.bottom + (isBelow ? size / 3 : size),
  );
  return blocks.flatMap(({ label, lines, y }, index) => {
    const end = frame.x(label.date);
    const middle = middles[index]!;
    const words = textBlock(context, {
      x: edge + GAP,
      y: middle,
      lines,
      fill: label.colour,
      weight: label.strong ? 600 : undefined,
    });
    const text = label.series ? nameSeries(words, label.series) : bind(words, label.row);
    if (edge - end <= 16 && Math.abs(middle - y) <= size * 0.8) return [text];
    const leader = element(context, "path", {
      d: `M${round1(end + 6)},${round1(y)}L${edge},${round1(y)}L${round1(edge + GAP - 3)},${round1(middle)}`,
      stroke: label.colour,
      "stroke-dasharray": "1 3",
      fill: "none",
    });
    return [nameSeries(leader, label.series), text];
  });
}
