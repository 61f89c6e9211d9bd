import type { Content } from "../../charts/chart.ts";
import type { Language } from "../../model/language.ts";
import { searchLanguageOf } from "../../values/locales/browser/search-language-of.ts";

/**
 * What readers may look for and a text does not say: the other names of what it names, by the glossary (an acronym, where
 * the text has the name in another script), and the spellings that its language knows.
 */
export function alsoFoundBy(text: string, language: Language, content: Content): string[] {
  const names = namesIn(language, content).filter((forms) => forms.some((form) => isNamed(text, form)));
  const words = [...names.flat(), ...(searchLanguageOf(language)?.also?.(text) ?? [])];
  return [...new Set(words)].filter((word) => !text.includes(word));
}

/** The names of each thing of the glossary, in the language and in that of the source, and words that mean the same. */
const namesIn = (language: Language, { glossary }: Content): (readonly string[])[] => [
  ...Object.entries(glossary.names).map(([name, { [language]: forms = [] }]) => [name, ...forms]),
  ...(glossary.synonyms?.[language] ?? []),
];

/** Whether a text names something; letters of Latin words do not go on at either end. */
function isNamed(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const isLetter = (character = ""): boolean => /[\p{Script=Latin}\d]/u.test(character);
  return !(
    (isLetter(name[0]) && isLetter(text[at - 1])) ||
    (isLetter(name.at(-1)) && isLetter(text[at + name.length]))
  );
}
