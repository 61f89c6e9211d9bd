import { memoize } from "../model/memoize.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import type { Amount } from "./amount.ts";

/** Characters of the longest words that hedge a number, with room to spare. */
const LONGEST_HEDGE = 40;

const hedgesOf = memoize(({ qualifiers, prepositions, spaced }: StatementGrammar) => ({
  before: qualifiers.before.map(
    ([form, qualifier, unless]) =>
      [
        new RegExp(`${spaced ? "(?<!\\p{L})" : ""}(?:${form})$`, "iu"),
        qualifier,
        unless === undefined ? undefined : new RegExp(unless, "iu"),
      ] as const,
  ),
  after: qualifiers.after.map(([form, qualifier]) => [new RegExp(`^(?:${form})`, "iu"), qualifier] as const),
  prepositions: new RegExp(`^(?:${prepositions})\\s*$`, "iu"),
}));

/** An amount with the words that hedge it, before or after it. */
export function qualified(amount: Amount, rest: string, grammar: StatementGrammar): Amount {
  const { before, after, prepositions } = hedgesOf(grammar);
  const inWords = !/\d/.test(rest.slice(amount.number, amount.end));
  // A hedge stands beside its number: no sentence need be searched from its beginning.
  const from = Math.max(0, amount.start - LONGEST_HEDGE);
  for (const [form, qualifier, unless] of before) {
    if ([amount.end, amount.number].some((at) => unless?.test(rest.slice(at)))) continue;
    const match = form.exec(rest.slice(from, amount.start));
    const other = inWords && amount.kind === "count" && match && prepositions.test(match[0]);
    if (match && !other) return { ...amount, qualifier, start: from + match.index };
  }
  for (const [form, qualifier] of after)
    for (const end of [amount.number, amount.end]) {
      const match = form.exec(rest.slice(end));
      if (match) return { ...amount, qualifier, end: Math.max(amount.end, end + match[0].length) };
    }
  return amount;
}
