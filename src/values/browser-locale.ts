import { writeMarks } from "../model/contract/marks.ts";
import type { Language, SiteLanguages } from "../model/language.ts";
import { localeOf } from "./locales/locale-of.ts";

/** What scripts must know of a page's language; it travels in attributes of the page. */
export interface BrowserLocale {
  /** `data-marks` of the document. */
  marks: string;
  /** `data-date` of the canonical address. */
  date: string;
  /** `data-excerpt` and `data-phrases` of the search. */
  excerpt: number;
  phrases: boolean;
}

export function browserLocale(language: Language, { languages }: SiteLanguages): BrowserLocale {
  const { separators, excerpt, phrases, longDates } = localeOf(language);
  const { comma, colon, stop } = separators;
  const { locale } = languages.find(({ id }) => id === language)!;
  return {
    marks: writeMarks({ comma, colon, stop }),
    date: longDates ? `${locale} long` : locale,
    excerpt,
    phrases,
  };
}
