import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import { HOLLOW, tint } from "../../scene/tint.ts";

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
export const { axisX } = Plot;

/** What may be drawn hollow or pale, because it is hedged. */
interface Hedgeable {
  hedged: boolean;
  colour: string;
}

/** Dots of figures in their colours, hollow where they are hedged. */
export const hedgedDot = <D extends Hedgeable>(data: Iterable<D>, options: Plot.DotOptions): Plot.Dot =>
  dot(data, {
    r: 6,
    fill: ({ hedged, colour }: D) => (hedged ? HOLLOW : colour),
    stroke: "colour",
    strokeWidth: 2,
    ...options,
  });

/** Bars of figures in their colours, pale with an outline where they are hedged. */
export function hedgedRectX<D extends Hedgeable>(data: readonly D[], options: Plot.RectXOptions): Markish[] {
  const fill = ({ hedged, colour }: D): string => (hedged ? tint(colour) : colour);
  const [hedged, plain] = [true, false].map((is) => data.filter((datum) => datum.hedged === is));
  // Plot leaves out what has no stroke among others that have one.
  return [rectX(plain!, { fill, ...options }), rectX(hedged!, { fill, stroke: "colour", ...options })];
}

export type { Markish, PlotOptions } from "@observablehq/plot";
