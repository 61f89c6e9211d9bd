import type { ChartContext } from "../chart-context.ts";
import type { Chart } from "../chart.ts";
import { frameThumbnail, type DrawThumbnail } from "./frame.ts";

const modules = import.meta.glob<{ default: DrawThumbnail }>("./types/*.ts", { eager: true });

/** What draws the thumbnail of a chart of each type, by the type's name, which is the name of its file in `types/`. */
const drawings: ReadonlyMap<string, DrawThumbnail> = new Map(
  Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.ts$/g, ""), module.default]),
);

/** A chart of a type that has none of its own is drawn as lines where it has time, as bars where it has numbers. */
const otherwise = ({ type, input }: Pick<Chart, "input" | "type">): string => {
  if (type.overTime) return "line";
  return Object.values(input.fields).some((field) => field?.type === "number") ? "bar" : "ties";
};

/** A chart as small as a thumb: thick marks, and one number or name. */
export function drawThumbnail(
  chart: Pick<Chart, "declaration" | "input" | "type" | "typeName">,
  context: ChartContext,
): SVGSVGElement {
  const draw = drawings.get(chart.typeName) ?? drawings.get(otherwise(chart))!;
  return frameThumbnail(draw(chart, context), context);
}
