import { z } from "zod";
import { draftSchema } from "./draft.ts";
import { locatorSchema } from "./cell.ts";
import { claimsOf } from "./claims.ts";
import { idSchema, isInherited } from "./id.ts";
import { localizedText, type LocalizedText } from "./localized-text.ts";
import { memoize } from "./memoize.ts";
import { plausibleSchema, totalSchema } from "./plausible.ts";
import type { Site } from "./site.ts";

/** Field names are camelCase, so that they cannot be mistaken for ids in expressions. */
const fieldName = z
  .string()
  .regex(
    /^[a-z][a-zA-Z0-9]*$/,
    "is not a field name: use letters and digits, starting with a lower-case letter, such as “capital”",
  )
  .refine(
    (name) => !["source", "locator", "quote", "unquoted", "note", "producer", "claims"].includes(name),
    "is a reserved name: “source”, “locator”, “quote”, “unquoted”, “note”, “producer” and “claims” belong to the row",
  )
  .refine((name) => !isInherited(name), "is the name of something that every object has: write another")
  .max(80, "is too long: write at most 80 characters");

/** What a category is called, and whose colour it takes. */
const categorySchema = (site: Site, text: z.ZodType<LocalizedText>) =>
  z.strictObject({
    title: text.describe("What it is called, by language."),
    short: text.optional().describe("A shorter form for direct labels and phones."),
    region: z
      .enum([...site.regions.keys()], "Declare a new one in content/site.json, under “regions”.")
      .optional()
      .describe("Whose colour it takes: a region of content/site.json."),
  });
export type Category = z.infer<ReturnType<typeof categorySchema>>;

function fieldSchema(site: Site, text: z.ZodType<LocalizedText>) {
  const base = {
    name: fieldName.describe("The name of the field, as rows, charts and expressions have it: camelCase."),
    title: text.describe("What it is called, by language."),
    description: text.optional().describe("What it holds, by language."),
  };
  return z.discriminatedUnion("type", [
    z.strictObject({
      ...base,
      type: z.literal("number"),
      unit: z
        .enum([...site.units.keys()], "Declare a new one in content/site.json, under “units”.")
        .describe("What its numbers count or measure: a unit of content/site.json."),
      decimals: z
        .int()
        .min(0)
        .max(4)
        .optional()
        .describe(
          "Digits after the decimal mark in the unit of display, where a source gives more than a reader can use.",
        ),
      stock: z
        .literal(true)
        .optional()
        .describe(
          "Built up over years, as capital is, not paid within one: other currencies then take the latest rate.",
        ),
      plausible: plausibleSchema
        .optional()
        .describe("What its numbers can be, where that is known; see the check."),
    }),
    z.strictObject({ ...base, type: z.literal("period") }),
    /** Rows hold category ids; their words stand here once, in the order in which charts show them. */
    z.strictObject({
      ...base,
      type: z.literal("category"),
      categories: z
        .record(idSchema, categorySchema(site, text))
        .describe("The categories by id, in the order in which charts show them."),
    }),
    z.strictObject({ ...base, type: z.literal("text") }),
  ]);
}
/** A field as written; `values/dataset.ts` has it with its unit looked up. */
export type FieldDeclaration = z.infer<ReturnType<typeof fieldSchema>>;
export type FieldType = FieldDeclaration["type"];
export type CategoryField = Extract<FieldDeclaration, { type: "category" }>;

/**
 * A dataset as written: at heart a Frictionless Data Package resource. Rows are checked against the fields by
 * the loader, which knows them.
 */
export const datasetSchema = memoize((site: Site) => {
  const text = localizedText(site);
  return z.strictObject({
    draft: draftSchema,
    title: text.describe("What it is called, by language."),
    description: text.describe("What it holds, by language."),
    producer: text.optional().describe("Who produced the figures, where the sources only quote them."),
    fields: z.array(fieldSchema(site, text)).min(1).describe("The columns."),
    primaryKey: z
      .array(z.string())
      .min(1)
      .describe('The fields whose values together name a row, such as ["country", "year"].'),
    totals: z
      .array(totalSchema)
      .optional()
      .describe("What adds up: checked as far as the printed digits go."),
    source: idSchema.optional().describe("The source of every row that names none of its own."),
    locator: locatorSchema
      .optional()
      .describe(
        "Where in the source the figure stands: “¶34” (non-empty lines counted from 1), “Table 1”, the code of an indicator.",
      ),
    licence: z
      .enum([...site.licences.datasets])
      .describe("Under what the figures are published: a licence of content/site.json."),
    method: text
      .optional()
      .describe("How the figures were collected, what they leave out, what must not be concluded from them."),
    unused: z
      .record(z.string(), z.string().trim().min(1))
      .optional()
      .describe(
        "Why figures stay that nothing uses, by field (`projects`) or by cell (`projects[2022-11-20]`).",
      ),
    claims: claimsOf(["title", "description", "method"])
      .optional()
      .describe("What makes these words true: relations between cells, or why there are none."),
    rows: z
      .array(z.record(z.string(), z.unknown()))
      .min(1)
      .describe(
        "One object for each row: a cell for each field, and where it differs from the dataset, source, locator, quote and note.",
      ),
  });
});
export type DatasetFile = z.infer<ReturnType<typeof datasetSchema>>;
