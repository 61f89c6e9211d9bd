import { memoize } from "../model/memoize.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";
import type { Amount } from "./amount.ts";

const measuresOf = memoize((grammar: StatementGrammar) => ({
  before: grammar.measures.map((form) => new RegExp(form, "iu")),
  partOf: new RegExp(grammar.partOf, "iu"),
  dangling: grammar.dangling === undefined ? undefined : new RegExp(`(?: (?:${grammar.dangling}))+$`, "iu"),
}));

/** What is measured, in at most seven words of the sentence. */
export function measureOf(sentence: string, amount: Amount, grammar: StatementGrammar): string | undefined {
  if (amount.noun !== undefined) return amount.noun;
  const { before, partOf, dangling } = measuresOf(grammar);
  const whole = amount.unit === "percent" && partOf.exec(sentence.slice(amount.end))?.groups?.["measure"];
  // “Care workers in hospitals in 2024”: the words before a number that ends them say nothing by themselves.
  if (whole) return dangling ? whole.replace(dangling, "") : whole;
  for (const form of before) {
    const measure = form.exec(sentence.slice(0, amount.start))?.groups?.["measure"];
    if (measure) return measure.split(" ").slice(-7).join(" ");
  }
  return undefined;
}
