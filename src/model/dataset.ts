import { z } from "zod";
import { draftSchema } from "./draft.ts";
import { locatorSchema } from "./cell.ts";
import { claimsOf } from "./claims.ts";
import { idSchema, isInherited } from "./id.ts";
import { localizedText, type LocalizedText } from "./localized-text.ts";
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
    title: text,
    /** A shorter form for direct labels and phones. */
    short: text.optional(),
    region: z
      .enum([...site.regions.keys()], "Declare a new one in content/site.json, under “regions”.")
      .optional(),
  });
export type Category = z.infer<ReturnType<typeof categorySchema>>;

function fieldSchema(site: Site, text: z.ZodType<LocalizedText>) {
  const base = { name: fieldName, title: text, description: text.optional() };
  return z.discriminatedUnion("type", [
    z.strictObject({
      ...base,
      type: z.literal("number"),
      unit: z.enum([...site.units.keys()], "Declare a new one in content/site.json, under “units”."),
      /** Digits after the decimal mark in the unit of display, where a source gives more than a reader can use. */
      decimals: z.int().min(0).max(4).optional(),
      /** Built up over years, as capital is, not paid within one: other currencies then take the latest rate. */
      stock: z.literal(true).optional(),
      plausible: plausibleSchema.optional(),
    }),
    z.strictObject({ ...base, type: z.literal("period") }),
    /** Rows hold category ids; their words stand here once, in the order in which charts show them. */
    z.strictObject({
      ...base,
      type: z.literal("category"),
      categories: z.record(idSchema, categorySchema(site, text)),
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
export function datasetSchema(site: Site) {
  const text = localizedText(site);
  return z.strictObject({
    draft: draftSchema,
    title: text,
    description: text,
    /** Who produced the figures, where the sources only quote them. */
    producer: text.optional(),
    fields: z.array(fieldSchema(site, text)).min(1),
    primaryKey: z.array(z.string()).min(1),
    /** What adds up: checked as far as the printed digits go. */
    totals: z.array(totalSchema).optional(),
    /** The source of every row that names none of its own. */
    source: idSchema.optional(),
    locator: locatorSchema.optional(),
    licence: z.enum([...site.licences.datasets]),
    /** How the figures were collected, what they leave out, what must not be concluded from them. */
    method: text.optional(),
    /** Why figures stay that nothing uses, by field (`projects`) or by cell (`projects[2022-11-20]`). */
    unused: z.record(z.string(), z.string().trim().min(1)).optional(),
    /** What makes these words true; see `claimsSchema`. */
    claims: claimsOf(["title", "description", "method"]).optional(),
    rows: z.array(z.record(z.string(), z.unknown())).min(1),
  });
}
export type DatasetFile = z.infer<ReturnType<typeof datasetSchema>>;
