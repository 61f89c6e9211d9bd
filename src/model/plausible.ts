import { z } from "zod";
import { numberSchema } from "./figure.ts";
import { idSchema } from "./id.ts";

/**
 * What the numbers of a field can be, where that is known without their source. What is left out is taken from the kind of
 * the unit: shares lie between nothing and the whole, places begin with 1, and nothing is counted below 0.
 */
export const plausibleSchema = z.strictObject({
  min: numberSchema.optional().describe("The least and the most, in the unit of the field."),
  max: numberSchema.optional().describe("The most, in the unit of the field."),
  notAbove: z
    .string()
    .optional()
    .describe(
      "A field of the same row that is never less, as a place is none beyond the number of those that are ranked.",
    ),
  step: z
    .number()
    .gt(1)
    .max(1e6)
    .optional()
    .describe(
      "How many times the number before it, in either direction, one number of a series can be without a note.",
    ),
  rises: z
    .boolean()
    .optional()
    .describe(
      "Whether it falls only where a note says why. What has the key `stock` does by itself, unless it says `false`, as an average of stocks does.",
    ),
});

/** Rows that differ in one category only, of which one is the sum of the others. */
export const totalSchema = z.strictObject({
  field: z.string().describe("The field of the numbers."),
  by: z.string().describe("The field of the categories."),
  total: idSchema.describe("The category that is the sum."),
  parts: z.array(idSchema).min(2).describe("The categories that add up."),
});
export type Total = z.infer<typeof totalSchema>;
