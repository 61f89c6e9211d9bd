import { isToWrite } from "./to-write.ts";
import { z } from "zod";
import { draftSchema } from "./draft.ts";
import { drawItSchema, DRAW } from "./draw-it.ts";
import { claimsOf, claimsSchema } from "./claims.ts";
import { RESERVED_VIEW_IDS } from "./export-format.ts";
import { idSchema } from "./id.ts";
import type { CurrencyId } from "./currency.ts";
import { localizedText, type LocalizedText } from "./localized-text.ts";
import { memoize } from "./memoize.ts";
import { periodSchema } from "./period.ts";
import type { Site } from "./site.ts";

/** Id of a topic of the site: what charts and stories are filed under. Its words are in `content/ui`. */
export type Topic = string;

/** Where an annotation's words stand, seen from the point that they explain. */
export const placeSchema = z.enum(["n", "ne", "e", "se", "s", "sw", "w", "nw"]);
export type Place = z.infer<typeof placeSchema>;

/** Another place for an annotation's words; what it leaves out stays. */
const otherPlaceSchema = z.strictObject({
  place: placeSchema.optional().describe("Where the words stand, seen from the point: n, ne, e …"),
  distance: z.number().min(0).max(160).optional().describe("Distance in px between the point and its words."),
  width: z.number().min(60).max(200).optional().describe("Widest line of the words, in px."),
});

/** Words beside a point of the drawing. `key` is the primary key of the row, its parts joined by commas. */
const annotationSchema = ({ text, byCurrency }: Parts) =>
  z.strictObject({
    key: z.string().min(1).describe("The primary key of the row, its parts joined by commas."),
    to: z
      .string()
      .min(1)
      .optional()
      .describe(
        "The primary key of another row: a bracket leads to the height of its point, and the words stand beside it.",
      ),
    channel: z
      .string()
      .optional()
      .describe("Which figure of the row it is about, where the type draws several: the first, if left out."),
    text,
    short: text
      .optional()
      .describe("Fewer words that say the same, for the phone drawing where they stand beside the point."),
    place: placeSchema.default("n").describe("Where the words stand, seen from the point: n, ne, e …"),
    distance: z
      .number()
      .min(0)
      .max(160)
      .default(14)
      .describe("Distance in px between the point and its words."),
    width: z.number().min(60).max(320).default(150).describe("Widest line of the words, in px."),
    phone: z
      .union([z.literal(false), otherPlaceSchema])
      .optional()
      .describe(
        "Another place on the phone drawing; `false` puts the words below it, after the number that then stands at the point.",
      ),
    inCurrency: byCurrency(otherPlaceSchema)
      .optional()
      .describe("Another place where amounts are read in another currency, whose lines run otherwise."),
    claims: claimsSchema
      .optional()
      .describe("What must hold for these words to be true: relations between cells."),
  });
export type Annotation = z.infer<ReturnType<typeof annotationSchema>>;

/**
 * Words that take the place of a chart's own, by the currency that its amounts are read in: yearly rates move a flow
 * otherwise than the currency of the content does, so that a finding, or what the text alternative tells, may be true
 * in that one only.
 */
const inCurrencySchema = ({ text, byCurrency }: Parts) =>
  byCurrency(
    z.strictObject({
      title: text.optional().describe("The finding."),
      note: text.optional().describe("The caveat."),
      alt: text
        .optional()
        .describe(
          "What a reader who cannot see the drawing should know; left out, it is said from the figures.",
        ),
      claims: claimsOf(["title", "note", "alt"])
        .optional()
        .describe("What must hold for these words to be true: relations between cells."),
    }),
  );

/** The words of a chart that may state how figures stand to one another. */
export const CLAIMED_WORDS = ["label", "title", "subtitle", "note", "alt"] as const;

/** What the schemas of a chart's parts take from the site. */
interface Parts {
  text: z.ZodType<LocalizedText>;
  /** An object with one key for each currency that readers can choose. */
  byCurrency<T>(schema: z.ZodType<T>): z.ZodType<Readonly<Partial<Record<CurrencyId, T>>>>;
}

