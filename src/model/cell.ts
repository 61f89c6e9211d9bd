import { z } from "zod";
import { claimsSchema } from "./claims.ts";
import { numberSchema } from "./figure.ts";
import { idSchema } from "./id.ts";
import type { SiteLanguages } from "./language.ts";
import { localizedText, type LocalizedText } from "./localized-text.ts";
import { memoize } from "./memoize.ts";
import { periodSchema } from "./period.ts";

/** How a source hedges a figure. The qualifier travels everywhere that the number goes. */
export const QUALIFIERS = [
  "about",
  "nearly",
  "more-than",
  "less-than",
  "at-least",
  "up-to",
  "target",
  "claim",
] as const;

export const qualifierSchema = z.enum(QUALIFIERS);
export type Qualifier = z.infer<typeof qualifierSchema>;

/** A place inside a source: `¶34` (non-empty lines counted from 1), an indicator code, a table. */
export const locatorSchema = z
  .string()
  .trim()
  .min(1, "is empty: write a place such as “¶34”, or leave it out");

/**
 * The words that a source prints around a figure, in the source's own language and as few as are needed to
 * recognise the figure, its unit and its hedge: “4,000 innovative startups”, “35,38 tỷ USD”.
 */
export const quoteSchema = z
  .string()
  .trim()
  .min(1, "is empty: write the printed words around the figure, or leave it out")
  .max(200, "is longer than the figure needs: quote at most 200 characters");

/** A number with what its source says about it. Written either as a bare number or as this object. */
const qualifiedNumber = (text: z.ZodType<LocalizedText>) =>
  z
    .strictObject({
      value: numberSchema.optional().describe("The number, in the unit of the field."),
      low: numberSchema.optional().describe("The lower end of a range."),
      high: numberSchema.optional().describe("The upper end of a range."),
      from: z
        .string()
        .min(1)
        .optional()
        .describe(
          "An expression over other cells, such as `fdi-capital.capital[2025-03] / fdi-all.capital[2024-12-31]`.",
        ),
      qualifier: qualifierSchema.optional().describe("How the source hedges it."),
      derived: text.optional().describe("How the number was worked out, where no source prints it."),
      note: text.optional().describe("What a reader should know of this figure."),
      claims: claimsSchema.optional().describe("What makes the words of `derived` and `note` true."),
      source: idSchema.optional().describe("The id of the source, a file of content/sources."),
      locator: locatorSchema
        .optional()
        .describe(
          "Where in the source the figure stands: “¶34” (non-empty lines counted from 1), “Table 1”, the code of an indicator.",
        ),
      quote: quoteSchema
        .optional()
        .describe(
          "The words that the source prints around the figure, as few as show number, unit and hedge.",
        ),
      unquoted: text.optional().describe("Why a page that is read as text is not quoted, for readers."),
    })
    .superRefine((cell, context) => {
      const range = cell.low !== undefined || cell.high !== undefined;
      const written = [cell.value !== undefined, range, cell.from !== undefined].filter(Boolean).length;
      if (written !== 1)
        context.addIssue({
          code: "custom",
          message:
            "needs exactly one of “value”, “low” with “high”, or “from”: the number, the range, or the expression that gives it",
        });
      if (range && (cell.low === undefined || cell.high === undefined))
        context.addIssue({
          code: "custom",
          message:
            "has one end of a range only: write both “low” and “high”, or a “value” with a qualifier such as “more-than”",
        });
      if (cell.low !== undefined && cell.high !== undefined && cell.low >= cell.high)
        context.addIssue({
          code: "custom",
          message: `has “low” ${cell.low} not below “high” ${cell.high}: exchange them, or write one “value”`,
        });
    });

/** Cells of a dataset file, whose notes are in the languages of a site. Made once a site: a schema takes long to make. */
export const cellSchemas = memoize((languages: SiteLanguages) => {
  const text = localizedText(languages);
  return {
    text,
    number: z
      .union([numberSchema, qualifiedNumber(text), z.null()])
      .describe(
        "A number as written in a dataset file: bare, qualified, or null where the source gives none.",
      ),
    period: z
      .union([
        periodSchema,
        z.strictObject({
          value: periodSchema.describe("The period, as precisely as it is printed."),
          inferred: z.literal(true).describe("True where the source does not print it."),
          note: text.optional().describe("What a reader should know of this figure."),
          claims: claimsSchema.optional(),
        }),
      ])
      .describe(
        "A period as written in a dataset file: bare, or with the mark that it was inferred rather than printed.",
      ),
  };
});
export type CellSchemas = ReturnType<typeof cellSchemas>;
export type NumberCell = z.infer<CellSchemas["number"]>;
