/** A corner of a line, in px. */
export type Corner = readonly [x: number, y: number];

/** The corners of path data that has straight lines only. */
export function cornersOf(d: string): Corner[] {
  const numbers = d.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[index * 2]!,
    numbers[index * 2 + 1]!,
  ]);
}

/** Corners closer than this, in px, are one. */
const SAME = 0.6;

/**
 * Which rows the corners of a series' lines draw. Lines break at gaps and most of their corners have no dot, but
 * corners and rows follow each other in time, and the last of each line has a dot with a key: there they meet.
 * @param corners of all lines of the series, in any order
 * @param rows keys of the rows that have a figure, in order of time
 * @param dots where rows that have marks of their own stand
 * @returns the corners of the other rows; empty where rows and corners do not fit
 */
export function lineRows(
  corners: readonly Corner[],
  rows: readonly string[],
  dots: ReadonlyMap<string, Corner>,
): Map<string, Corner> {
  const all = [...dots.values(), ...corners].sort((a, b) => a[0] - b[0]);
  const steps = all.filter(([x], index) => index === 0 || x - all[index - 1]![0] > SAME);
  const [shift, ...others] = [...dots].map(
    ([row, [x]]) => rows.indexOf(row) - steps.findIndex(([other]) => Math.abs(other - x) <= SAME),
  );
  const fits = shift !== undefined && others.every((other) => other === shift);
  return new Map(
    fits
      ? steps.flatMap((corner, index) => {
          const row = rows[index + shift];
          return row === undefined || dots.has(row) ? [] : [[row, corner]];
        })
      : [],
  );
}
