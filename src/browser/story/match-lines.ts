import { pathThrough, type Corner } from "../../scene/corners.ts";
import { between, type Interpolator } from "./interpolate.ts";

/** A line of a drawing: its corners, and the rows that they draw. */
export interface Line {
  series: string;
  rows: readonly string[];
  corners: readonly Corner[];
}

/** Two states of a line, with a corner in each for every row that one of them draws. */
export interface MatchedLine {
  series: string;
  rows: readonly string[];
  from: readonly Corner[];
  to: readonly Corner[];
}

/**
 * Matches two states of a line by their rows. One may show more of the time than the other: the corners of rows that
 * one does not draw lead to the end of its line.
 * @returns undefined where they have no row in common
 */
export function matchLines(a: Line, b: Line): MatchedLine | undefined {
  const [early, late] = a.rows.includes(b.rows[0]!) ? [a, b] : [b, a];
  if (a.series !== b.series || !early.rows.includes(late.rows[0]!)) return undefined;
  const rows = [...new Set([...early.rows, ...late.rows])];
  const drawnOut = ({ rows: own, corners }: Line): Corner[] =>
    rows.map(
      (_, index) => corners[Math.min(Math.max(index - rows.indexOf(own[0]!), 0), corners.length - 1)]!,
    );
  return { series: a.series, rows, from: drawnOut(a), to: drawnOut(b) };
}

/** The path between two states of a line. */
export const betweenLines = ({ from, to }: MatchedLine): Interpolator =>
  between(pathThrough(from), pathThrough(to))!;
