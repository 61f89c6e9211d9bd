import { halfPixel } from "./draw-context.ts";

/** A corner of a line, in px. */
export type Corner = readonly [x: number, y: number];

/** The path through corners. */
export const pathThrough = (corners: readonly Corner[]): string => `M${corners.join("L")}`;

/**
 * The line through corners on half pixels, in steps from each to the next: a step is written in fewer digits than a
 * place, and those of regular dates are alike. This takes an eighth off a page that draws many long lines.
 */
export function lineThrough([first, ...others]: readonly Corner[]): string {
  let [x, y] = first!.map(halfPixel) as [number, number];
  const start = `M${x},${y}`;
  const steps = others.map((corner) => {
    const [dx, dy] = [halfPixel(corner[0]) - x, halfPixel(corner[1]) - y];
    x += dx;
    y += dy;
    return `${dx},${dy}`;
  });
  return steps.length > 0 ? `${start}l${steps.join()}` : start;
}

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

/** The corners of a path as it is written here; of a curve through absolute points, its ends and control points. */
export function cornersOf(d: string): Corner[] {
  let [x, y] = [0, 0];
  return d.split(/(?=[MLlCQ])/).flatMap((part) => {
    const isStep = part[0] === "l";
    return [...part.matchAll(/([-\d.e]+),([-\d.e]+)/g)].map(([, a, b]): Corner => {
      [x, y] = isStep ? [x + +a!, y + +b!] : [+a!, +b!];
      return [x, y];
    });
  });
}

/** Places along a line, so close that no word slips in between. @param step from one to the next at the most, in px */
export function alongLine(line: readonly Corner[], step: number): Corner[] {
  return line.flatMap((corner, index) => {
    const after = line[index + 1];
    if (!after) return [corner];
    const [dx, dy] = [after[0] - corner[0], after[1] - corner[1]];
    const count = Math.max(1, Math.ceil(Math.hypot(dx, dy) / step));
    return Array.from({ length: count }, (_, part): Corner => [
      corner[0] + (dx * part) / count,
      corner[1] + (dy * part) / count,
    ]);
  });
}
