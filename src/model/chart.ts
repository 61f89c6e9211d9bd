import { z } from "zod";
import { RESERVED_VIEW_IDS } from "./export-format.ts";
import { idSchema } from "./id.ts";
import { localizedTextSchema } from "./localized-text.ts";
import { periodSchema } from "./period.ts";

/** What charts are filed under; the words are in `content/ui`. */
export const TOPICS = [
  "companies",
  "capital",
  "trade",
  "people",
  "technology",
  "rankings",
  "cooperation",
] as const;
export const topicSchema = z.enum(TOPICS);
/** Id of a topic of the site. */
export type Topic = string;

/** Where an annotation's words stand, seen from the point that they explain. */
export const placeSchema = z.enum(["n", "ne", "e", "se", "s", "sw", "w", "nw"]);
export type Place = z.infer<typeof placeSchema>;

/** Another place for an annotation's words; what it leaves out stays. */
const otherPlaceSchema = z.strictObject({
  place: placeSchema.optional(),
  distance: z.number().min(0).max(160).optional(),
  width: z.number().min(60).max(200).optional(),
});

/** Words beside a point of the drawing. `key` is the primary key of the row, its parts joined by commas. */
export const annotationSchema = z.strictObject({
  key: z.string().min(1),
  text: localizedTextSchema,
  place: placeSchema.default("n"),
  /** Distance in px between the point and its words. */
  distance: z.number().min(0).max(160).default(14),
  /** Widest line of the words, in px. */
  width: z.number().min(60).max(320).default(150),
  /** Another place on the phone drawing; `false` leaves the words to the note there. */
  phone: z.union([z.literal(false), otherPlaceSchema]).optional(),
  /** Another place where amounts are read in another currency, whose lines run otherwise. */
  inCurrency: z
    .strictObject({ jpy: otherPlaceSchema.optional(), vnd: otherPlaceSchema.optional() })
    .optional(),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Words that take the place of a chart's own where its US dollars are read in another currency. */
const convertedWordsSchema = z.strictObject({
  title: localizedTextSchema.optional(),
  note: localizedTextSchema.optional(),
  alt: localizedTextSchema.optional(),
});

/**
 * By currency: yearly rates move a flow otherwise than dollars do, so that a finding, or what its text for the blind
 * tells, may be true in dollars only.
 */
const inCurrencySchema = z.strictObject({
  jpy: convertedWordsSchema.optional(),
  vnd: convertedWordsSchema.optional(),
});

const viewIdSchema = idSchema.refine((id) => !RESERVED_VIEW_IDS.includes(id), {
  error: ({ input }) =>
    `is the name of a kind of file: the view’s picture would lie where another lies. Write another name, such as “${String(input)}-view”`,
});

/**
 * A named state of a chart with an address of its own: what it leaves out is as in the chart itself. Encodings are
 * merged into the chart's; a filter and annotations replace the chart's.
 */
export const viewSchema = z.strictObject({
  /** A few words for the tab that leads to it. */
  label: localizedTextSchema,
  encodings: z.record(z.string(), z.unknown()).optional(),
  filter: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  /** Keeps the rows whose period lies between these two, both included. */
  time: z.tuple([periodSchema, periodSchema]).optional(),
  annotations: z.array(annotationSchema).optional(),
  title: localizedTextSchema.optional(),
  subtitle: localizedTextSchema.optional(),
  note: localizedTextSchema.optional(),
  alt: localizedTextSchema.optional(),
  inCurrency: inCurrencySchema.optional(),
});
export type View = z.infer<typeof viewSchema>;

/**
 * A chart as written. The encodings are checked against the schema of the chart type, and every field name
 * against the dataset, by the loader. Words may hold values in braces: `{fdi-capital.capital[2025-03]}`.
 */
export const chartSchema = z.strictObject({
  type: idSchema,
  dataset: idSchema,
  topic: topicSchema,
  encodings: z.record(z.string(), z.unknown()),
  /** Keeps the rows whose category is one of those listed, for each field named. */
  filter: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  annotations: z.array(annotationSchema).default([]),
  /** A few words for the tab that leads back from a view to the chart itself; needed where there are views. */
  label: localizedTextSchema.optional(),
  views: z.record(viewIdSchema, viewSchema).optional(),
  /** The finding. */
  title: localizedTextSchema,
  /** Measure, unit (in US dollars written `{unit}`), place and time. */
  subtitle: localizedTextSchema,
  /** The caveat. */
  note: localizedTextSchema.optional(),
  /** What a reader who cannot see the drawing should know; left out, `src/charts/summary/summary.ts` says it from the figures. */
  alt: localizedTextSchema.optional(),
  inCurrency: inCurrencySchema.optional(),
});
export type ChartFile = z.infer<typeof chartSchema>;
