import { localeOf } from "../../values/locales/locale-of.ts";
import type { Language } from "../../model/language.ts";

/** How a language joins things. */
export interface Listing {
  /** Whether words do no more than join two things of a list: “, ”, “ and ”. */
  joins: (between: string) => boolean;
  /** Whether they begin so, and what follows them is another thing: “, up from”, “ and was at”. */
  parts: (between: string) => boolean;
}

/** How a language joins things, by the list and the comma that it writes. */
export function listingOf(language: Language): Listing {
  const { list, separators } = localeOf(language);
  const comma = separators.comma.trim();
  const last = list(["1", "2"]).slice(1, -1).trim();
  const words = [comma, last, `${comma} ${last}`];
  return {
    joins: (between) => words.includes(between.trim()),
    parts: (between) =>
      words.some((word) => `${between.trim()} `.startsWith(word === last ? `${word} ` : word)),
  };
}
