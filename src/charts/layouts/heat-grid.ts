import { blockHeight } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** Where the cells of a heat table stand, in px. */
export interface HeatGrid {
  /** Where the first column begins, and how wide one is. */
  left: number;
  step: number;
  /** Top and height of the cells of a row. */
  rows: { top: number; name: string; nameY: number; nameX: number; anchor: "start" | "end" }[];
  cell: number;
  /** Baseline of the heads of the columns. */
  head: number;
  /** How many rows a frame has no room for. */
  leftOut: number;
  height: number;
}

/** The part of the width that names may take, and what a row is high at the least and at the most, in heights of letters. */
const [NAMES, LOW, TALL] = [0.34, 1.5, 2.3];
const GAP = 10;

/**
 * Names at the left of their cells where numbers have room beside them, else above.
 * @param columns how many
 * @param widest of the words of cells and heads, in px
 */
export function heatGrid(
  names: readonly string[],
  columns: number,
  widest: number,
  context: ChartContext,
): HeatGrid {
  const { fontSize: size, width, height: frame } = context.size;
  const longest = Math.max(...names.map((name) => context.measure(name, size, 600)));
  const side = Math.min(longest, width * NAMES) + GAP;
  const isBeside = (width - side) / columns >= widest + 6;
  const left = isBeside ? side : 0;
  const head = size;
  const first = head + size * 0.5;
  const above = isBeside ? 0 : blockHeight(1, size);
  const room = frame === undefined ? Infinity : (frame - first - size * 1.3) / names.length - above - 4;
  const cell = Math.round(Math.max(LOW * size, Math.min(TALL * size, room)));
  const pitch = cell + above + (isBeside ? 2 : 6);
  const fits =
    frame === undefined ? names.length : Math.max(1, Math.floor((frame - first - size * 1.3) / pitch));
  const shown = names.slice(0, fits);
  const rows = shown.map((name, index) => {
    const top = first + index * pitch + above;
    return {
      top,
      name: nameLines(name, isBeside ? side - GAP : width - 4, 1, context)[0]!,
      nameX: isBeside ? left - GAP : 0,
      nameY: isBeside ? top + cell / 2 : top - above / 2,
      anchor: isBeside ? ("end" as const) : ("start" as const),
    };
  });
  const leftOut = names.length - shown.length;
  const height = first + shown.length * pitch + (leftOut > 0 ? size * 1.3 : 0);
  return { left, step: (width - left) / columns, rows, cell, head, leftOut, height };
}
