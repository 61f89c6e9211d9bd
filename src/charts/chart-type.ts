import { z } from "zod";
import type { Annotation } from "../model/chart.ts";
import type { FieldType } from "../model/dataset.ts";
import type { Language } from "../model/language.ts";
import type { LocalizedText } from "../model/localized-text.ts";
import type { Period } from "../model/period.ts";
import type { Dataset, Row } from "../values/dataset.ts";
import type { NumberStyle } from "../values/format/grammar.ts";
import type { Quantity } from "../values/quantity.ts";
import type { DrawContext } from "../scene/draw-context.ts";
import { root } from "../scene/svg.ts";
import type { TimeChart, TimeDrawing } from "../scene/time-chart.ts";

/** A visual role that a field of the dataset plays. */
export interface Channel {
  type: FieldType | readonly FieldType[];
  optional?: true;
}

export type Channels = Record<string, Channel>;

/**
 * The drawings of every chart: container queries choose between a phone's and a column's; a card is a picture file,
 * a sheet goes onto paper where the column is too tall for it.
 */
export type SizeName = "phone" | "column" | "card" | "sheet";

export interface Size {
  name: SizeName;
  /** Width of the drawing in px. */
  width: number;
  /** Height in px of the frame, where it has one: what can, fills it. */
  height?: number;
  /** Height in px up to which the frame makes a drawing smaller: what would be taller leaves something out. */
  tallest?: number;
  /** Whether words stand above their marks instead of beside them, and short forms of names are used. */
  narrow: boolean;
  /** Size of all text in px; chosen so that it never falls below 12 px where the drawing is scaled down. */
  fontSize: number;
}

/** What a drawing needs from the layers above and the machine: nothing global, so that the same input gives the same bytes. */
export interface ChartContext {
  document: Document;
  size: Size;
  language: Language;
  /** Width of a text in px. */
  measure(text: string, fontSize: number, weight?: number): number;
  /** Breaks a text into lines no wider than `width` px. */
  wrap(text: string, width: number, fontSize: number, weight?: number): string[];
  quantity(quantity: Quantity, style: NumberStyle, decimals?: number): string;
  period(period: Period, style?: "long" | "short"): string;
  /** Localized words with their values filled in. */
  words(text: LocalizedText): string;
}

export interface ChartInput<C extends Channels = Channels, O = unknown> {
  id: string;
  dataset: Dataset;
  /** The rows that the filter leaves, in the dataset's order. */
  rows: readonly Row[];
  /** The field of each channel. */
  channels: { [K in keyof C]: C[K] extends { optional: true } ? string | undefined : string };
  options: O;
  annotations: readonly Annotation[];
}

/** A chart type: what it encodes and how it draws. One file each; the registry finds it by its file name. */
export interface ChartType<C extends Channels = Channels, O = unknown> {
  channels: C;
  options: z.ZodType<O>;
  /** Whether it draws annotations. */
  annotations: boolean;
  /** Draws into the context's document and returns the root `svg` with its width and height set. */
  draw(input: ChartInput<C, O>, context: ChartContext): SVGSVGElement;
  /** Set where the chart shows numbers over time; its page can then draw it anew for what a reader chooses. */
  overTime?: OverTime<C, O>;
}

/** The two halves of drawing a chart over time: what it shows, from content, and the drawing of that. */
export interface OverTime<C extends Channels = Channels, O = unknown> {
  chart(input: ChartInput<C, O>, context: ChartContext): TimeChart;
  draw(chart: TimeChart, context: DrawContext): TimeDrawing;
}

interface Definition<C extends Channels, S extends z.ZodRawShape> {
  channels: C;
  options?: S;
  annotations?: true;
}

type OptionsOf<S extends z.ZodRawShape> = z.infer<z.ZodObject<S>>;

/** Types a chart type from its channels and options; the definition itself is plain data. */
export function chartType<const C extends Channels, S extends z.ZodRawShape>(
  definition: Definition<C, S> &
    (
      | { draw(input: ChartInput<C, OptionsOf<S>>, context: ChartContext): SVGSVGElement }
      | { overTime: OverTime<C, OptionsOf<S>> }
    ),
): ChartType<C, OptionsOf<S>> {
  return {
    channels: definition.channels,
    options: z.strictObject((definition.options ?? {}) as S) as unknown as z.ZodType<OptionsOf<S>>,
    annotations: definition.annotations ?? false,
    ...("overTime" in definition
      ? { overTime: definition.overTime, draw: inTime(definition.overTime) }
      : { draw: definition.draw }),
  };
}

const inTime =
  <C extends Channels, O>({ chart, draw }: OverTime<C, O>): ChartType<C, O>["draw"] =>
  (input, context) => {
    const { height, nodes } = draw(chart(input, context), context);
    const svg = root(context, height);
    svg.append(...nodes);
    return svg;
  };
