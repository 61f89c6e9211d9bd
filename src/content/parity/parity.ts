import { numeralsOf } from "../../values/locales/numerals/numerals-of.ts";
import type { Language } from "../../model/language.ts";
import type { Glossary } from "../../model/glossary.ts";
import { sameInAll } from "../glossary.ts";
import { nameOf } from "../language-name.ts";
import { compareNumerals } from "./compare-numerals.ts";
import { exchangedValues, valueMessages } from "./values-in-braces.ts";

/** Of which languages two texts are, and what is the same in both. */
export interface Pair {
  language: Language;
  sourceLanguage: Language;
  glossary: Glossary;
}

/**
 * What a translation does not say alike: it is the source itself, has other values, numbers or dates in it, or two values
 * in each other’s place.
 * @param ordered whether values must keep their order; not in templates, whose names tell them apart
 */
export function parityMessages(
  source: string,
  translated: string,
  { language, sourceLanguage, glossary }: Pair,
  { ordered = true }: { ordered?: boolean } = {},
): string[] {
  const original = nameOf(sourceLanguage);
  if (plain(translated) === plain(source) && !sameInAll(source, glossary))
    return [
      `is still ${original}: “${shortened(source)}”. Translate it; a name that no language changes goes into “same” of content/glossary.json`,
    ];
  const [grammar, ofSource] = [numeralsOf(language), numeralsOf(sourceLanguage)];
  const values = valueMessages(source, translated, original);
  const exchanged = ordered && values.length === 0 ? exchangedValues(source, translated, grammar) : undefined;
  const { missing, added } = compareNumerals(
    { text: withoutNames(source, glossary), grammar: ofSource },
    { text: withoutNames(translated, glossary), grammar },
  );
  return [
    ...values,
    ...(exchanged
      ? [
          `has ${exchanged[0]} and ${exchanged[1]} in each other’s place: write them in the order of the ${original}, or each beside its own year`,
        ]
      : []),
    ...missing.map((value) => `lacks ${named(value)} of the ${original}`),
    ...added.map((value) => `has ${named(value)}, which the ${original} has not`),
  ];
}

/** A number or a month, as messages call it. */
const named = (value: string): string => `the ${value.startsWith("month") ? value : `number ${value}`}`;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/** Numbers in names are the same everywhere: Attribution 4.0. */
const withoutNames = (text: string, { same }: Glossary): string =>
  same.filter((name) => /\d/.test(name)).reduce((rest, name) => rest.replaceAll(name, " "), text);

export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
