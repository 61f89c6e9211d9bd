import { z } from "zod";
import { idSchema } from "./id.ts";
import { localizedTextSchema } from "./localized-text.ts";
import { unitSchema } from "./unit.ts";

/** Field names are camelCase, so that they cannot be mistaken for ids in expressions. */
const fieldName = z
  .string()
  .regex(
    /^[a-z][a-zA-Z0-9]*$/,
    "is not a field name: use letters and digits, starting with a lower-case letter, such as “capital”",
  )
  .refine(
    (name) => !["source", "locator", "note", "producer"].includes(name),
    "is a reserved name: “source”, “locator”, “note” and “producer” belong to the row",
  );

/** Whose colour a category takes: one accent per country, greys for others. */
export const countrySchema = z.enum(["vietnam", "japan", "both", "other"]);
export type Country = z.infer<typeof countrySchema>;

const categorySchema = z.strictObject({
  title: localizedTextSchema,
  /** A shorter form for direct labels and phones. */
  short: localizedTextSchema.optional(),
  country: countrySchema.optional(),
});
export type Category = z.infer<typeof categorySchema>;

const base = { name: fieldName, title: localizedTextSchema, description: localizedTextSchema.optional() };

export const fieldSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...base,
    type: z.literal("number"),
    unit: unitSchema,
    /** Digits after the decimal mark in the unit of display, where a source gives more than a reader can use. */
    decimals: z.int().min(0).max(4).optional(),
    /** Built up over years, as capital is, not paid within one: other currencies then take the latest rate. */
    stock: z.literal(true).optional(),
  }),
  z.strictObject({ ...base, type: z.literal("period") }),
  /** Rows hold category ids; their words stand here once, in the order in which charts show them. */
  z.strictObject({ ...base, type: z.literal("category"), categories: z.record(idSchema, categorySchema) }),
  z.strictObject({ ...base, type: z.literal("text") }),
]);
export type Field = z.infer<typeof fieldSchema>;
export type FieldType = Field["type"];
export type NumberField = Extract<Field, { type: "number" }>;
export type CategoryField = Extract<Field, { type: "category" }>;

/**
 * A dataset as written: at heart a Frictionless Data Package resource. Rows are checked against the fields by
 * the loader, which knows them.
 */
export const datasetSchema = z.strictObject({
  title: localizedTextSchema,
  description: localizedTextSchema,
  /** Who produced the figures, where the sources only quote them. */
  producer: localizedTextSchema.optional(),
  fields: z.array(fieldSchema).min(1),
  primaryKey: z.array(z.string()).min(1),
  /** The source of every row that names none of its own. */
  source: idSchema.optional(),
  locator: z.string().optional(),
  licence: z.enum(["CC-BY-4.0", "facts"]),
  /** How the figures were collected, what they leave out, what must not be concluded from them. */
  method: localizedTextSchema.optional(),
  rows: z.array(z.record(z.string(), z.unknown())).min(1),
});
export type DatasetFile = z.infer<typeof datasetSchema>;
