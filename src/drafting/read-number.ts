import { memoize } from "../model/memoize.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";

/** Magnitudes below it count others: 2千万. */
const WHOLE = 10_000;

/** Reads numbers as a language prints them, in digits and in words; NaN for what is none. */
export const numberReader = memoize((grammar: StatementGrammar) => {
  const { thousands, decimal, words, magnitudes } = grammar;
  const grouped = new RegExp(`^\\d{1,3}(?:[${thousands}]\\d{3})+(?:[${decimal}]\\d+)?$`);
  const inWords = words.map(([form, value]) => [new RegExp(`^(?:${form})$`, "iu"), value] as const);
  const sizes = magnitudes.map(([form, size]) => [new RegExp(`^(?:${form})`, "iu"), size] as const);

  function digits(text: string): number {
    const plain = grouped.test(text) ? text.replace(new RegExp(`[${thousands}]`, "g"), "") : text;
    return plain === "" ? Number.NaN : Number(plain.replace(new RegExp(`[${decimal}]`), "."));
  }

  /** A number with magnitudes inside, such as 17万8,000 and 3億2千万, whose 千 counts the 万. */
  function composed(text: string): number {
    let [sum, section] = [0, 0];
    let rest = text;
    while (rest !== "") {
      const part = /^[\d.,]+/.exec(rest)?.[0];
      if (part === undefined) return Number.NaN;
      rest = rest.slice(part.length);
      let number = digits(part);
      for (let size = sizeOf(rest); size; size = sizeOf(rest)) {
        rest = rest.slice(size.letters);
        if (size.worth < WHOLE) number *= size.worth;
        else [sum, number, section] = [sum + (section + number) * size.worth, 0, 0];
      }
      section += number;
    }
    return sum + section;
  }

  function sizeOf(text: string): { letters: number; worth: number } | undefined {
    for (const [form, worth] of sizes) {
      const letters = form.exec(text)?.[0].length;
      if (letters) return { letters, worth };
    }
    return undefined;
  }

  return (text: string): number => {
    const written = text.trim();
    const word = inWords.find(([form]) => form.test(written));
    if (word) return word[1](written.toLowerCase());
    return /\d/.test(written) ? clean(composed(written)) : Number.NaN;
  };
});

/** Without the noise of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12));
