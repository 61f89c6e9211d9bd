import type { ChartContext } from "../chart-type.ts";
import type { TimeFrame } from "./axes.ts";
import { blockHeight } from "./annotate.ts";
import { dodge } from "./dodge.ts";
import { element, textBlock } from "./svg.ts";

/** A series named at the end of its line: its name where there are several, and its last value. */
export interface EndLabel {
  name?: string;
  value: string;
  colour: string;
  date: Date;
  at: number;
  strong: boolean;
}

const GAP = 10;

/** Lines of a label: one where it is short, else the name above the value. */
function linesOf({ name, value, strong }: EndLabel, context: ChartContext): string[] {
  const size = context.size.fontSize;
  if (name === undefined) return [value];
  // On a phone the values of the lines that only give context would crowd out those that matter.
  if (context.size.narrow) return [...context.wrap(name, 92, size, 600), ...(strong ? [value] : [])];
  const line = `${name} ${value}`;
  return context.measure(line, size, 600) <= 150 ? [line] : [...context.wrap(name, 130, size, 600), value];
}

/** Room that the labels need at the right of the frame, in px. */
export function endLabelWidth(labels: readonly EndLabel[], context: ChartContext): number {
  const widths = labels.flatMap((label) =>
    linesOf(label, context).map((line) =>
      context.measure(line, context.size.fontSize, label.strong ? 600 : 400),
    ),
  );
  return Math.ceil(Math.max(...widths)) + GAP + 4;
}

/** Writes the labels at the right edge, moved apart where they would overlap, with a leader to lines that end early. */
export function endLabels(
  parent: SVGElement,
  labels: readonly EndLabel[],
  frame: TimeFrame,
  context: ChartContext,
): void {
  const edge = context.size.width - frame.margins.right;
  const size = context.size.fontSize;
  const blocks = labels.map((label) => ({ label, lines: linesOf(label, context), y: frame.y(label.at) }));
  const middles = dodge(
    blocks.map(({ y, lines }) => ({
      at: y,
      size: blockHeight(lines.length, size) + (lines.length > 1 ? 4 : 0),
    })),
    0,
    frame.height - frame.margins.bottom + size,
  );
  blocks.forEach(({ label, lines, y }, index) => {
    const end = frame.x(label.date);
    const middle = middles[index]!;
    if (edge - end > 16 || Math.abs(middle - y) > size * 0.8)
      parent.append(
        element(context, "path", {
          d: `M${end + 6},${y}L${edge},${y}L${edge + GAP - 3},${middle}`,
          stroke: label.colour,
          "stroke-dasharray": "1 3",
          fill: "none",
        }),
      );
    parent.append(
      textBlock(context, {
        x: edge + GAP,
        y: middle,
        lines,
        fill: label.colour,
        weight: label.strong ? 600 : undefined,
      }),
    );
  });
}
