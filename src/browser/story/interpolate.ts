import { interpolateString } from "d3-interpolate";

/** What lies between two states, as a function of the way from the first (0) to the second (1). */
export type InBetween = (t: number) => string;

const NUMBER = /-?\d*\.?\d+/g;
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** Between two texts that differ in their numbers alone; undefined where they differ in more. */
export function between(a: string, b: string): InBetween | undefined {
  return a.replace(NUMBER, "#") === b.replace(NUMBER, "#") ? interpolateString(a, b) : undefined;
}

export type Point = readonly [x: number, y: number];

/** The corners of a path of straight lines. */
const corners = (d: string): Point[] | undefined =>
  /^M[^A-Z]+(L[^A-Z]+)*$/i.test(d)
    ? d
        .slice(1)
        .split("L")
        .map((corner) => corner.split(",").map(Number) as unknown as Point)
    : undefined;

/**
 * Corner for corner, where each of two paths has them. A line over time may have more corners in one state than in the
 * other, which shows some of the years only: the corners of those years lead to each other, and the others to the end
 * of the line. Undefined where the lines do not tell of the same figures, or are curves.
 */
export function matchCorners(a: string, b: string): [from: Point[], to: Point[]] | undefined {
  const [from, to] = [corners(a), corners(b)];
  if (!from || !to) return undefined;
  const [long, short] = from.length > to.length ? [from, to] : [to, from];
  const start = startIn(long, short);
  if (start === undefined) return undefined;
  const drawnOut = long.map((_, index) => short[Math.min(Math.max(index - start, 0), short.length - 1)]!);
  return long === from ? [long, drawnOut] : [drawnOut, long];
}

/** Between two paths whose corners match. */
export const betweenLines = ([from, to]: readonly [Point[], Point[]]): InBetween => {
  const path = (points: readonly Point[]): string => `M${points.map((point) => point.join()).join("L")}`;
  return between(path(from), path(to))!;
};

/** How far apart in px, after scaling, corners of the same figure may lie: drawings are rounded to a round1. */
const TOLERANCE = 0.6;

/**
 * Where in a line another one begins that shows a part of it on other scales: both axes are linear, so the same
 * figures differ by a factor and a shift along each. Two corners would fit anywhere.
 */
function startIn(long: readonly Point[], short: readonly Point[]): number | undefined {
  if (short.length < 3) return long.length === short.length ? 0 : undefined;
  for (let start = 0; start <= long.length - short.length; start++) {
    const part = long.slice(start, start + short.length);
    if (
      [0, 1].every(
        (axis) =>
          misfit(
            part.map((p) => p[axis]!),
            short.map((p) => p[axis]!),
          ) < TOLERANCE,
      )
    )
      return start;
  }
  return undefined;
}

/** The largest distance in px between numbers and the nearest line through them (least squares). */
function misfit(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const spread = mean(a.map((value) => (value - meanA) ** 2));
  const slope = spread && mean(a.map((value, i) => (value - meanA) * (b[i]! - meanB))) / spread;
  return Math.max(...a.map((value, i) => Math.abs(meanB + slope * (value - meanA) - b[i]!)));
}

/** Between two paints of the theme, such as `var(--vn)`: they may change while they are mixed. */
export const betweenColours =
  (a: string, b: string): InBetween =>
  (t) =>
    `color-mix(in srgb,${a},${b} ${rounded(t * 100)}%)`;

/**
 * How far a reader has come, in steps: 1.5 is half-way between the second and the third. A step comes in over
 * `travel` px before its text has reached the `line`; from there until the next comes in, nothing moves.
 * @param tops of the steps' texts, in px from the top of the window
 */
export function progress(tops: readonly number[], line: number, travel: number): number {
  return tops.slice(1).reduce((sum, top) => {
    const t = Math.min(Math.max((line + travel - top) / travel, 0), 1);
    return sum + t * t * (3 - 2 * t);
  }, 0);
}
