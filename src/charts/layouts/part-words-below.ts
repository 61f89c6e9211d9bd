import { blockHeight } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** A part of a bar, from where to where it lies in px, with its words. */
export interface BarPart {
  key: string;
  from: number;
  to: number;
  name: string;
  /** Its number, with unit and qualifier. */
  text: string;
}

/** The words of a part: its name, and behind or below it the number. */
export interface PartWords {
  part: BarPart;
  x: number;
  /** Baseline of the first line of its name, and of its number. */
  y: number;
  lines: string[];
  number: { x: number; y: number };
  /** Where a line from the bar to the words ends, where one is needed. */
  foot?: number;
}

/** From a line to the words beside it, and between a name and its number, in px. */
const [BESIDE, BETWEEN] = [6, 7];

/**
 * Words below the parts of a bar: each below its part where all have room there, or else down a stair from the last part
 * to the first, so that no line runs through words.
 */
export function partWordsBelow(
  parts: readonly BarPart[],
  top: number,
  context: ChartContext,
): { words: PartWords[]; height: number } {
  const { fontSize: size, width } = context.size;
  const widthOf = (text: string): number => Math.ceil(context.measure(text, size, 600));
  const below = top + size + 4;
  const end = ({ from, to }: BarPart, index: number): number =>
    (index === parts.length - 1 ? width : to) - from - 6;
  if (parts.every((part, index) => Math.max(widthOf(part.name), widthOf(part.text)) <= end(part, index)))
    return {
      words: parts.map((part) => ({
        part,
        x: part.from,
        y: below,
        lines: [part.name],
        number: { x: part.from, y: below + blockHeight(1, size) },
      })),
      height: below + blockHeight(1, size) + 4,
    };
  let y = below + 4;
  const words = parts.toReversed().map((part): PartWords => {
    const x = part.from + 1 + BESIDE;
    const lines = nameLines(part.name, width - x, context.size.height === undefined ? undefined : 1, context);
    const last = x + widthOf(lines.at(-1)!) + BETWEEN;
    const isBehind = last + widthOf(part.text) <= width;
    const height = blockHeight(lines.length + (isBehind ? 0 : 1), size);
    const number = { x: isBehind ? last : x, y: y + height - blockHeight(1, size) };
    const placed = { part, x, y, lines, number, foot: y + height - blockHeight(1, size) };
    y += height + 4;
    return placed;
  });
  return { words, height: y - size };
}
