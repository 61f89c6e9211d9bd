import type { Bounds } from "./bounds.ts";
import type { Corner } from "./corners.ts";
import { round1, type DrawContext } from "./draw-context.ts";
import { blockHeight } from "./svg.ts";
import { DIRECTIONS, type Note } from "./time-chart.ts";

/** How the words of a note stand. */
export interface NotePlace {
  x: number;
  baseline: number;
  anchor: "start" | "middle" | "end";
  align: "top" | "middle" | "bottom";
  /** From the point to its words, or from one point of a bracket to the height of the other. */
  leader: readonly [from: Corner, to: Corner];
  box: Bounds;
}

/** From a point to the bracket that begins at it, half the width of a bracket's ends, and from it to its words, in px. */
const [CLEAR, END, TO_WORDS] = [8, 4, 7];
/** The part of a short bracket that the first of these takes at the most. */
const OF_SHORT = 0.1;
/** How far from its middle the words of a bracket stand, as a part of its height, where their place is a corner. */
const OFF_MIDDLE = 0.3;

/** Whether the words of a note stand beside a bracket: not at one point, nor above or below it. */
export const isBeside = ({ to, place }: Note): boolean => to !== undefined && DIRECTIONS[place][0] !== 0;

/** Where the words of a bracket between two points stand beside it: at its middle, or towards the end that their place names. */
export function placeBeside(
  { place, distance, lines, width: longest }: Note,
  [x, y1]: Corner,
  [, y2]: Corner,
  { size: { width, fontSize } }: DrawContext,
): NotePlace {
  const [dx, dy] = DIRECTIONS[place];
  const side = dx < 0 ? -1 : 1;
  const beside = x + side * Math.max(TO_WORDS, distance);
  const at = side < 0 ? Math.max(beside, longest + 2) : Math.min(beside, width - 2 - longest);
  const y = (y1 + y2) / 2 + Math.sign(dy) * OFF_MIDDLE * Math.abs(y2 - y1);
  const [left, half] = [side < 0 ? at - longest : at, blockHeight(lines.length, fontSize) / 2];
  return {
    ...{ x: at, baseline: y, anchor: side < 0 ? "end" : "start", align: "middle" },
    leader: [
      [x, y1],
      [x, y2],
    ],
    box: { left, right: left + longest, top: y - half, bottom: y + half },
  };
}

/**
 * The line of a bracket between the heights of two points. Where the second lies before the first, dashes keep its height as far
 * as the bracket, which then stands on them, without an inset, from the dot of the first.
 */
export function bracketLine([x, y]: Corner, [x2, y2]: Corner): string {
  const dashes = "h4m3,0".repeat(Math.max(0, x - x2) / 7);
  const clear = dashes ? 0 : Math.sign(y2 - y) * Math.min(CLEAR, Math.abs(y - y2) * OF_SHORT);
  const [start, end] = [round1(y + clear), round1(y2 - clear)];
  const tick = (at: number): string => `M${round1(x - END)},${at}h${2 * END}`;
  return `${dashes ? `M${round1(x2)},${end}${dashes}` : tick(start)}${tick(end)}M${round1(x)},${start}V${end}`;
}
