import { z } from "zod";
import { claimsOf } from "./claims.ts";
import { idSchema } from "./id.ts";
import { localizedText } from "./localized-text.ts";
import { memoize } from "./memoize.ts";
import type { Site } from "./site.ts";

/** The words of an entry that may state how figures stand to one another. */
export const ENTRY_WORDS = ["text", "lesson"] as const;

/** The words of the page itself that may. */
export const LIST_WORDS = ["title", "description"] as const;

/**
 * A page that tells the rows of a dataset one below the other, at `/<language>/<id>/`: what each is, what its source prints,
 * and what is to be said of it. Words may hold values in braces: `{fdi-capital.capital[2025-03]}`.
 */
export const listSchema = memoize((site: Site) => {
  const text = localizedText(site).describe("The words, by language.");
  return z.strictObject({
    dataset: idSchema.describe("The id of the dataset whose rows are told, a file of content/datasets."),
    chart: idSchema
      .optional()
      .describe("The chart that stands above them, a file of content/charts; its files are offered too."),
    heading: z.string().describe("The category field that names each row."),
    filter: z
      .array(z.string())
      .default([])
      .describe("The category fields by which readers choose rows, in their order."),
    title: text,
    description: text.describe("What the page tells, in a sentence or two."),
    label: text.describe("What leads to the page from the foot of others, in a few words."),
    text: text.optional().describe("What stands before the “text” of an entry."),
    lesson: text.optional().describe("What stands before the “lesson” of an entry."),
    claims: claimsOf(LIST_WORDS).optional().describe("What makes title and description true."),
    entries: z
      .record(
        z.string(),
        z.strictObject({
          text: text.optional().describe("What is to be said of the row."),
          lesson: text.optional().describe("What a reader may take from it."),
          charts: z.array(idSchema).default([]).describe("Charts that show it."),
          stories: z.array(idSchema).default([]).describe("Stories that tell it; they lead here."),
          claims: claimsOf(ENTRY_WORDS).optional().describe("What makes these words true."),
        }),
      )
      .default({})
      .describe("What is to be said of rows, by their keys."),
  });
});
export type ListFile = z.infer<ReturnType<typeof listSchema>>;

/** Names of pages that every language has, which no list can have. */
export const TAKEN_PAGES = [
  ...["about", "charts", "corrections", "datasets", "embed", "figures"],
  ...["publications", "search", "sources", "stories"],
] as const;
