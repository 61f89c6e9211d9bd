import type { z } from "zod";
import { root } from "../scene/svg.ts";
import {
  chartType,
  type Channels,
  type ChartType,
  type Definition,
  type OptionsOf,
  type OverTime,
} from "./chart-type.ts";

/** A chart type that shows numbers over time: the same two halves draw it here and for what a reader chooses. */
export const timeChartType = <const C extends Channels, S extends z.ZodRawShape>(
  definition: Definition<C, S> & { overTime: OverTime<C, OptionsOf<S>> },
): ChartType<C, OptionsOf<S>> => {
  const { chart, draw } = definition.overTime;
  return chartType<C, S>({
    ...definition,
    draw(input, context) {
      const { height, nodes } = draw(chart(input, context), context);
      const svg = root(context, height);
      svg.append(...nodes);
      return svg;
    },
  });
};
