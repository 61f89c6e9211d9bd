/** What a reader has drawn: for each figure in order of time how many steps above the beginning of the axis, if anything. */
export type Sketch = readonly (number | undefined)[];

/**
 * The sketch with a stroke in it from one figure to another, straight between them.
 * @param most steps of the axis
 */
export function withStroke(
  sketch: Sketch,
  [from, start]: readonly [figure: number, step: number],
  [to, end]: readonly [figure: number, step: number],
  most: number,
): Sketch {
  const inside = (step: number): number => Math.max(0, Math.min(most, Math.round(step)));
  return sketch.map((step, index) => {
    if (index === to) return inside(end);
    if (index < Math.min(from, to) || index > Math.max(from, to)) return step;
    return inside(start + ((end - start) * (index - from)) / (to - from));
  });
}

/** Steps that a page key is worth. */
const PAGE = 10;

/** Where a key leads: which figure, and by how many steps up; undefined where it is left to the browser. */
export function afterKey(key: string, at: number, count: number): { at: number; up: number } | undefined {
  const inside = (index: number): number => Math.max(0, Math.min(count - 1, index));
  const up = { ArrowUp: 1, ArrowDown: -1, PageUp: PAGE, PageDown: -PAGE }[key];
  if (up !== undefined) return { at: inside(at), up };
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: count - 1 }[key];
  return next === undefined ? undefined : { at: inside(next), up: 0 };
}

/** The step at which a figure stands that nobody has drawn yet: where the line before it ended. */
export const before = (sketch: Sketch, at: number, anchor: number): number =>
  sketch.slice(0, at).reduce<number>((last, step) => step ?? last, anchor);
