import { z } from "zod";
import type { Language, SiteLanguages } from "./language.ts";

const words = z.string().trim().min(1, "is empty: write the text, or leave the language out");

/**
 * Words that readers see, by language. The source language is always written; a language that is absent is not
 * written yet, and what needs it is not published in that language.
 */
export type LocalizedText = Readonly<Partial<Record<Language, string>>>;

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
  );

/** The words in `language`, or undefined where they are not written yet. */
export function textIn(text: LocalizedText, language: Language): string | undefined {
  return text[language];
}

/** The words in `language`, or where they are not written yet in the language that is written first. */
export function textOrSource(
  text: LocalizedText,
  language: Language,
  { sourceLanguage }: Pick<SiteLanguages, "sourceLanguage">,
): string {
  return text[language] ?? text[sourceLanguage] ?? "";
}
