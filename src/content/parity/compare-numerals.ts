import type { Numeral, NumeralGrammar } from "../../values/locales/numerals/numerals.ts";
import { numeralsIn } from "../../values/locales/numerals/numerals.ts";

/** A text, and how its language writes numbers. */
export interface Written {
  text: string;
  grammar: NumeralGrammar;
}

/** Numbers that one of two texts has and the other has not, as `Numeral.value`. */
export interface NumeralDifference {
  /** Of the source, without counterpart in the translation. */
  missing: string[];
  /** Of the translation, without counterpart in the source. */
  added: string[];
}

/** Up to here a language whose number words are not known may well have written a word. */
const WORDS_UP_TO = 100;

/**
 * Compares the numbers of two texts as multisets: whatever one writes in digits, and months, the other has as often, in
 * digits or in words; a number that one writes in words the other has at all.
 */
export function compareNumerals(source: Written, translation: Written): NumeralDifference {
  const [ofSource, ofTranslation] = [source, translation].map(({ text, grammar }) =>
    numeralsIn(text, grammar),
  );
  return {
    missing: without(ofSource!, ofTranslation!, translation.grammar),
    added: without(ofTranslation!, ofSource!, source.grammar),
  };
}

/** Numbers of one text that have no counterpart in the other. */
function without(
  numerals: readonly Numeral[],
  others: readonly Numeral[],
  { knowsWords }: NumeralGrammar,
): string[] {
  const typed = others.filter(({ kind }) => kind === "typed").map(({ value }) => value);
  const words = new Set(others.filter(({ kind }) => kind !== "typed").map(({ value }) => value));
  const all = new Set([...typed, ...words]);
  const mayBeWord = (value: string): boolean =>
    !knowsWords && Number.isInteger(Number(value)) && Number(value) <= WORDS_UP_TO;
  return numerals.flatMap(({ value, kind }) => {
    if (kind === "hint" || mayBeWord(value)) return [];
    if (kind === "word") return all.has(value) ? [] : [value];
    const index = typed.indexOf(value);
    if (index >= 0) typed.splice(index, 1);
    return index >= 0 || words.has(value) ? [] : [value];
  });
}
