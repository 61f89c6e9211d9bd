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
  const reach = side < 0 ? Math.max(0, longest + 2 - beside) : Math.min(0, width - 2 - longest - beside);
  const at = beside + reach;
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

/** The line of a bracket between the heights of two points. */
export function bracketLine(from: Corner, to: Corner): string {
  const clear = Math.min(CLEAR, Math.abs(from[1] - to[1]) * OF_SHORT);
  const start = round1(Math.min(from[1], to[1]) + clear);
  const end = round1(Math.max(from[1], to[1]) - clear);
  const left = round1(from[0] - END);
  return `M${left},${start}h${2 * END}M${left},${end}h${2 * END}M${round1(from[0])},${start}V${end}`;
}