function partsOf(site: Site): Parts {
  const currencies = Object.keys(site.conversion?.to ?? {});
  return {
    text: localizedText(site).describe("The words, by language."),
    byCurrency: (schema) =>
      z.strictObject(Object.fromEntries(currencies.map((id) => [id, schema.optional()]))) as never,
  };
}

const viewIdSchema = idSchema
  .refine((id) => id !== DRAW, `is where the game lies in which readers draw the chart: write another name`)
  .refine((id) => !RESERVED_VIEW_IDS.includes(id), {
    error: ({ input }) =>
      `is the name of a kind of file: the view’s picture would lie where another lies. Write another name, such as “${String(input)}-view”`,
  });

const filterSchema = z
  .record(z.string(), z.array(z.string()).min(1))
  .optional()
  .describe("Keeps the rows whose category is one of those listed, for each field named.");

/** The words beside title and subtitle, of a chart and of its views alike, and what goes with all of them. */
const moreWords = (parts: Parts) => ({
  note: parts.text.optional().describe("The caveat."),
  alt: parts.text
    .optional()
    .describe("What a reader who cannot see the drawing should know; left out, it is said from the figures."),
  claims: claimsOf(CLAIMED_WORDS)
    .optional()
    .describe("What makes these words true: relations between cells, or why there are none."),
  inCurrency: inCurrencySchema(parts)
    .optional()
    .describe(
      "What differs where amounts are read in another currency, by currency; {} where all stays true.",
    ),
});

/**
 * A named state of a chart with an address of its own: what it leaves out is as in the chart itself. Encodings are
 * merged into the chart's, unless the view is of another type; a filter and annotations replace the chart's.
 */
const viewSchema = (parts: Parts) => {
  const { text } = parts;
  return z.strictObject({
    label: text.describe("A few words for the tab that leads to it."),
    type: idSchema
      .optional()
      .describe("Another type for the same rows; its encodings are then written whole."),
    encodings: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("Which field of the dataset each channel of the type shows, and the options of the type."),
    filter: filterSchema,
    time: z
      .tuple([periodSchema, periodSchema])
      .optional()
      .describe("Keeps the rows whose period lies between these two, both included."),
    annotations: z.array(annotationSchema(parts)).optional().describe("Words beside points of the drawing."),
    title: text.optional().describe("The finding."),
    subtitle: text.optional().describe("Measure, unit (of money written {unit}), place and time."),
    ...moreWords(parts),
  });
};
export type View = z.infer<ReturnType<typeof viewSchema>>;

/**
 * A chart as written. The encodings are checked against the schema of the chart type, and every field name
 * against the dataset, by the loader. Words may hold values in braces: `{fdi-capital.capital[2025-03]}`.
 */
export const chartSchema = memoize((site: Site) => {
  const parts = partsOf(site);
  const { text } = parts;
  return z.strictObject({
    draft: draftSchema,
    type: idSchema.describe("How it is drawn: npm run dev shows every type at /gallery/."),
    dataset: idSchema.describe("The id of the dataset, a file of content/datasets."),
    // As long as its author has not chosen one, the first stands for it; the check asks.
    topic: z.preprocess(
      (topic) => (typeof topic === "string" && isToWrite(topic) ? site.topics[0] : topic),
      z
        .enum([...site.topics], "Declare a new one in content/site.json, under “topics”.")
        .describe("What it is filed under: a topic of content/site.json."),
    ),
    encodings: z
      .record(z.string(), z.unknown())
      .describe("Which field of the dataset each channel of the type shows, and the options of the type."),
    filter: filterSchema,
    annotations: z.array(annotationSchema(parts)).default([]).describe("Words beside points of the drawing."),
    label: text
      .optional()
      .describe(
        "A few words for the tab that leads back from a view to the chart itself; needed where there are views.",
      ),
    views: z
      .record(viewIdSchema, viewSchema(parts))
      .optional()
      .describe("Other states of the chart, each with an address of its own, by id."),
    title: text.describe("The finding."),
    subtitle: text.describe("Measure, unit (of money written `{unit}`), place and time."),
    drawIt: drawItSchema(text)
      .optional()
      .describe("What its reader may draw before it is shown, where a story has <DrawIt>."),
    ...moreWords(parts),
  });
});
export type ChartFile = z.infer<ReturnType<typeof chartSchema>>;
