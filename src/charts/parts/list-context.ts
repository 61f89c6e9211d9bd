import type { ChartContext } from "../chart-context.ts";

/** Breadth in px at which lists fill an upright page of A4 in letters of some 8 points. */
const WIDTH = 840;

/** A list of words has no use for the whole breadth of a sheet: in less of it, its letters come out larger. */
export const listContext = (context: ChartContext): ChartContext =>
  context.size.name === "sheet" ? { ...context, size: { ...context.size, width: WIDTH } } : context;
