import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language, SiteLanguages } from "../model/language.ts";
import { placeholders } from "../values/words.ts";
import type { ContentText } from "./content-texts.ts";
import { fingerprint, type Fingerprints } from "./fingerprints.ts";
import { mentions, sameInAll, type Glossary } from "./glossary.ts";

/** Languages that the texts are translated into. */
export const targetsOf = ({ languages, sourceLanguage }: SiteLanguages): Language[] =>
  languages.flatMap(({ id }) => (id === sourceLanguage ? [] : [id]));

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** What messages for authors, which are in English, call a language. */
export const nameOf = (language: Language): string => names.of(language) ?? language;

/** What the texts of one language are checked against. */
export interface Review {
  language: Language;
  sourceLanguage: Language;
  fingerprints: Fingerprints;
  glossary: Glossary;
}

/**
 * What is wrong with the texts of one language: a text that is missing, is still in the source language, has other
 * values in it, names an institution otherwise than it does itself, or was written for words that have changed since.
 */
export const translationFaults = (texts: readonly ContentText[], review: Review): Diagnostic[] =>
  texts.flatMap((text) =>
    textMessages(text, review).map((message) => ({ ...placeOf(text, review), message })),
  );

const placeOf = ({ file, path }: ContentText, { language }: Review): Omit<Diagnostic, "message"> =>
  file === "ui"
    ? { file: `content/ui/${language}.json`, path }
    : { file: `content/${file}`, path: `${path}.${language}` };

function textMessages({ file, path, source, words }: ContentText, review: Review): string[] {
  const { language, sourceLanguage, fingerprints, glossary } = review;
  const translated = words[language];
  if (translated === undefined)
    return [`is not written yet: put “${shortened(source)}” into ${nameOf(language)}`];
  const original = nameOf(sourceLanguage);
  return [
    ...(translated === source && !sameInAll(source, glossary)
      ? [`is still ${original}: “${shortened(source)}”`]
      : []),
    ...valueMessages(source, translated, original),
    ...nameMessages(source, translated, review),
    ...reviewMessages(fingerprints[file]?.[path], source, review),
  ];
}

function valueMessages(source: string, translated: string, original: string): string[] {
  const [expected, found] = [valuesOf(source), valuesOf(translated)];
  return [
    ...expected
      .filter((value) => !found.includes(value))
      .map((value) => `lacks the value {${value}} of the ${original}`),
    ...found
      .filter((value) => !expected.includes(value))
      .map((value) => `has the value {${value}}, which the ${original} has not`),
  ];
}

const nameMessages = (source: string, translated: string, { language, glossary }: Review): string[] =>
  Object.entries(glossary.names).flatMap(([name, { [language]: forms = [] }]) =>
    mentions(source, name, glossary) && !forms.some((form) => translated.includes(form))
      ? [`names “${name}” otherwise than the glossary: write “${forms[0]}”`]
      : [],
  );

/** Whether words have been read against their source as it now is. */
export function reviewMessages(
  reviewed: string | undefined,
  source: string,
  { language, sourceLanguage }: Pick<Review, "language" | "sourceLanguage">,
): string[] {
  const original = nameOf(sourceLanguage);
  const accept = `then run npm run check -- --accept ${language}`;
  if (reviewed === undefined) return [`has not been reviewed against the ${original}: read it, ${accept}`];
  return reviewed === fingerprint(source)
    ? []
    : [`was written for ${article(original)} text that has changed since: review it, ${accept}`];
}

const article = (name: string): string => `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;

const valuesOf = (text: string): string[] =>
  placeholders(text).map(({ of, as }) => (as ? `${of} | ${as}` : of));

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
