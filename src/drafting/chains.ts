import { memoize } from "../model/memoize.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import type { Amount } from "./amount.ts";

const formsOf = memoize(({ becameFrom, thenBecame }: StatementGrammar) =>
  becameFrom === undefined || thenBecame === undefined
    ? undefined
    : { from: new RegExp(`(?:${becameFrom})$`, "iu"), next: new RegExp(`^(?:${thenBecame})$`, "iu") },
);

/**
 * Numbers of one thing at one time after another: “from 1,200 in 2015 to 3,400 in 2020 and 5,100 in 2024”. Numbers of a
 * chain that have no unit get the unit of another.
 * @returns of each number the chain that it stands in, itself alone where it stands in none
 */
export function chainsOf(
  amounts: readonly Amount[],
  sentence: string,
  grammar: StatementGrammar,
): Amount[][] {
  const forms = formsOf(grammar);
  const chains: Amount[][] = [];
  amounts.forEach((amount, index) => {
    const before = amounts[index - 1];
    const chain = chains[index - 1];
    const follows =
      forms !== undefined &&
      chain !== undefined &&
      (chain.length > 1 || forms.from.test(sentence.slice(0, chain[0]!.start))) &&
      forms.next.test(sentence.slice(before!.end, amount.start)) &&
      (amount.kind === before!.kind || amount.unit === undefined || before!.unit === undefined);
    if (follows) chain.push(amount);
    chains.push(follows ? chain : [amount]);
  });
  for (const chain of new Set(chains)) {
    const named = chain.find(({ unit }) => unit !== undefined);
    if (named)
      for (const amount of chain)
        if (amount.unit === undefined)
          Object.assign(amount, { unit: named.unit, noun: named.noun, kind: named.kind });
  }
  return chains;
}
