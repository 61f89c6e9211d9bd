import type { Bounds } from "./bounds.ts";
import type { Corner } from "./corners.ts";
import { round1, type DrawContext } from "./draw-context.ts";
import { explain } from "./mark.ts";
import { blockHeight, element, textBlock } from "./svg.ts";
import { DIRECTIONS, type Note } from "./time-chart.ts";

/** From a point to the bracket that begins at it, half the width of a bracket's ends, and from it to its words, in px. */
const [CLEAR, END, TO_WORDS] = [8, 4, 7];
/** How far from its middle the words of a bracket stand, as a part of its height, where their place is a corner. */
const OFF_MIDDLE = 0.3;

/** Where the words of a bracket between two points stand: the middle of their block. */
export function placeBeside(
  { place, distance, lines, width: longest }: Note,
  [x, y1]: Corner,
  [, y2]: Corner,
  { size: { width, fontSize } }: DrawContext,
): { x: number; y: number; anchor: "start" | "end"; box: Bounds } {
  const [dx, dy] = DIRECTIONS[place];
  const side = dx < 0 ? -1 : 1;
  const beside = x + side * Math.max(TO_WORDS, distance);
  const reach = side < 0 ? Math.max(0, longest + 2 - beside) : Math.min(0, width - 2 - longest - beside);
  const at = beside + reach;
  const y = (y1 + y2) / 2 + Math.sign(dy) * OFF_MIDDLE * Math.abs(y2 - y1);
  const [left, half] = [side < 0 ? at - longest : at, blockHeight(lines.length, fontSize) / 2];
  return {
    ...{ x: at, y, anchor: side < 0 ? "end" : "start" },
    box: { left, right: left + longest, top: y - half, bottom: y + half },
  };
}

/** A bracket between the heights of two points, with its words at one side: at its middle, or towards the end that their place names. */
export function drawBracket(note: Note, from: Corner, to: Corner, context: DrawContext): SVGElement[] {
  const { key, lines } = note;
  const start = round1(Math.min(from[1], to[1]) + CLEAR);
  const end = round1(Math.max(from[1], to[1]) - CLEAR);
  const left = round1(from[0] - END);
  const { x, y, anchor } = placeBeside(note, from, to, context);
  const parts = [
    element(context, "path", {
      d: `M${left},${start}h${2 * END}M${left},${end}h${2 * END}M${round1(from[0])},${start}V${end}`,
      stroke: "var(--muted)",
      fill: "none",
    }),
    textBlock(context, { x, y, lines, anchor, align: "middle", fill: "var(--ink)", halo: true }),
  ];
  return parts.map((part) => explain(part, key));
}
