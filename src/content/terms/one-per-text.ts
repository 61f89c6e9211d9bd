import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Glossary } from "../../model/glossary.ts";
import { findForm, isWithin } from "./find-forms.ts";
import type { TermText } from "./term-texts.ts";

/** Files that call one thing by two of its forms, where the glossary wants one; a story is one text, and so is a chart. */
export function termsCalledTwice(texts: readonly TermText[], { terms = {} }: Glossary): Diagnostic[] {
  const files = Map.groupBy(texts, ({ name, language }) => `${language} ${name}`);
  return Object.entries(terms).flatMap(([id, { forms, onePerText = [] }]) =>
    onePerText.flatMap((language) =>
      [...files.values()].flatMap((file) =>
        file[0]!.language === language ? secondForm(file, id, forms[language] ?? []) : [],
      ),
    ),
  );
}

/** The first place at which a text changes from one form to another. */
function secondForm(file: readonly TermText[], id: string, forms: readonly string[]): Diagnostic[] {
  const uses = file.flatMap((place) => {
    const all = forms.flatMap((form) =>
      findForm(place.text, form).map((found) => ({ ...found, form, place })),
    );
    // A form may be a part of a longer one.
    return all
      .filter((one) => !all.some((other) => other.form !== one.form && isWithin(one, other)))
      .toSorted((a, b) => a.start - b.start);
  });
  const [first] = uses;
  const other = uses.find(({ form }) => form !== first!.form);
  if (!first || !other) return [];
  return [
    {
      file: other.place.file,
      path: other.place.path,
      message: `says “${other.form}” of what is “${first.form}” in ${first.place.path}: write one of them in all of the text (the term ${id} of the glossary)`,
    },
  ];
}
