import { z } from "zod";
import { memoize } from "./memoize.ts";
import type { SiteLanguages } from "./language.ts";
import { figureSchema } from "./lock.ts";
import { localizedText } from "./localized-text.ts";
import { dateSchema, versionSchema } from "./version.ts";

/** Published figures of a dataset that were changed, or taken out, on one day and for one reason. */
export const correctionSchema = (languages: SiteLanguages) =>
  z.strictObject({
    date: dateSchema,
    /** The version of the dataset that has the new figures. */
    version: versionSchema,
    cells: z
      .array(
        z.strictObject({
          /** `field[key]` in the dataset. */
          cell: z.string(),
          old: figureSchema,
          /** Left out where the figure was taken out. */
          new: figureSchema.optional(),
        }),
      )
      .min(1),
    why: localizedText(languages),
  });
export type Correction = z.infer<ReturnType<typeof correctionSchema>>;

/** The corrections of one dataset, the oldest first. */
export const correctionsSchema = memoize((languages: SiteLanguages) =>
  z.array(correctionSchema(languages)).min(1),
);
