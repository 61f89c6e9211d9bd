import { element, textBlock } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import type { Markish } from "./marks.ts";

/** As in Plot: the name of a property, or a function of the datum. */
type Channel<D, T> = { [K in keyof D]-?: D[K] extends T ? K : never }[keyof D] | ((datum: D) => T);

interface WordsOptions<D> {
  /** In the units of the x scale. */
  x: Channel<D, number>;
  /** Of the middle of the words, in the units of the y scale. */
  y: Channel<D, number>;
  text: Channel<D, string | readonly string[]>;
  /** From that point to the words, in px. */
  dx: number;
  /** Whether they stand at its left, instead of at its right. */
  isLeft?: Channel<D, boolean>;
  fill: Channel<D, string>;
  /** A ring in the paper's colour, so that words stay legible over lines. */
  halo?: boolean;
}

/** A mark as `Plot.text`, in the type of all drawings: on whole pixels, its lines broken as the context breaks them. */
export const words =
  <D>(
    data: readonly D[],
    { x, y, text, dx, isLeft, fill, halo }: WordsOptions<D>,
    context: ChartContext,
  ): Markish =>
  (_, scales) =>
    element(
      context,
      "g",
      {},
      ...data.map((datum) => {
        const atLeft = isLeft !== undefined && of(isLeft, datum);
        return textBlock(context, {
          x: scales.x!(of(x, datum)) + (atLeft ? -dx : dx),
          y: scales.y!(of(y, datum)),
          lines: [of(text, datum)].flat(),
          anchor: atLeft ? "end" : "start",
          fill: of(fill, datum),
          weight: 600,
          ...(halo && { halo }),
        });
      }),
    );

const of = <D, T>(channel: Channel<D, T>, datum: D): T =>
  typeof channel === "function" ? channel(datum) : (datum[channel] as T);
