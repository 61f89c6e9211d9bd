import { z } from "zod";
import type { Language, SiteLanguages } from "./language.ts";

const compound = z
  .string()
  .regex(/^\S+(?: \S+)+$/u, "is no compound: write words with one space between them");

/** What `content/typography.json` says of how this site's words are set. */
export interface Typography {
  /** Words that are written with a space and are one all the same: titles are not broken within them. */
  compounds: Readonly<Partial<Record<Language, readonly string[]>>>;
}

export const typographySchema = ({ languages }: SiteLanguages): z.ZodType<Typography> =>
  z.strictObject({
    compounds: z.strictObject(
      Object.fromEntries(languages.map(({ id }) => [id, z.array(compound).optional()])),
    ),
  });
