import { dodge } from "../../scene/dodge.ts";
import { nameSeries } from "../../scene/mark.ts";
import { blockHeight, element, textBlock } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";
import type { Markish } from "./marks.ts";

/** More than these cannot be named one above the other on a card. */
export const MOST_SLOPES = 12;

/** The part of the width that the words of one side may take. */
const MOST_OF_WIDTH = 0.36;
/** From an end of the slopes to its words, and what these keep free of the frame, in px. */
const [GAP, AIR] = [13, 1];

/** One end of a slope. */
export interface SlopeEnd {
  value: number;
  name: string;
  /** Its value in words. */
  label: string;
  id: string;
  fill: string;
  strong: boolean;
}

/** Which end: the earlier one is on the left. */
export type Side = 0 | 1;

/** The words at both ends of the slopes, and the room that they need in px. */
export interface EndWords {
  lines: [string[][], string[][]];
  headings: [string[], string[]];
  /** Beside the slopes. */
  side: number;
  /** Above them. */
  top: number;
  /** Of all. */
  height: number;
}

/** Breaks the names and values at both ends, and the periods above, so that a fifth of the width and more is left to the slopes. */
export function endWords(
  ends: readonly [readonly SlopeEnd[], readonly SlopeEnd[]],
  periods: readonly [string, string],
  context: ChartContext,
): EndWords {
  const { fontSize: size, width, narrow, height: frame } = context.size;
  const room = Math.floor(width * MOST_OF_WIDTH) - GAP - AIR;
  const most = linesFor(ends[0].length, frame !== undefined);
  const [left, right] = ([0, 1] as const).map((side) =>
    ends[side].map((end) => linesOf(end, side, room, most, context)),
  ) as EndWords["lines"];
  const side = Math.ceil(widestOf([...left, ...right].flat(), context)) + GAP + AIR;
  const [first, last] = periods.map((text) => nameLines(text, width - 2 * side - 12, 2, context)) as [
    string[],
    string[],
  ];
  const heads = Math.ceil(widestOf([...first, ...last], context) / 2);
  const above = (Math.max(first.length, last.length) - 1) * blockHeight(1, size);
  const tall = Math.max(...[left, right].map((all) => blockHeight(all.flat().length, size)));
  const top = size * 2.4 + above;
  return {
    lines: [left, right],
    headings: [first, last],
    side: Math.max(side, heads),
    top,
    height: Math.max(frame ?? (narrow ? 340 : 400), Math.ceil(top - size + tall)),
  };
}

/** Lines that a name may have, its value among them: in a frame the fewer, the more names there are. */
const linesFor = (names: number, isFramed: boolean): number => {
  if (!isFramed) return 4;
  return names > 7 ? 1 : names > 5 ? 2 : 3;
};

/** “Name 5” at the left, “5 Name” at the right; where that is too long, the name in lines of its own. */
function linesOf(
  { name, label }: SlopeEnd,
  side: Side,
  room: number,
  most: number,
  context: ChartContext,
): string[] {
  const { measure, size } = context;
  const inOrder = (words: string): string => (side === 0 ? `${words} ${label}` : `${label} ${words}`);
  if (measure(inOrder(name), size.fontSize, 600) <= room) return [inOrder(name)];
  if (most === 1) {
    const left = room - measure(` ${label}`, size.fontSize, 600);
    return [inOrder(nameLines(name, left, 1, context)[0]!)];
  }
  const value = nameLines(label, room, 1, context);
  const names = nameLines(name, room, most - 1, context);
  return side === 0 ? [...names, ...value] : [...value, ...names];
}

const widestOf = (all: readonly string[], { measure, size }: ChartContext): number =>
  Math.max(...all.map((text) => measure(text, size.fontSize, 600)));

/** A period above its end of the slopes. */
export const heading =
  (side: Side, lines: readonly string[], top: number, context: ChartContext): Markish =>
  (_, { x }) =>
    textBlock(context, {
      x: x!(side),
      y: top - context.size.fontSize * 1.4,
      lines,
      anchor: "middle",
      align: "bottom",
      weight: 600,
    });

/** Names and values beside one end of the slopes, moved apart where they would overlap, with a line to their dots. */
export const endNames =
  (ends: readonly SlopeEnd[], side: Side, { lines, top, height }: EndWords, context: ChartContext): Markish =>
  (_, scales) => {
    const { fontSize: size } = context.size;
    const [x, sign] = [scales.x!(side), side === 0 ? -1 : 1];
    const dots = ends.map(({ value }) => scales.y!(value));
    const middles = dodge(
      dots.map((at, index) => ({ at, size: blockHeight(lines[side][index]!.length, size) })),
      top - size,
      height,
    );
    const names = ends.flatMap(({ id, fill, strong }, index) => {
      const [from, to] = [dots[index]!, middles[index]!];
      const name = textBlock(context, {
        x: x + sign * GAP,
        y: to,
        lines: lines[side][index]!,
        anchor: side === 0 ? "end" : "start",
        fill,
        weight: strong ? 600 : undefined,
      });
      const leader = element(context, "path", {
        d: `M${x + sign * 5},${from}L${x + sign * 11},${to}`,
        stroke: "var(--muted)",
      });
      return [...(Math.abs(from - to) > 3 ? [leader] : []), nameSeries(name, id)];
    });
    return element(context, "g", {}, ...names);
  };
