import { plot } from "@observablehq/plot";
import type { z } from "zod";
import type { SvgElement } from "../../scene/svg-document.ts";
import type { ChartContext } from "../chart-context.ts";
import {
  chartType,
  type Channels,
  type ChartInput,
  type ChartType,
  type Definition,
  type OptionsOf,
} from "../chart-type.ts";
import type { PlotOptions } from "./marks.ts";
import { normalise } from "./normalise.ts";
import { withoutWarnings } from "./warnings.ts";

/**
 * A chart type that Observable Plot draws: it returns what `Plot.plot` takes. The document, the size of text, the keys
 * of marks and a tidy picture are seen to here; marks come from `marks.ts` and `words.ts`.
 */
export const plotType = <const C extends Channels, S extends z.ZodRawShape>({
  plot: optionsFor,
  ...definition
}: Definition<C, S> & {
  plot(input: ChartInput<C, OptionsOf<S>>, context: ChartContext): PlotOptions;
}): ChartType<C, OptionsOf<S>> =>
  chartType<C, S>({
    ...definition,
    draw(input, context) {
      const { width, fontSize } = context.size;
      const options = {
        width,
        ...optionsFor(input, context),
        document: context.document,
        figure: false,
      } as PlotOptions;
      const root = withoutWarnings(() => plot(options) as unknown as SvgElement);
      normalise(root, fontSize);
      return root as unknown as SVGSVGElement;
    },
  });
