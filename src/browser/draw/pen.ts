import { KEPT } from "../../model/contract/classes.ts";
import { pathThrough, type Corner } from "../../scene/corners.ts";
import { round1 } from "../../scene/draw-context.ts";
import { element } from "../../scene/svg.ts";
import type { Ground } from "./ground.ts";

/**
 * Draws what the reader has drawn over a drawing, from the last figure that is shown on.
 * @param ys heights of its figures in px of the drawing
 * @param at the figure that a key has led to, if any
 */
export function drawSketch(
  svg: SVGSVGElement,
  { anchor, xs }: Ground,
  ys: readonly (number | undefined)[],
  at: number,
): void {
  svg.querySelector(".sketch")?.remove();
  const points = ys.flatMap((y, index): [number, Corner][] =>
    y === undefined ? [] : [[index, [round1(xs[index]!), round1(y)]]],
  );
  const dot = ([x, y]: Corner, isOn: boolean): SVGElement =>
    element({ document }, "circle", { cx: x, cy: y, r: isOn ? 7 : 3.5, class: isOn ? "at" : undefined });
  const sketch = element(
    { document },
    "g",
    { class: "sketch" },
    ...(points.length > 0
      ? [
          element({ document }, "path", {
            d: pathThrough([anchor, ...points.map(([, corner]) => corner)]),
          }),
        ]
      : []),
    dot(anchor, false),
    ...points.map(([index, corner]) => dot(corner, index === at)),
  );
  // The truth is drawn over it; columns would hide it.
  if (svg.querySelector(`rect.${KEPT}`)) svg.append(sketch);
  else svg.querySelector("g")!.before(sketch);
}
