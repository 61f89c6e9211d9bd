import { round1, type DrawContext } from "./draw-context.ts";
import { explain } from "./mark.ts";
import { isNumbered, numberNear } from "./notes-below.ts";
import { element, LINE_HEIGHT, textBlock } from "./svg.ts";
import { DIRECTIONS, type Note } from "./time-chart.ts";

/**
 * Draws annotations beside the points that they explain, with a thin leader; those whose point is not there are left
 * out. Where the words stand below the drawing, their number is drawn; those of two points stand beside a bracket.
 * @param position of a row's mark in px
 */
export function drawNotes(
  notes: readonly Note[],
  position: (key: string) => [number, number] | undefined,
  context: DrawContext,
): SVGElement[] {
  const { fontSize: size, width } = context.size;
  return notes.flatMap((note) => {
    const { key, to, place, distance, lines, width: longest } = note;
    const from = position(key);
    const end = to === undefined ? from : position(to);
    if (!from || !end) return [];
    if (isNumbered(note)) return numberNear(note, from, context);
    if (to !== undefined) {
      const heights = [Math.min(from[1], end[1]), Math.max(from[1], end[1])] as const;
      return drawBracket(note, from[0], heights, context);
    }
    const [dx, dy] = DIRECTIONS[place];
    const point = from;
    const [x, y] = [point[0] + dx * distance, point[1] + dy * distance];
    const anchor = dx > 0 ? "start" : dx < 0 ? "end" : "middle";
    const align = dy > 0 ? "top" : dy < 0 ? "bottom" : "middle";
    const wish = dy > 0 ? y + size * 0.85 : dy < 0 ? y - size * 0.3 : y;
    // Words that would leave the drawing are pushed back into it.
    const above =
      { top: 0, middle: (lines.length - 1) / 2, bottom: lines.length - 1 }[align] * size * LINE_HEIGHT;
    const baseline = Math.max(wish, above + size * (align === "middle" ? 0.5 : 0.85));
    const left = anchor === "start" ? x : anchor === "end" ? x - longest : x - longest / 2;
    const shift = Math.max(0, 2 - left) - Math.max(0, left + longest - (width - 2));
    const leader = `M${round1(point[0] + dx * 6)},${round1(point[1] + dy * 6)}L${round1(x)},${round1(y)}`;
    const parts = [
      ...(distance > 10
        ? [element(context, "path", { d: leader, stroke: "var(--muted)", fill: "none" })]
        : []),
      textBlock(context, {
        x: x + 3 * Math.sign(dx) + shift,
        y: baseline,
        lines,
        anchor,
        align,
        fill: "var(--ink)",
        halo: true,
      }),
    ];
    return parts.map((part) => explain(part, key));
  });
}

/** From a point to the bracket that begins at it, half the width of a bracket's ends, and from it to its words, in px. */
const [CLEAR, END, TO_WORDS] = [8, 4, 7];
/** How far from its middle the words of a bracket stand, as a part of its height, where their place is a corner. */
const OFF_MIDDLE = 0.3;

/** A bracket between two heights, with its words at one side: at its middle, or towards the end that their place names. */
function drawBracket(
  { key, place, distance, lines, width: longest }: Note,
  x: number,
  [top, bottom]: readonly [number, number],
  context: DrawContext,
): SVGElement[] {
  const [dx, dy] = DIRECTIONS[place];
  const side = dx < 0 ? -1 : 1;
  const [start, end] = [round1(top + CLEAR), round1(bottom - CLEAR)];
  const left = round1(x - END);
  const beside = x + side * Math.max(TO_WORDS, distance);
  const reach =
    side < 0 ? Math.max(0, longest + 2 - beside) : Math.min(0, context.size.width - 2 - longest - beside);
  const parts = [
    element(context, "path", {
      d: `M${left},${start}h${2 * END}M${left},${end}h${2 * END}M${round1(x)},${start}V${end}`,
      stroke: "var(--muted)",
      fill: "none",
    }),
    textBlock(context, {
      x: beside + reach,
      y: (top + bottom) / 2 + Math.sign(dy) * OFF_MIDDLE * (bottom - top),
      lines,
      anchor: side < 0 ? "end" : "start",
      align: "middle",
      fill: "var(--ink)",
      halo: true,
    }),
  ];
  return parts.map((part) => explain(part, key));
}
