import type { ChartContext } from "../chart-type.ts";
import { element, textBlock } from "./svg.ts";

/** Names in their colours with a dot before each, side by side from the left edge, where direct labels would collide. */
export function legend(parent: SVGElement, items: readonly { text: string; colour: string }[], y: number, context: ChartContext): void {
  const size = context.size.fontSize;
  let x = 0;
  for (const { text, colour } of items) {
    parent.append(element(context, "circle", { cx: x + 5, cy: y, r: 5, fill: colour }));
    parent.append(textBlock(context, { x: x + 16, y, lines: [text], fill: colour, weight: 600 }));
    x += 16 + context.measure(text, size, 600) + 22;
  }
}
