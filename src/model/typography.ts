import { z } from "zod";
import type { Language, SiteLanguages } from "./language.ts";

const compound = z
  .string()
  .regex(
    /^\S+(?: \S+)+$|^(?=.*[\p{scx=Han}\p{scx=Katakana}])\S{2,}$/u,
    "is no compound: write words with one space between them, or a name of a script without spaces",
  );

/** What `content/typography.json` says of how this site's words are set. */
export interface Typography {
  /** Words that are one and could be taken for several, with spaces or in a script without: titles are not broken there. */
  compounds: Readonly<Partial<Record<Language, readonly string[]>>>;
}

export const typographySchema = ({ languages }: SiteLanguages): z.ZodType<Typography> =>
  z.strictObject({
    compounds: z.strictObject(
      Object.fromEntries(languages.map(({ id }) => [id, z.array(compound).optional()])),
    ),
  });
