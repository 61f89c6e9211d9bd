import { z } from "zod";
import { languageSchema } from "./language.ts";
import { localizedTextSchema } from "./localized-text.ts";
import { periodSchema } from "./period.ts";

/** One article, report or statistics page that figures come from. The file's name is its id. */
export const sourceSchema = z.strictObject({
  /** The title as printed. Left out where the copy that was read did not carry one. */
  title: z.string().trim().min(1).optional(),
  /** Language of the title and the text, as a BCP 47 code. */
  language: z.union([languageSchema, z.enum(["fr"])]),
  /** Left out where the copy that was read does not print one. */
  publisher: z.string().trim().min(1).optional(),
  author: z.string().trim().min(1).optional(),
  kind: z.enum(["article", "statistics", "report", "official-page"]),
  /** When it was published; `inferred` where the page does not print the date. Left out where unknown. */
  published: z.strictObject({ date: periodSchema, inferred: z.literal(true).optional() }).optional(),
  /** Where it is. Left out where the copy held carries no address. */
  url: z
    .url({
      protocol: /^https?$/,
      error: "is not a web address: write the whole URL, beginning with https://",
    })
    .optional(),
  /** The day on which it was read, in an archived copy where `archived` is set. */
  accessed: periodSchema,
  archived: z.literal(true).optional(),
  licence: z.enum(["CC-BY-4.0", "facts", "proprietary", "government"]),
  /** What the source is, in the project's own words. */
  description: localizedTextSchema.optional(),
  /** Why a reader should take care with it. */
  caution: localizedTextSchema.optional(),
});

export type Source = z.infer<typeof sourceSchema>;
