import { z } from "zod";

/**
 * What makes some words true: statements over cells, all of which must hold, such as
 * `trade.value[total,2025] / trade.value[total,2010] > 3`; or, in words, why the text states nothing that can be worked out.
 */
export const claimsSchema = z
  .union([
    z.array(z.string().trim().min(1)).min(1),
    z
      .string()
      .trim()
      .min(12, "is too short: write why no statement over cells can be made, or a list of them"),
  ])
  .describe(
    "Relations between cells that must hold for these words to be true, or a sentence why none can be written.",
  );
export type Claims = z.infer<typeof claimsSchema>;

/** Claims of several texts, by the names that these have in the file. */
export const claimsOf = <Name extends string>(
  names: readonly Name[],
): z.ZodType<Readonly<Partial<Record<Name, Claims>>>> =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, claimsSchema.optional()]))) as never;
