import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Glossary } from "../../model/glossary.ts";
import type { Language } from "../../model/language.ts";
import { numeralsIn } from "../../values/locales/numerals/numerals.ts";
import { numeralsOf } from "../../values/locales/numerals/numerals-of.ts";
import { findForms, isWithin } from "./find-forms.ts";
import type { TermText } from "./term-texts.ts";

/** Words that the glossary says must not be written; not where they are a part of longer ones that may. */
export function forbiddenWords(texts: readonly TermText[], { terms = {} }: Glossary): Diagnostic[] {
  const rules = Object.values(terms).flatMap(({ forms, never = [] }) =>
    never.map((rule) => ({
      ...rule,
      allowed: [...(forms[rule.language] ?? []), rule.write, ...(rule.unless ?? [])],
    })),
  );
  return texts.flatMap(({ file, path, language, text }) =>
    rules.flatMap((rule) => {
      if (rule.language !== language) return [];
      const found = findForms(text, rule.words);
      if (found.length === 0) return [];
      const allowed = findForms(text, rule.allowed);
      const wrong = found.filter((place) => !allowed.some((longer) => isWithin(place, longer)));
      return [...new Set(wrong.map(({ start, end }) => text.slice(start, end)))].map((words) => ({
        file,
        path,
        message: `says “${words}”: write “${insteadOf(words, rule)}” (${rule.why})`,
      }));
    }),
  );
}

/** What to write for words; where a rule gives examples of numbers, “12, 20 …”, the number that is meant. */
function insteadOf(words: string, { write, language }: { write: string; language: Language }): string {
  if (!/^\d.*…$/.test(write)) return write;
  const [numeral, ...others] = numeralsIn(words, numeralsOf(language));
  return numeral && others.length === 0 && numeral.end - numeral.at === words.length ? numeral.value : write;
}
