import * as Plot from "@observablehq/plot";

/** Options of a mark, and whether its elements carry the keys of their rows: they do unless this is `false`. */
type Keyed<O> = O & { key?: false };

/** A mark of Plot whose elements carry the keys of the rows that they draw, where its data are rows. */
const keyed =
  <O extends object, M>(mark: (data?: Plot.Data, options?: O) => M) =>
  <D>(data: Iterable<D>, { key, ...options }: Keyed<O> = {} as Keyed<O>): M =>
    mark(data as Plot.Data, { ...(key !== false && { ariaLabel: "key" }), ...options } as unknown as O);

export const dot = keyed<Plot.DotOptions, Plot.Dot>(Plot.dot);
export const link = keyed<Plot.LinkOptions, Plot.Link>(Plot.link);
export const rectX = keyed<Plot.RectXOptions, Plot.Rect>(Plot.rectX);
export const ruleX = keyed<Plot.RuleXOptions, Plot.RuleX>(Plot.ruleX);
export const ruleY = keyed<Plot.RuleYOptions, Plot.RuleY>(Plot.ruleY);
export const waffleY = keyed<Plot.WaffleYOptions, Plot.WaffleY>(Plot.waffleY);
export const { axisX, gridX } = Plot;
export type { Markish, PlotOptions } from "@observablehq/plot";
