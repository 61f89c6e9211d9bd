import type { Category } from "../../model/dataset.ts";
import { bind } from "../../scene/mark.ts";
import { blockHeight, element, textBlock, type TextBlock } from "../../scene/svg.ts";
import type { NumberField } from "../../values/dataset.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import type { ChartContext } from "../chart-context.ts";
import { categoryWords, valueLabel, type Point } from "../parts/measures.ts";
import { nameLines } from "../parts/name-lines.ts";
import type { Markish } from "./marks.ts";

/** Between the words of two parts that stand side by side, in px. */
const BETWEEN = 28;

interface Part extends Point {
  category: Category;
  colour: string;
}

/** Names and values of parts in their colours as a mark, from the top left corner: side by side where there is room, on a phone one below the other. */
export function partWords(
  parts: readonly Part[],
  field: NumberField,
  context: ChartContext,
): { mark: Markish; width: number; height: number } {
  const { fontSize: size, narrow, width } = context.size;
  const widthOf = (lines: readonly string[]): number =>
    Math.max(...lines.map((text) => context.measure(text, size, 600)));
  let [x, y, tall] = [0, 0, 0];
  const placed = parts.map((part) => {
    const lines = linesOf(part, field, context);
    const wide = widthOf(lines);
    if (x > 0 && (narrow || x + wide > width)) [x, y, tall] = [0, y + tall, 0];
    const block: TextBlock = { x, y: y + size, lines, align: "top", fill: part.colour, weight: 600 };
    tall = Math.max(tall, blockHeight(lines.length, size));
    x += wide + BETWEEN;
    return { block, wide, key: part.key };
  });
  return {
    mark: () =>
      element(context, "g", {}, ...placed.map(({ block, key }) => bind(textBlock(context, block), key))),
    width: Math.ceil(Math.max(...placed.map(({ wide }) => wide))),
    height: y + tall,
  };
}

/** “Name: 12%”; in a frame on one line, in which the name is cut where it is too long. */
function linesOf(part: Part, field: NumberField, context: ChartContext): string[] {
  const { width, height, fontSize } = context.size;
  const value = `${localeOf(context.language).separators.colon}${valueLabel(part, field, context)}`;
  const name = categoryWords(part.category, context);
  if (height === undefined) return nameLines(`${name}${value}`, width, undefined, context);
  const room = width - context.measure(value, fontSize, 600);
  return [`${nameLines(name, room, 1, context)[0]!}${value}`];
}
