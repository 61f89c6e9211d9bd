import { round1, type DrawContext } from "./draw-context.ts";
import { explain } from "./mark.ts";
import { isNumbered, numberNear } from "./notes-below.ts";
import { element, LINE_HEIGHT, textBlock } from "./svg.ts";
import { DIRECTIONS, type Note } from "./time-chart.ts";

/**
 * Draws annotations beside the points that they explain, with a thin leader; those whose point is not there are left
 * out. Where the words stand below the drawing, their number is drawn.
 * @param position of a row's mark in px
 */
export function drawNotes(
  notes: readonly Note[],
  position: (key: string) => [number, number] | undefined,
  context: DrawContext,
): SVGElement[] {
  const { fontSize: size, width } = context.size;
  return notes.flatMap((note) => {
    const { key, place, distance, lines, width: longest } = note;
    const point = position(key);
    if (!point) return [];
    if (isNumbered(note)) return numberNear(note, point, context);
    const [dx, dy] = DIRECTIONS[place];
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
