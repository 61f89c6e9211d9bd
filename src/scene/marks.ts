import type { TimeFrame } from "./frame.ts";
import { lineThrough } from "./corners.ts";
import { halfPixel, round1, type DrawContext } from "./draw-context.ts";
import { bind, bindRun } from "./mark.ts";
import { element } from "./svg.ts";
import { HOLLOW } from "./tint.ts";
import type { TimePoint } from "./time-chart.ts";

type Scales = Pick<TimeFrame, "x" | "y">;

/** Joins the points of a run of rows. */
export function pathOf(
  run: readonly TimePoint[],
  { x, y }: Scales,
  { stroke, width, opacity }: { stroke: string; width: number; opacity?: number },
  context: DrawContext,
): SVGElement {
  return element(
    context,
    "g",
    {
      fill: "none",
      stroke,
      "stroke-width": width,
      "stroke-opacity": opacity,
      "stroke-linejoin": "round",
      "stroke-linecap": "round",
    },
    bindRun(
      element(context, "path", {
        d: lineThrough(run.map(({ date, value }) => [x(date), y(value)])),
      }),
      run.map(({ key }) => key),
    ),
  );
}

/** Dots at points: full where the figure is as its source prints it, hollow where it is hedged. */
export function dotsOf(
  points: readonly TimePoint[],
  { x, y }: Scales,
  { stroke, width, radius, ring }: { stroke: string; width: number; radius: number; ring?: boolean },
  context: DrawContext,
): SVGElement[] {
  if (points.length === 0) return [];
  const dots = points.map(({ key, date, value, hedged }) =>
    bind(
      element(context, "circle", {
        cx: halfPixel(x(date)),
        cy: halfPixel(y(value)),
        r: radius,
        fill: hedged ? HOLLOW : stroke,
        stroke: ring && !hedged ? HOLLOW : undefined,
      }),
      key,
    ),
  );
  return [element(context, "g", { stroke, "stroke-width": width }, ...dots)];
}

/** Upright strokes at points, from one number to another. */
export function barsOf(
  points: readonly TimePoint[],
  ends: (point: TimePoint) => readonly [number, number],
  { x, y }: Scales,
  attributes: Record<string, string | number>,
  context: DrawContext,
): SVGElement[] {
  if (points.length === 0) return [];
  const bars = points.map((point) => {
    const at = round1(x(point.date));
    const [y1, y2] = ends(point).map((value) => round1(y(value)));
    return bind(element(context, "line", { x1: at, x2: at, y1, y2 }), point.key);
  });
  return [element(context, "g", attributes, ...bars)];
}
