/** What a mark covers, in px: of a point, left and right are the same. */
export interface Shape {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Places along a stroke, where the mark is one. */
  trail?: readonly (readonly [x: number, y: number])[];
}

/**
 * The shape nearest to a place; undefined where there is none.
 * @param across how much a distance across counts against one down: time charts are read along time, lists by rows
 */
export function nearest<S extends Shape>(
  shapes: readonly S[],
  x: number,
  y: number,
  across = 1,
): S | undefined {
  const far = (dx: number, dy: number): number => Math.hypot(dx * across, dy);
  const distance = ({ left, top, right, bottom, trail }: Shape): number =>
    trail
      ? Math.min(...trail.map(([px, py]) => far(x - px, y - py)))
      : far(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0)) +
        // The middle decides between shapes that hold the place.
        far(x - (left + right) / 2, y - (top + bottom) / 2) / 1e4;
  const all = shapes.map(distance);
  return shapes[all.indexOf(Math.min(...all))];
}
