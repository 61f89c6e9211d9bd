import type { Language } from "../../../model/language.ts";
import type { ExtentFinder } from "../../extent-finder.ts";

/** One file for each language whose words for multiples and records are known, named by its code. */
const modules = import.meta.glob<{ default: ExtentFinder }>(["./*.ts", "!./extents-of.ts"], { eager: true });

const finders = new Map(
  Object.entries(modules).map(([path, module]) => [path.slice(2, -".ts".length), module.default]),
);

/** Finds the words of a language that say how far a relation goes; none where nothing is known of them. */
export const extentsOf = (language: Language): ExtentFinder => finders.get(language) ?? (() => []);
