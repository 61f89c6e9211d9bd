import type { Corner } from "../../scene/corners.ts";

/** Segments that are shorter turn by chance, in px. */
const SHORT = 10;
/** How far from straight on a turn is, in radians. */
const SHARP = (Math.PI * 70) / 180;

/**
 * The corners at which a line turns, the clearest first; its ends are none.
 * @returns indexes
 */
export const turnsOf = (line: readonly Corner[]): number[] =>
  line
    .flatMap((corner, index) => {
      const [before, after] = [line[index - 1], line[index + 1]];
      if (!before || !after) return [];
      const [a, b] = [vector(before, corner), vector(corner, after)];
      const short = Math.min(Math.hypot(...a), Math.hypot(...b));
      const turn = Math.abs(Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]));
      return short >= SHORT && turn >= SHARP ? [{ index, clear: turn * short }] : [];
    })
    .sort((a, b) => b.clear - a.clear)
    .map(({ index }) => index);

/** How often its own extent a line is long that goes to and fro in one place. */
const KNOTTED = 3;

/** Whether a line of several corners comes back again and again: nobody can follow it, its points alone say where it stays. */
export function isKnot(line: readonly Corner[]): boolean {
  const extent = (axis: 0 | 1): number => {
    const all = line.map((corner) => corner[axis]);
    return Math.max(...all) - Math.min(...all);
  };
  const length = line
    .slice(1)
    .reduce((sum, corner, index) => sum + Math.hypot(...vector(line[index]!, corner)), 0);
  return line.length > 4 && length > KNOTTED * Math.hypot(extent(0), extent(1));
}

const vector = ([x1, y1]: Corner, [x2, y2]: Corner): [number, number] => [x2 - x1, y2 - y1];
