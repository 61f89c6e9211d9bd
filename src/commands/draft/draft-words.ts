import type { Language } from "../../model/language.ts";
import type { LocalizedText } from "../../model/localized-text.ts";
import type { Site } from "../../model/site.ts";
import { toWrite } from "../../model/to-write.ts";

/** Words of an article in its language, where the site has it; what the source language says then is to be written. */
export function articleWords(
  words: string,
  language: Language,
  { languages, sourceLanguage }: Pick<Site, "languages" | "sourceLanguage">,
): LocalizedText {
  if (language === sourceLanguage || words.startsWith("[")) return { [sourceLanguage]: words };
  const known = languages.some(({ id }) => id === language);
  return {
    [sourceLanguage]: toWrite(known ? "the same as in the language of the article" : "what the article says"),
    ...(known && { [language]: words }),
  };
}

/** Words that the author is still to write, in the source language. */
export const wordsToWrite = (
  what: string,
  { sourceLanguage }: Pick<Site, "sourceLanguage">,
): LocalizedText => ({
  [sourceLanguage]: toWrite(what),
});
