import type { Diagnostic } from "../../model/diagnostic.ts";
import { timeOf, type Glossary, type NameInTime } from "../../model/glossary.ts";
import type { Language } from "../../model/language.ts";
import type { Period } from "../../model/period.ts";
import { hasForm } from "./find-forms.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";
import type { TermText } from "./term-texts.ts";

/** What a name is called in a language. */
export const formsOf = ({ names }: Glossary, name: string, language: Language): readonly string[] =>
  names[name]?.[language] ?? [name];

/**
 * Names of bodies beside a time at which they did not have that name: that of a row, or of the values in the same sentence.
 * @param periodsOf the periods of the cells that an expression names
 */
export function namesOutOfTime(
  texts: readonly TermText[],
  glossary: Glossary,
  periodsOf: (expression: string) => readonly Period[],
): Diagnostic[] {
  const names = Object.entries(glossary.namesInTime ?? {});
  return texts.flatMap((text) =>
    names.flatMap(([name, inTime]) => {
      const forms = formsOf(glossary, name, text.language);
      if (!hasForm(text.text, forms)) return [];
      const others = formsOf(glossary, inTime.otherwise, text.language);
      const wrong = sentencesOf(text)
        .filter((sentence) => hasForm(sentence.text, forms) && !hasForm(sentence.text, others))
        .flatMap((sentence) => timeWithout(inTime, text, sentence, periodsOf) ?? [])[0];
      if (!wrong) return [];
      const { from, until } = inTime;
      const when = until === undefined ? `from ${from}` : `until ${until}`;
      return [
        {
          file: text.file,
          path: text.path,
          message: `names “${forms[0]}”, a name ${when}, for ${wrong.text}: write “${others[0]}”`,
        },
      ];
    }),
  );
}

/** A time of the sentence or its row at which the name was not in use; undefined where it was. */
function timeWithout(
  inTime: NameInTime,
  { periods, holdsForEach }: TermText,
  { bound }: Sentence,
  periodsOf: (expression: string) => readonly Period[],
): Period | undefined {
  const ofValues = [...bound.matchAll(/\{([^{}]+)\}/g)].flatMap(([, expression = ""]) =>
    periodsOf(expression.split("|")[0]!),
  );
  const times = ofValues.length > 0 ? ofValues : periods;
  const { start, end } = timeOf(inTime);
  const outside = times.filter((time) => time.start.getTime() > end || time.end.getTime() < start);
  return holdsForEach || outside.length === times.length ? outside[0] : undefined;
}
