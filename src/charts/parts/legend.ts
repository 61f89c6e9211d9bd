import { nameSeries } from "../../scene/mark.ts";
import { element, LINE_HEIGHT, textBlock } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";

export interface LegendItem {
  /** The series that it names. */
  id: string;
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

/** Names in their colours with a dot before each, from the top left corner, where direct labels would collide; a mark of Plot. */
export const legend =
  (items: readonly LegendItem[], context: ChartContext): (() => SVGElement) =>
  () => {
    const line = context.size.fontSize * LINE_HEIGHT;
    const stacked = isStacked(items, context);
    const group = element(context, "g", {});
    let x = 0;
    items.forEach((item, index) => {
      const { id, text, colour } = item;
      const y = line * (stacked ? index + 0.5 : 0.5);
      group.append(
        element(context, "circle", { cx: x + 5, cy: y, r: 5, fill: colour }),
        nameSeries(textBlock(context, { x: x + 16, y, lines: [text], fill: colour, weight: 600 }), id),
      );
      if (!stacked) x += widthOf(item, context);
    });
    return group;
  };
