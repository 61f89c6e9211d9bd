import { z } from "zod";
import type { Annotation } from "../model/chart.ts";
import type { FieldType } from "../model/dataset.ts";
import type { Region } from "../model/region.ts";
import type { TimeChart } from "../scene/time-chart.ts";
import type { Dataset, Field, Row } from "../values/dataset.ts";
import type { ChartContext } from "./chart-context.ts";
import type { ChartFacts } from "./summary/chart-facts.ts";
import type { SummaryWriter } from "./summary/summary-writer.ts";

/** A visual role that a field of the dataset plays. */
export interface Channel {
  type: FieldType | readonly FieldType[];
  optional?: true;
  /** Sets rows apart, each without a place in time: it parts none that stand at one place. */
  apart?: true;
}

export type Channels = Record<string, Channel>;

type FieldIn<C extends Channel> = Extract<
  Field,
  { type: C["type"] extends readonly (infer One)[] ? One : C["type"] }
>;
type Played<C extends Channel, T> = C extends { optional: true } ? T | undefined : T;

/** What a chart type draws. */
export interface ChartInput<C extends Channels = Channels, O = unknown> {
  id: string;
  dataset: Dataset;
  /** The rows that the filter leaves, in the dataset's order. */
  rows: readonly Row[];
  /** The name of each channel's field. */
  channels: { [K in keyof C]: Played<C[K], string> };
  /** The field of each channel. */
  fields: { [K in keyof C]: Played<C[K], FieldIn<C[K]>> };
  options: O;
  /** The categories or periods that are kept, by field. */
  filter: Readonly<Record<string, readonly string[]>>;
  annotations: readonly Annotation[];
  /** Keys of the rows whose figures its title tells: a drawing has their numbers at every size. */
  told: ReadonlySet<string>;
}

/** Says that an option is wrong: its name, and what is wrong with it. */
export type ReportOption = (option: string, message: string) => void;

/** What a chart type can do besides drawing; what is left out, it cannot. */
export interface Capabilities<C extends Channels = Channels, O = unknown> {
  /** What it shows, in a sentence for authors. */
  shows: string;
  /** Draws annotations; where it draws several figures of a row, of which channels these are. */
  annotations?: true | readonly (keyof C & string)[];
  /** The points of a series follow each other from left to right, and not down a list; so they do in every chart over time. */
  across?: true;
  /** Its values stand on both sides of the marks, and leave little room for long ones on a phone. */
  bothSides?: true;
  /** Its marks begin at zero: it cannot show a number below. */
  nonNegative?: true;
  /** `npm run new chart` proposes it for datasets whose key ends in a field of this type. */
  suits?: FieldType;
  /** Readers may choose among its series. */
  series?: SeriesChoice<C, O>;
  /** Checks what its options say against what is drawn, beyond their schema. */
  check?(input: ChartInput<C, O>, report: ReportOption, regions: ReadonlyMap<string, Region>): void;
  /** Counts its marks and tells its figures to readers who cannot see the drawing. */
  facts(input: ChartInput<C, O>, writer: SummaryWriter): ChartFacts;
}

/** What readers may do with the series of a chart. */
export interface SeriesChoice<C extends Channels = Channels, O = unknown> {
  channel: keyof C & string;
  /** Leave some out. */
  choose?: true;
  /** Bring one forward. */
  focus?: true;
  /** The series that the declaration brings forward. */
  highlight?(options: O): readonly string[] | undefined;
}

/** A chart type: what it encodes, what it can do and how it draws. One file each; the registry finds it by its file name. */
export interface ChartType<C extends Channels = Channels, O = unknown> extends Capabilities<C, O> {
  channels: C;
  options: z.ZodObject;
  /** Draws into the context's document and returns the root `svg` with its width and height set. */
  draw(input: ChartInput<C, O>, context: ChartContext): SVGSVGElement;
  /** Set where the chart shows numbers over time; its page can then draw it again for what a reader chooses. */
  overTime?: OverTime<C, O>;
}

/** A chart over time is drawn in two halves: what it shows, from content, and a drawing of that, which runs in browsers too. */
export interface OverTime<C extends Channels = Channels, O = unknown> {
  chart(input: ChartInput<C, O>, context: ChartContext): TimeChart;
  /** Name of a file in `src/scene/drawings`. */
  drawing: string;
  /** The series of which readers can draw the rest, each in order of time; left out where there is nothing to draw. */
  drawable?(input: ChartInput<C, O>): readonly DrawableSeries[];
  /** Scales that readers may choose instead of the linear one, as the declaration allows. */
  scales?(options: O): readonly OtherScale[];
}

/** A series with its figures, in order of time; nameless where the chart has only one. */
export interface DrawableSeries {
  id: string;
  points: readonly { key: string; row: Row; value: number }[];
}

/** A logarithmic axis, or numbers as parts of a first figure that is 100. */
export const OTHER_SCALES = ["log", "index"] as const;
export type OtherScale = (typeof OTHER_SCALES)[number];

export type OptionsOf<S extends z.ZodRawShape> = z.infer<z.ZodObject<S>>;

/** What the file of a chart type declares, but for its drawing. */
export interface Definition<C extends Channels, S extends z.ZodRawShape> extends Capabilities<
  C,
  OptionsOf<S>
> {
  channels: C;
  options?: S;
}

/** Types a chart type from its channels and options; the definition itself is plain data. */
export function chartType<const C extends Channels, S extends z.ZodRawShape>({
  options,
  ...definition
}: Definition<C, S> & Pick<ChartType<C, OptionsOf<S>>, "draw" | "overTime">): ChartType<C, OptionsOf<S>> {
  return { ...definition, options: z.strictObject(options ?? {}) };
}

/** The field of each channel. */
export const fieldsOf = (
  channels: Readonly<Record<string, string | undefined>>,
  dataset: Dataset,
): ChartInput["fields"] =>
  Object.fromEntries(
    Object.entries(channels).map(([channel, name]) => [channel, dataset.fields.get(name ?? "")]),
  ) as ChartInput["fields"];
