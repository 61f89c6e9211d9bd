import type { Language } from "../model/language.ts";

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** What messages for authors, which are in English, call a language. */
export const nameOf = (language: Language): string => names.of(language) ?? language;
