import type { SearchLanguage } from "../../values/locales/browser/search-language.ts";

const LANGUAGES = import.meta.glob<SearchLanguage>("../../values/locales/browser/search/*.ts", {
  import: "default",
});

/** Loads how the language of the page is searched; undefined for one that is spelled in one way. */
export const pageSearchLanguage = async (): Promise<SearchLanguage | undefined> =>
  LANGUAGES[`../../values/locales/browser/search/${document.documentElement.lang}.ts`]?.();
