import { bind } from "../../scene/mark.ts";
import { element } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";

/**
 * A bracket over marks that are counted together, or below those of a part. Readers reach what it joins by its line.
 * @param from where it leads from and to, in px
 * @param edge the height of its outer edge, and that at which its ends stop
 * @param key of the row that it stands for
 */
export function spanBracket(
  [from, to]: readonly [number, number],
  [edge, ends]: readonly [number, number],
  { colour, key }: { colour: string; key: string },
  context: ChartContext,
): SVGElement[] {
  const y = ends > edge ? edge : edge - 2;
  const line = { x: from, y, width: Math.max(to - from, 2), height: 2, fill: colour };
  const [left, right] = [from + 1, to - 1];
  return [
    bind(element(context, "rect", line), key),
    element(context, "path", {
      d: `M${left},${ends}V${edge}M${right},${ends}V${edge}`,
      ...{ stroke: colour, "stroke-width": 2 },
    }),
  ];
}
