import type { Diagnostic } from "../../model/diagnostic.ts";
import { timeOf, type Gender, type Glossary, type Office } from "../../model/glossary.ts";
import { parsePeriod } from "../../model/period.ts";
import { findForms, hasForm } from "./find-forms.ts";
import { formsOf } from "./names-in-time.ts";
import { sentencesOf } from "./sentences.ts";
import type { TermText } from "./term-texts.ts";

/** A woman who is addressed as a man, or a man as a woman. */
export function wrongAddresses(texts: readonly TermText[], glossary: Glossary): Diagnostic[] {
  const { people = {}, address = {} } = glossary;
  const known = Object.entries(people).flatMap(([name, { gender }]) => (gender ? [{ name, gender }] : []));
  return texts.flatMap(({ file, path, language, text }) => {
    const words = address[language];
    if (!words) return [];
    return known.flatMap(({ name, gender }) => {
      const other: Gender = gender === "female" ? "male" : "female";
      const before = findForms(text, formsOf(glossary, name, language)).map(({ start }) =>
        text.slice(0, start),
      );
      const wrong = words[other].find((word) =>
        before.some((start) => ` ${start.toLocaleLowerCase()}`.endsWith(` ${word.toLocaleLowerCase()} `)),
      );
      return wrong === undefined
        ? []
        : [{ file, path, message: `says “${wrong}” of ${name}: write “${words[gender][0]}”` }];
    });
  });
}

/** People who are named although no source spells their names in one of the languages. */
export function unspelledNames(texts: readonly TermText[], glossary: Glossary): Diagnostic[] {
  return Object.entries(glossary.people ?? {}).flatMap(([name, { unspelled = {} }]) =>
    Object.entries(unspelled).flatMap(([language, why]) =>
      texts
        .filter(({ text }) => hasForm(text, [name]))
        .map(({ file, path }) => {
          const message = `names ${name}, which no source spells in ${language} (${why}): leave the name out, or find a source and add the name to “names” of the glossary`;
          return { file, path, message };
        }),
    ),
  );
}

/**
 * People called by an office that they did not have: in a row at another time, and where a story that was published later
 * first names them, without a word that says that it is over.
 */
export function officesThatAreOver(texts: readonly TermText[], glossary: Glossary): Diagnostic[] {
  const stories = Map.groupBy(texts, ({ name, language }) => `${language} ${name}`);
  return Object.entries(glossary.people ?? {}).flatMap(([name, { offices = [] }]) =>
    offices.flatMap((office) =>
      [...stories.values()].flatMap((file) => [
        ...file.flatMap((text) => inOtherTime(text, name, office, glossary)),
        ...atFirstMention(file, name, office, glossary),
      ]),
    ),
  );
}

/** The sentences of a text that name somebody by an office. */
function naming(text: TermText, name: string, { title }: Office, glossary: Glossary): string[] {
  const { language } = text;
  const [names, titles] = [formsOf(glossary, name, language), title[language] ?? []];
  if (!hasForm(text.text, names) || !hasForm(text.text, titles)) return [];
  return sentencesOf(text)
    .map((sentence) => sentence.text)
    .filter((sentence) => hasForm(sentence, names) && hasForm(sentence, titles));
}

function inOtherTime(text: TermText, name: string, office: Office, glossary: Glossary): Diagnostic[] {
  const { start, end } = timeOf(office);
  const { periods, language } = text;
  const isOver = periods.length > 0 && periods.every((time) => +time.start > end || +time.end < start);
  const sentence = isOver ? naming(text, name, office, glossary)[0] : undefined;
  return sentence === undefined ? [] : withoutFormer(text, sentence, office, name, language);
}

function atFirstMention(
  file: readonly TermText[],
  name: string,
  office: Office,
  glossary: Glossary,
): Diagnostic[] {
  const text = file.find((one) => naming(one, name, office, glossary).length > 0);
  if (text?.published === undefined) return [];
  if (+parsePeriod(text.published)!.start <= timeOf(office).end) return [];
  const [sentence = ""] = naming(text, name, office, glossary);
  return withoutFormer(text, sentence, office, name, text.language);
}

function withoutFormer(
  { file, path }: TermText,
  sentence: string,
  { former, from, until }: Office,
  name: string,
  language: string,
): Diagnostic[] {
  const words = former[language] ?? [];
  if (words.length === 0 || hasForm(sentence, words)) return [];
  const when = until === undefined ? `begins ${from}` : `ended ${until}`;
  const message = `names ${name} by an office that ${when}: write “${words[0]}” in the sentence`;
  return [{ file, path, message }];
}
