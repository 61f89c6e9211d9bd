import type { TimeFrame } from "./frame.ts";
import { tenth, type Pen } from "./pen.ts";
import { element } from "./svg.ts";
import type { TimePoint } from "./time-chart.ts";

type Scales = Pick<TimeFrame, "x" | "y">;

/** Joins the points of a run; the path carries the key of its series. */
export function pathOf(
  run: readonly TimePoint[],
  { x, y }: Scales,
  { stroke, width, opacity, key }: { stroke: string; width: number; opacity?: number; key?: string },
  pen: Pen,
): SVGElement {
  return element(
    pen,
    "g",
    {
      fill: "none",
      stroke,
      "stroke-width": width,
      "stroke-opacity": opacity,
      "stroke-linejoin": "round",
      "stroke-linecap": "round",
    },
    element(pen, "path", {
      d: `M${run.map(({ date, value }) => `${tenth(x(date))},${tenth(y(value))}`).join("L")}`,
      "data-k": key,
    }),
  );
}

/** Dots at points: full where the figure is as its source prints it, hollow where it is hedged. */
export function dotsOf(
  points: readonly TimePoint[],
  { x, y }: Scales,
  { stroke, width, radius }: { stroke: string; width: number; radius: number },
  pen: Pen,
): SVGElement[] {
  if (points.length === 0) return [];
  const dots = points.map(({ key, date, value, hedged }) =>
    element(pen, "circle", {
      cx: tenth(x(date)),
      cy: tenth(y(value)),
      r: radius,
      fill: hedged ? "var(--paper)" : stroke,
      "data-k": key,
    }),
  );
  return [element(pen, "g", { stroke, "stroke-width": width }, ...dots)];
}

/** Upright strokes at points, from one number to another. */
export function barsOf(
  points: readonly TimePoint[],
  ends: (point: TimePoint) => readonly [number, number],
  { x, y }: Scales,
  attributes: Record<string, string | number>,
  pen: Pen,
): SVGElement[] {
  if (points.length === 0) return [];
  const bars = points.map((point) => {
    const at = tenth(x(point.date));
    const [y1, y2] = ends(point).map((value) => tenth(y(value)));
    return element(pen, "line", { x1: at, x2: at, y1, y2, "data-k": point.key });
  });
  return [element(pen, "g", attributes, ...bars)];
}
