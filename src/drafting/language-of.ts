import type { Language } from "../model/language.ts";
import { statementLanguages, statementsOf } from "../values/locales/statements/statements-of.ts";

/** The language of a text by its letters; where they are no language's own, the one that has none of its own. */
export function languageOf(text: string): Language | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const languages = statementLanguages().map((language) => ({
    language,
    own: statementsOf(language)!.letters,
  }));
  const byLetters = languages.find(
    ({ own }) => own && (text.match(own.own)?.length ?? 0) / letters > own.share,
  );
  return (byLetters ?? languages.find(({ own }) => !own))?.language;
}
