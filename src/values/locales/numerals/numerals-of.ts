import type { Language } from "../../../model/language.ts";
import { memoize } from "../../../model/memoize.ts";
import { defaultNumerals } from "./default-numerals.ts";
import type { NumeralGrammar } from "./numerals.ts";

/** One file for each language whose numbers need more than what `Intl` knows, named by its code. */
const modules = import.meta.glob<{ default: NumeralGrammar }>(
  ["./*.ts", "!./numerals*.ts", "!./default-numerals.ts"],
  { eager: true },
);

const own = new Map(
  Object.entries(modules).map(([path, module]) => [path.slice(2, -".ts".length), module.default]),
);

/** How numbers are written in a language; of one that has no file here, what `Intl` knows of it. */
export const numeralsOf = memoize(
  (language: Language): NumeralGrammar => own.get(language) ?? defaultNumerals(language),
);
