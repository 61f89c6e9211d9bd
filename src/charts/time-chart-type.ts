import type { z } from "zod";
import type { DrawTimeChart } from "../scene/time-chart.ts";
import { drawWithNotes } from "../scene/notes-below.ts";
import { root } from "../scene/svg.ts";
import {
  chartType,
  type Channels,
  type ChartType,
  type Definition,
  type OptionsOf,
  type OverTime,
} from "./chart-type.ts";

const drawings = import.meta.glob<DrawTimeChart>("../scene/drawings/*.ts", {
  eager: true,
  import: "default",
});

/**
 * A chart type that shows numbers over time: what draws it here draws in the browser what a reader chooses.
 * @throws RangeError where there is no drawing of the name that it declares
 */
export const timeChartType = <const C extends Channels, S extends z.ZodRawShape>(
  definition: Definition<C, S> & { overTime: OverTime<C, OptionsOf<S>> },
): ChartType<C, OptionsOf<S>> => {
  const { chart, drawing } = definition.overTime;
  const draw = drawings[`../scene/drawings/${drawing}.ts`];
  if (!draw) throw new RangeError(`unknown drawing: ${drawing}`);
  return chartType<C, S>({
    ...definition,
    draw(input, context) {
      const { height, nodes } = drawWithNotes(draw, chart(input, context), context);
      const svg = root(context, height);
      svg.append(...nodes);
      return svg;
    },
  });
};
