import type { Annotation, Place } from "../../model/chart.ts";
import type { ChartContext } from "../chart-type.ts";
import { element, LINE_HEIGHT, textBlock } from "./svg.ts";

const DIRECTIONS: Record<Place, [x: number, y: number]> = {
  n: [0, -1],
  ne: [0.7, -0.7],
  e: [1, 0],
  se: [0.7, 0.7],
  s: [0, 1],
  sw: [-0.7, 0.7],
  w: [-1, 0],
  nw: [-0.7, -0.7],
};

/** Draws the annotations beside the points that they explain, with a thin leader; positions are in px by row key. */
export function annotate(
  parent: SVGElement,
  annotations: readonly Annotation[],
  position: (key: string) => [number, number] | undefined,
  context: ChartContext,
): void {
  for (const annotation of annotations) {
    if (context.size.narrow && annotation.phone === false) continue;
    const here = {
      ...annotation,
      ...(context.size.narrow && annotation.phone ? annotation.phone : {}),
    };
    const { place, distance, width } = { ...annotation, ...here } as Required<typeof annotation>;
    const point = position(annotation.key);
    if (!point) continue;
    const [dx, dy] = DIRECTIONS[place];
    const [x, y] = [point[0] + dx * distance, point[1] + dy * distance];
    const lines = context.wrap(context.words(annotation.text), width, context.size.fontSize);
    const anchor = dx > 0.1 ? "start" : dx < -0.1 ? "end" : "middle";
    const size = context.size.fontSize;
    const align = dy > 0.1 ? "top" : dy < -0.1 ? "bottom" : "middle";
    const wish = dy > 0.1 ? y + size * 0.85 : dy < -0.1 ? y - size * 0.3 : y;
    // Words that would leave the drawing are pushed back into it.
    const above =
      { top: 0, middle: (lines.length - 1) / 2, bottom: lines.length - 1 }[align] * size * LINE_HEIGHT;
    const baseline = Math.max(wish, above + size * (align === "middle" ? 0.5 : 0.85));
    const longest = Math.max(...lines.map((line) => context.measure(line, size)));
    const left = anchor === "start" ? x : anchor === "end" ? x - longest : x - longest / 2;
    const shift = Math.max(0, 2 - left) - Math.max(0, left + longest - (context.size.width - 2));
    const textX = x + 3 * Math.sign(dx > 0.1 || dx < -0.1 ? dx : 0) + shift;
    if (distance > 10)
      parent.append(
        element(context, "path", {
          d: `M${point[0] + dx * 6},${point[1] + dy * 6}L${x},${y}`,
          stroke: "var(--muted)",
          fill: "none",
        }),
      );
    parent.append(
      textBlock(context, { x: textX, y: baseline, lines, anchor, align, fill: "var(--ink)", halo: true }),
    );
  }
}

/** Height in px that a block of lines takes. */
export const blockHeight = (lines: number, size: number): number => lines * size * LINE_HEIGHT;
