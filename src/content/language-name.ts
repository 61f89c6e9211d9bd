import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** What messages for authors, which are in English, call a language. */
export const nameOf = memoize((language: Language): string => names.of(language) ?? language);
