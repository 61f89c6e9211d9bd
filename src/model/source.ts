import { z } from "zod";
import { localizedText } from "./localized-text.ts";
import { periodSchema } from "./period.ts";
import type { Site } from "./site.ts";
import { webAddressSchema } from "./web-address.ts";

/** What a source can be. */
export const SOURCE_KINDS = ["article", "statistics", "report", "official-page"] as const;

/** One article, report or statistics page that figures come from. The file's name is its id. */
export function sourceSchema(site: Site) {
  const text = localizedText(site);
  return z.strictObject({
    /** The title as printed. Left out where the copy that was read did not carry one. */
    title: z.string().trim().min(1).optional(),
    /** Language of the title and the text, as a BCP 47 code. */
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, "is not the code of a language: write a code such as “fr”"),
    /** Left out where the copy that was read does not print one. */
    publisher: z.string().trim().min(1).optional(),
    author: z.string().trim().min(1).optional(),
    kind: z.enum(SOURCE_KINDS),
    /** When it was published; `inferred` where the page does not print the date. Left out where unknown. */
    published: z.strictObject({ date: periodSchema, inferred: z.literal(true).optional() }).optional(),
    /** Where it is. Left out where the copy held carries no address. */
    url: webAddressSchema.optional(),
    /** The day on which it was read, in an archived copy where `archived` is set. */
    accessed: periodSchema,
    archived: z.literal(true).optional(),
    licence: z.enum([...site.licences.sources]),
    /** What the source is, in the project's own words. */
    description: text.optional(),
    /** Why a reader should take care with it. */
    caution: text.optional(),
  });
}

export type Source = z.infer<ReturnType<typeof sourceSchema>>;
