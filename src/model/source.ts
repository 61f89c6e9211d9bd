import { z } from "zod";
import { draftSchema } from "./draft.ts";
import { localizedText } from "./localized-text.ts";
import { memoize } from "./memoize.ts";
import { periodSchema } from "./period.ts";
import type { Site } from "./site.ts";
import { webAddressSchema } from "./web-address.ts";

/** What a source can be. */
export const SOURCE_KINDS = ["article", "statistics", "report", "official-page"] as const;

/**
 * Who vouches for what a source says. `official`: a government, or one of its bodies. `international-organisation`: one
 * that states founded. `association`: a chamber, an association or an institute. `press`: a newsroom. `other`: companies,
 * private pages, forums, and copies of texts on pages that are not their publisher's.
 */
export const SOURCE_CLASSES = [
  "official",
  "international-organisation",
  "association",
  "press",
  "other",
] as const;

/** One article, report or statistics page that figures come from. The file's name is its id. */
export const sourceSchema = memoize((site: Site) => {
  const text = localizedText(site);
  const source = z.strictObject({
    draft: draftSchema,
    title: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe("The title as printed. Left out where the copy that was read did not carry one."),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, "is not the code of a language: write a code such as “fr”")
      .describe("Language of the title and the text, as a BCP 47 code."),
    publisher: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe("Who published it. Left out where the copy that was read does not print one."),
    author: z.string().trim().min(1).optional().describe("Who wrote it, where that is printed."),
    kind: z.enum(SOURCE_KINDS).describe("What it is."),
    class: z.enum(SOURCE_CLASSES).describe("Who vouches for what it says. “other” needs a caution."),
    published: z
      .strictObject({
        date: periodSchema.describe("As precisely as it is printed: 2025, 2025-03, 2025-03-20."),
        inferred: z.literal(true).optional().describe("True where the page does not print the date."),
      })
      .optional()
      .describe(
        "When it was published; `inferred` where the page does not print the date. Left out where unknown.",
      ),
    url: webAddressSchema
      .optional()
      .describe("Where it is. Left out where the copy held carries no address."),
    accessed: periodSchema.describe(
      "The day on which it was read, in an archived copy where `archived` is set.",
    ),
    archived: z.literal(true).optional().describe("True where an archived copy was read."),
    licence: z
      .enum([...site.licences.sources])
      .describe("Under what its text is: a licence of content/site.json."),
    description: text.optional().describe("What the source is, in the project's own words."),
    caution: text.optional().describe("Why a reader should take care with it."),
  });
  return source.superRefine((read, context) => {
    if (read.class !== "other" || read.caution) return;
    const message =
      "is missing: a source of the class “other” says why readers should take care, and whose figures it repeats";
    context.addIssue({ code: "custom", path: ["caution"], message });
  });
});

export type Source = z.infer<ReturnType<typeof sourceSchema>>;
