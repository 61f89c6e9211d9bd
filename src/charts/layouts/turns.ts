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

const vector = ([x1, y1]: Corner, [x2, y2]: Corner): [number, number] => [x2 - x1, y2 - y1];
