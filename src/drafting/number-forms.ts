import { memoize } from "../model/memoize.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";

/** What a form stands for that a text fits as a whole. */
export const meaningOf = <T>(
  forms: readonly (readonly [form: string, meaning: T, ...others: unknown[]])[],
  text: string | undefined,
): T | undefined =>
  text === undefined || text.trim() === ""
    ? undefined
    : forms.find(([form]) => new RegExp(`^(?:${alone(form)})$`, "iu").test(text.trim()))?.[1];

/** A form without what has to stand before it, for a text that is cut out. */
function alone(form: string): string {
  const start = form.search(/\(\?<[=!]/);
  if (start < 0) return form;
  // Groups may stand in it.
  let depth = 0;
  for (const { 0: part, index } of form.slice(start).matchAll(/\\.|[()]/gs)) {
    if (part === "(") depth += 1;
    if (part === ")" && --depth === 0) return form.slice(0, start) + alone(form.slice(start + index + 1));
  }
  return form;
}

const anyOf = (forms: readonly (readonly [string, unknown])[]): string =>
  forms.map(([form]) => form).join("|") || "(?!)";

/** The regular expressions of a grammar, made once. */
export const formsOf = memoize((grammar: StatementGrammar) => {
  const all = (source: string): RegExp => new RegExp(source, "giu");
  const { number } = numberForms(grammar);
  const size = anyOf(grammar.magnitudes);
  const [money, moneyAfter] = [anyOf(grammar.currencies.before), anyOf(grammar.currencies.after)];
  const gap = grammar.spaced ? "[\\s\\u00a0-]?" : "\\s?";
  const whole = grammar.spaced ? "(?![\\p{L}\\d])" : "";
  const begin = grammar.spaced ? "(?<![\\p{L}\\d.,]|\\d\\s?/)" : "(?<![\\d.,])";
  const second = `(?<before2>${money})?\\s?(?<high>${number})`;
  const joint = grammar.between
    ? `(?<joint>${grammar.rangeMark}|(?<=${grammar.between[0]}(?:[^,;]|,\\d){0,40})${grammar.between[1]})`
    : `(?<joint>${grammar.rangeMark})`;
  return {
    number: all(
      `${begin}(?<before>${money})?\\s?(?<low>${number})(?:${gap}(?<size1>${size})${whole})?(?<percent1>\\s?${grammar.percent})?` +
        `(?:${joint}${second})?(?:${gap}(?<size2>${size})${whole})?(?:${gap}(?<after>${moneyAfter})${whole})?`,
    ),
    notStated: grammar.notStated.map(all),
    ranks: grammar.ranks.map(all),
    ordinals: grammar.ordinals.map(([form, unit]) => [all(form), unit] as const),
    fractions: grammar.fractions.map(([form, percent]) => [all(form), percent] as const),
    multiples: grammar.multiples.map(([form, times]) => [all(form), times] as const),
    vague: grammar.vague.map(([form, least]) => [all(form), least] as const),
  };
});

/** Sources of regular expressions for numbers. */
const numberForms = memoize(
  ({ thousands, decimal, words, magnitudes, composed, spaced }: StatementGrammar) => {
    const digits = `\\d{1,3}(?:[${thousands}]\\d{3})+(?:[${decimal}]\\d+)?(?!\\d)|\\d+(?:[${decimal}]\\d+)?(?!\\d)`;
    const size = anyOf(magnitudes);
    const inWords = anyOf(
      words.map(([form, value, followed]) => [followed ? `(?:${form})(?=${followed})` : form, value]),
    );
    const word = spaced ? `(?<![\\p{L}-])(?:${inWords})(?![\\p{L}])` : inWords;
    return {
      number: composed
        ? `(?:(?:${digits})(?:${size})+)*(?:${digits})(?:${size})*|${word}`
        : `${digits}|${word}`,
      digits,
    };
  },
);
