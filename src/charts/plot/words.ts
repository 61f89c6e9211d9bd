import { bind } from "../../scene/mark.ts";
import { element, textBlock } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import type { Markish } from "./marks.ts";

type Each<D, T> = T | ((datum: D) => T);

interface WordsOptions<D> {
  /** In the units of the x scale. */
  x: Each<D, number>;
  /** Of the middle of the words, in the units of the y scale. */
  y: Each<D, number>;
  text(datum: D): string | readonly string[];
  /** From that point to the words, in px. */
  dx?: Each<D, number>;
  anchor?: Each<D, "start" | "middle" | "end">;
  fill?: Each<D, string>;
  weight?: number;
  /** A ring in the paper's colour, so that words stay legible over lines. */
  halo?: boolean;
  /** The key of what the words name, if anything. */
  key?(datum: D): string | undefined;
}

/** A mark as `Plot.text`, in the type of all drawings: on whole pixels, its lines broken as the context breaks them. */
export const words =
  <D>(
    data: readonly D[],
    { x, y, text, dx = 0, anchor = "start", fill, weight = 600, halo, key }: WordsOptions<D>,
    context: ChartContext,
  ): Markish =>
  (_, scales) =>
    element(
      context,
      "g",
      {},
      ...data.map((datum) => {
        const node = textBlock(context, {
          x: scales.x!(of(x, datum)) + of(dx, datum),
          y: scales.y!(of(y, datum)),
          lines: [text(datum)].flat(),
          anchor: of(anchor, datum),
          fill: fill === undefined ? undefined : of(fill, datum),
          weight,
          ...(halo && { halo }),
        });
        const named = key?.(datum);
        return named === undefined ? node : bind(node, named);
      }),
    );

const of = <D, T extends string | number>(value: Each<D, T>, datum: D): T =>
  typeof value === "function" ? value(datum) : value;
