import type { Language } from "../../model/language.ts";
import { defaultLocale } from "./default.ts";
import type { Locale } from "./locale.ts";

/** One file for each language that has a grammar of its own, named by its code: a new file is a new locale. */
const modules = import.meta.glob<{ default: Locale }>(
  ["./*.ts", "!./locale.ts", "!./locale-of.ts", "!./default.ts"],
  { eager: true },
);

const locales = new Map(
  Object.entries(modules).map(([path, module]) => [path.slice(2, -".ts".length), module.default]),
);

/** What code knows of a language; of one that has no file here, what `Intl` knows of it. */
export function localeOf(language: Language): Locale {
  let locale = locales.get(language);
  if (!locale) locales.set(language, (locale = defaultLocale(language)));
  return locale;
}
