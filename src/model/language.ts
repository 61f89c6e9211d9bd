import { z } from "zod";
import { reservedIdFault } from "./id.ts";

/** Code of a language of the site. */
export type Language = string;

/** A language that the site is written in. */
export interface SiteLanguage {
  /** Its code as a part of addresses and a name of files, such as `fr`. */
  id: string;
  /** With its region, as a BCP 47 tag, such as `fr-CA`. */
  locale: string;
}

/** In which languages a site is written, and in which of them first. */
export interface SiteLanguages {
  /** In the order in which switchers list them. */
  languages: readonly SiteLanguage[];
  /** The one that authors write first; the others are reviewed against it. */
  sourceLanguage: string;
}

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
};

const languageId = z
  .string()
  .refine(
    (id) => /^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(id) && isTag(new Intl.Locale(id).toString()),
    "is not the code of a language: write a code such as “fr”",
  )
  .superRefine((id, context) => {
    const message = reservedIdFault(id);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });

/** The part of `content/site.json` without which no words can be read. */
export const siteLanguagesSchema = z
  .object({
    languages: z
      .array(
        z.strictObject({
          id: languageId,
          locale: z.string().refine(isTag, "is not a BCP 47 tag: write language and region, such as “fr-CA”"),
        }),
      )
      .min(1),
    sourceLanguage: z.string(),
  })
  .superRefine(({ languages, sourceLanguage }, context) => {
    const ids = languages.map(({ id }) => id);
    if (!ids.includes(sourceLanguage))
      context.addIssue({
        code: "custom",
        path: ["sourceLanguage"],
        message: `is no language of the site: write one of ${ids.join(", ")}`,
      });
  });
