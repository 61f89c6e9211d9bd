import { z } from "zod";

/** The order of rows. */
export const sortOption = z
  .enum(["value", "none"])
  .default("none")
  .describe("“value” puts the largest first; “none” keeps the order of the rows.");

export const reverseOption = z.boolean().default(false).describe("Puts the least on top, as of ranks.");

export const highlightOption = z
  .array(z.string())
  .optional()
  .describe("The series that are brought forward; the others stay in the background.");

export const wholeOption = z
  .boolean()
  .default(false)
  .describe("Draws shares against a pale bar of 100%, so that what is left of it is seen too.");
