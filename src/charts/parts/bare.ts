import { plot, type PlotOptions } from "@observablehq/plot";
import { element } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";

/**
 * Plot's svg without legend, caption or figure around it. What Plot says of all text on its root moves to a group,
 * so that words added beside it are not bound by it.
 */
export function bare(options: PlotOptions, context: ChartContext): SVGSVGElement {
  const svg = plot({
    ...options,
    document: context.document,
    figure: false,
  } as PlotOptions) as unknown as SVGSVGElement;
  const group = element(context, "g", { "text-anchor": svg.getAttribute("text-anchor") ?? undefined });
  for (const child of [...svg.childNodes]) group.append(child as Element);
  svg.append(group);
  return svg;
}
