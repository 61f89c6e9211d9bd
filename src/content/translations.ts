import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language, SiteLanguages } from "../model/language.ts";
import type { ContentText } from "./content-texts.ts";
import { changedSince, nameOfFile, type Fingerprints } from "./fingerprints.ts";
import type { Glossary } from "../model/glossary.ts";
import { namesIn } from "./glossary.ts";
import { nameOf } from "./language-name.ts";
import { parityMessages, shortened } from "./parity/parity.ts";

/** Languages that the texts are translated into. */
export const targetsOf = ({ languages, sourceLanguage }: SiteLanguages): Language[] =>
  languages.flatMap(({ id }) => (id === sourceLanguage ? [] : [id]));

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
  texts.flatMap((text) => {
    const place = placeOf(text, review);
    return [
      ...textMessages(text, review).map((message) => ({ ...place, message })),
      ...reminders(place, reviewMessages(text, review)),
    ];
  });

/** Messages of what is to be written or read, each for the same place. */
export const reminders = (place: Omit<Diagnostic, "message">, messages: readonly string[]): Diagnostic[] =>
  messages.map((message) => ({ ...place, message, kind: "reminder" }));

const placeOf = ({ file, path }: ContentText, { language }: Review): Omit<Diagnostic, "message"> =>
  file === "ui"
    ? { file: `content/ui/${language}.json`, path }
    : { file: `content/${file}`, path: `${path}.${language}` };

function textMessages(text: ContentText, review: Review): string[] {
  const { file, source, words } = text;
  const { language } = review;
  const translated = words[language];
  if (translated === undefined) return [];
  return [
    // Templates of the interface name what is put into them, so their order is free.
    ...parityMessages(source, translated, review, { ordered: file !== "ui" && file !== "site.json" }),
    ...nameMessages(source, translated, review),
  ];
}

const nameMessages = (source: string, translated: string, { language, glossary }: Review): string[] =>
  namesIn(source, glossary).flatMap((name) => {
    const { [language]: forms = [] } = glossary.names[name]!;
    return forms.some((form) => translated.includes(form))
      ? []
      : [`names “${name}” otherwise than the glossary: write “${forms[0]}”`];
  });

/** Whether a text is written, and has been accepted as the translation of its source, both as they now are. */
export function reviewMessages(text: ContentText, review: Omit<Review, "glossary">): string[] {
  const { language, sourceLanguage, fingerprints } = review;
  const translated = text.words[language];
  if (translated === undefined)
    return [`is not written yet: put “${shortened(text.source)}” into ${nameOf(language)}`];
  const name = nameOfFile(text);
  const accepted = fingerprints.get(name)?.[text.path];
  const [original, translation] = [nameOf(sourceLanguage), nameOf(language)];
  const accept = `then run npm run check -- --accept ${language} ${name}`;
  if (accepted === undefined) return [`has not been read against the ${original}: read it, ${accept}`];
  switch (changedSince(accepted, text.source, translated)) {
    case undefined:
      return [];
    case "source":
      return [`was accepted for words that have changed since, in ${original}: read both, ${accept}`];
    case "translation":
      return [
        `has changed in ${translation} since it was accepted: read it against the ${original}, ${accept}`,
      ];
    case "both":
      return [`has changed since it was accepted, and so has the ${original}: read both, ${accept}`];
  }
}
