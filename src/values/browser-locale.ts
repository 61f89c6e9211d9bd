import { writeMarks } from "../model/contract/marks.ts";
import type { Language, SiteLanguages } from "../model/language.ts";
import { localeOf } from "./format/format.ts";

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

const EXCERPTS: Record<Language, number> = { vi: 34, ja: 48 };

export function browserLocale(language: Language, { languages }: SiteLanguages): BrowserLocale {
  const { comma, stop, space } = localeOf(language).separators;
  const locale = languages.find(({ id }) => id === language)!.locale;
  return {
    marks: writeMarks({ comma, colon: space === "" ? "：" : ": ", stop }),
    date: language === "vi" ? locale : `${locale} long`,
    excerpt: EXCERPTS[language] ?? 28,
    phrases: language === "vi",
  };
}
