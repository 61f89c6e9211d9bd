import type { Language } from "../../../model/language.ts";
import type { SearchLanguage } from "./search-language.ts";

/** One file for each language that is spelled in more than one way, named by its code. */
const modules = import.meta.glob<{ default: SearchLanguage }>("./search/*.ts", { eager: true });

/** What the build knows of how a language is searched; the browser loads that of the page's language alone. */
export const searchLanguageOf = (language: Language): SearchLanguage | undefined =>
  modules[`./search/${language}.ts`]?.default;
