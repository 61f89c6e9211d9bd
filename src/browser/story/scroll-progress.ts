/**
 * How far a reader has come, in steps: 1.5 is half-way between the second and the third. A step comes in over
 * `travel` px before its text has reached the `line`; from there until the next comes in, nothing moves.
 * @param tops of the steps' texts, in px from the top of the window
 */
export function scrollProgress(tops: readonly number[], line: number, travel: number): number {
  return tops.slice(1).reduce((sum, top) => {
    const t = Math.min(Math.max((line + travel - top) / travel, 0), 1);
    return sum + t * t * (3 - 2 * t);
  }, 0);
}
