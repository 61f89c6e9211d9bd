/** A corner of a line, in px. */
export type Corner = readonly [x: number, y: number];

/** The path through corners. */
export const pathThrough = (corners: readonly Corner[]): string => `M${corners.join("L")}`;

/**
 * The points of strokes that stand for no row, such as a grid: absolute ones, or one number along an axis (`H`, `V`, and
 * `v` from where the stroke is).
 */
export function strokePoints(d: string): Corner[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].flatMap(([, command, text]) => {
    if (command === "H") x = Number(text);
    else if (command === "V") y = Number(text);
    else if (command === "v") y += Number(text);
    else if (command === "M" || command === "L") [x, y] = text!.split(",").map(Number) as [number, number];
    else return [];
    return [[x, y] as const];
  });
}

/** The corners of a path as `pathThrough` writes it; of a curve through absolute points, its ends and control points. */
export const cornersOf = (d: string): Corner[] =>
  [...d.matchAll(/([-\d.e]+),([-\d.e]+)/g)].map(([, x, y]) => [+x!, +y!]);
