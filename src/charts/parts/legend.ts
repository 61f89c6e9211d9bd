import { nameSeries } from "../../scene/mark.ts";
import { blockHeight, element, textBlock } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { categoryWords, type Series } from "./measures.ts";
import { nameLines } from "./name-lines.ts";

export interface LegendItem {
  /** The series that it names. */
  id: string;
  text: string;
  colour: string;
  /** Whether its marks are squares. */
  square?: boolean;
}

/** The names of series in their colours. */
export const legendItems = (
  series: readonly Series[],
  palette: ReadonlyMap<string, string>,
  context: ChartContext,
): LegendItem[] =>
  series.map(({ id, category }) => ({
    id,
    text: categoryWords(category!, context),
    colour: palette.get(id)!,
  }));

const [DOT, BETWEEN] = [16, 22];

interface Placed {
  item: LegendItem;
  lines: string[];
  x: number;
  y: number;
}

/** Side by side where there is room, else one above the other; names that are too long in lines. */
function placed(items: readonly LegendItem[], context: ChartContext): { all: Placed[]; height: number } {
  const { fontSize: size, width } = context.size;
  const widths = items.map(({ text }) => DOT + context.measure(text, size, 600) + BETWEEN);
  const isStacked = widths.reduce((sum, one) => sum + one, -BETWEEN) > width;
  let [x, y] = [0, 0];
  const all = items.map((item, index) => {
    const lines = isStacked ? nameLines(item.text, width - DOT, 2, context) : [item.text];
    const here = { item, lines, x, y };
    if (isStacked) y += blockHeight(lines.length, size);
    else x += widths[index]!;
    return here;
  });
  return { all, height: (isStacked ? y : blockHeight(1, size)) + 6 };
}

/** Height in px that a legend takes. */
export const legendHeight = (items: readonly LegendItem[], context: ChartContext): number =>
  placed(items, context).height;

/** Width in px that its first line takes; the whole one, where names stand one above the other. */
export const legendWidth = (items: readonly LegendItem[], context: ChartContext): number =>
  items.reduce((sum, { text }) => sum + DOT + context.measure(text, context.size.fontSize, 600) + BETWEEN, 0);

/**
 * Names in their colours with a dot or a square before each, from the top left corner, where direct labels would collide; a mark of Plot.
 * @param down how far below the top they begin, in px
 */
export const legend =
  (items: readonly LegendItem[], context: ChartContext, down = 0): (() => SVGElement) =>
  () => {
    const half = blockHeight(1, context.size.fontSize) / 2;
    const group = element(context, "g", {});
    for (const { item, lines, x, y: at } of placed(items, context).all) {
      const y = at + down;
      const { id, colour, square } = item;
      const mark = square
        ? element(context, "rect", { x, y: y + half - 5, width: 10, height: 10, fill: colour })
        : element(context, "circle", { cx: x + 5, cy: y + half, r: 5, fill: colour });
      const words = { x: x + DOT, y: y + half * lines.length, lines, fill: colour, weight: 600 };
      group.append(mark, nameSeries(textBlock(context, words), id));
    }
    return group;
  };
