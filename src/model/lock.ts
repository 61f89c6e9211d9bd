import { z } from "zod";
import { qualifierSchema } from "./cell.ts";
import { idSchema } from "./id.ts";
import { dateSchema, versionSchema } from "./version.ts";

/** What a cell says, as it is published: a number or a range with its hedge and unit, or a period or category by its name. */
export const figureSchema = z.strictObject({
  value: z.union([z.number(), z.string()]).optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  /** The expression that it is worked out by. */
  from: z.string().optional(),
  qualifier: qualifierSchema.optional(),
  inferred: z.literal(true).optional(),
  unit: idSchema.optional(),
});
export type LockedFigure = z.infer<typeof figureSchema>;

/** A cell as it was accepted: what it says, and where that was read. */
const lockedCellSchema = z.strictObject({
  ...figureSchema.shape,
  source: idSchema.optional(),
  locator: z.string().optional(),
  /** Hash of the quoted words. */
  quote: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional(),
  /** Why it was accepted otherwise than it was before. */
  reason: z.string().optional(),
});
export type LockedCell = z.infer<typeof lockedCellSchema>;

/** All cells of a dataset as they were accepted, by `field[key]`: what has been published. */
export const lockSchema = z.strictObject({
  version: versionSchema,
  created: dateSchema,
  /** The day of the last change of a figure or its source. */
  modified: dateSchema,
  cells: z.record(z.string(), lockedCellSchema),
});
export type Lock = z.infer<typeof lockSchema>;
