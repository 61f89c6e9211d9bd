import type { ChartContext } from "../chart-context.ts";
import { element, LINE_HEIGHT, textBlock } from "../../scene/svg.ts";

export interface LegendItem {
  text: string;
  colour: string;
}

const widthOf = ({ text }: LegendItem, context: ChartContext): number =>
  16 + context.measure(text, context.size.fontSize, 600) + 22;

/** Side by side where there is room, else one above the other. */
const isStacked = (items: readonly LegendItem[], context: ChartContext): boolean =>
  items.reduce((sum, item) => sum + widthOf(item, context), -22) > context.size.width;

/** Height in px that a legend takes. */
export const legendHeight = (items: readonly LegendItem[], context: ChartContext): number =>
  (isStacked(items, context) ? items.length : 1) * context.size.fontSize * LINE_HEIGHT + 6;

/** Names in their colours with a dot before each, from the top left corner, where direct labels would collide. */
export function legend(parent: SVGElement, items: readonly LegendItem[], context: ChartContext): void {
  const line = context.size.fontSize * LINE_HEIGHT;
  const stacked = isStacked(items, context);
  let x = 0;
  items.forEach((item, index) => {
    const y = line * (stacked ? index + 0.5 : 0.5);
    parent.append(element(context, "circle", { cx: x + 5, cy: y, r: 5, fill: item.colour }));
    parent.append(textBlock(context, { x: x + 16, y, lines: [item.text], fill: item.colour, weight: 600 }));
    if (!stacked) x += widthOf(item, context);
  });
}
