import type { Language } from "../../../model/language.ts";
import { DEFAULT_TYPESETTING, type Typesetting } from "./typesetting.ts";

/** One file for each language that has rules of its own, named by its code. */
const modules = import.meta.glob<{ default: Typesetting }>(["./*.ts", "!./typesetting*.ts"], { eager: true });

const own = new Map(
  Object.entries(modules).map(([path, module]) => [path.slice(2, -".ts".length), module.default]),
);

/** How text of a language is set. */
export const typesettingOf = (language: Language): Typesetting => own.get(language) ?? DEFAULT_TYPESETTING;

/** The rules of all languages, those that need none first. */
export const ALL_TYPESETTING: readonly Typesetting[] = [DEFAULT_TYPESETTING, ...own.values()];
