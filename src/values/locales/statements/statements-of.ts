import type { StatementGrammar } from "./statement-grammar.ts";

/** One folder for each language in which articles can be read, named by its code. */
const modules = import.meta.glob<{ default: StatementGrammar }>("./*/grammar.ts", { eager: true });

const grammars = new Map(
  Object.entries(modules).map(([path, module]) => [path.slice(2, -"/grammar.ts".length), module.default]),
);

/** How a language states quantities; undefined where nothing is known of it. */
export const statementsOf = (language: string): StatementGrammar | undefined => grammars.get(language);

/** The languages in which articles can be read. */
export const statementLanguages = (): string[] => [...grammars.keys()];
