import type { DrawContext } from "./draw-context.ts";
import { textBlock } from "./svg.ts";

/** What labels keep from the right edge, in px: some faces are wider than those that were measured. */
const EDGE = 2;

interface PointLabel {
  at: [x: number, y: number];
  text: string;
}

/**
 * Writes values above their points, as many as stand free of one another and of other points: the last and the
 * first before all, then the rest in order.
 * @param left where the axis ends and labels may begin, in px
 */
export function spacedLabels(
  labels: readonly PointLabel[],
  fill: string,
  left: number,
  context: DrawContext,
): SVGElement[] {
  const size = context.size.fontSize;
  const boxes = labels.map(({ at: [x, y], text }) => {
    const half = context.measure(text, size, 600) / 2;
    const middle = Math.max(left + half, Math.min(context.size.width - EDGE - half, x));
    return { left: middle - half - 3, right: middle + half + 3, top: y - 11 - size, bottom: y - 8, middle };
  });
  const order = [labels.length - 1, 0, ...labels.keys()];
  const placed = new Set<number>();
  for (const index of order) {
    const box = boxes[index];
    if (!box || placed.has(index)) continue;
    const collides = [...placed].some((other) => overlap(box, boxes[other]!));
    const covers = labels.some(
      ({ at: [x, y] }, other) =>
        other !== index && x > box.left - 6 && x < box.right + 6 && y > box.top - 5 && y < box.bottom + 7,
    );
    if (!collides && !covers) placed.add(index);
  }
  return [...placed]
    .sort((a, b) => a - b)
    .map((index) =>
      textBlock(context, {
        x: boxes[index]!.middle,
        y: labels[index]!.at[1] - 11,
        lines: [labels[index]!.text],
        anchor: "middle",
        align: "bottom",
        fill,
        weight: 600,
        halo: true,
      }),
    );
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
