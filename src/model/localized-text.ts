import { z } from "zod";
import type { Language, SiteLanguages } from "./language.ts";

const words = z
  .string()
  .trim()
  .min(1, "is empty: write the text, or leave the language out")
  .refine(
    (text) => !/(?![\n\r\t])\p{Cc}/u.test(text),
    "has a control character in it: retype the text, which was probably pasted",
  )
  .refine((text) => text === text.normalize("NFC"), "is not in Unicode NFC: retype or normalise the text");

/**
 * Words that readers see, per language. The source language is written first; a language that is absent is not
 * written yet, and what needs it is not published in that language.
 */
export const localizedTextSchema = z.strictObject(
  { en: words, vi: words.optional(), ja: words.optional() },
  {
    error: ({ code, input }) =>
      code === "invalid_type"
        ? `${input === undefined ? "is missing" : "is not the words"}: write { "en": "…" }`
        : undefined,
  },
);

export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** The schema of localized text in the languages of a site. */
export const localizedText = ({ languages, sourceLanguage }: SiteLanguages): z.ZodType<LocalizedText> =>
  z.strictObject(
    Object.fromEntries(languages.map(({ id }) => [id, id === sourceLanguage ? words : words.optional()])),
    {
      error: ({ code, input }) =>
        code === "invalid_type"
          ? `${input === undefined ? "is missing" : "is not the words"}: write { "${sourceLanguage}": "…" }`
          : undefined,
    },
  ) as unknown as z.ZodType<LocalizedText>;

/** The words in `language`, or undefined where they are not written yet. */
export function textIn(text: LocalizedText, language: Language): string | undefined {
  return text[language];
}
