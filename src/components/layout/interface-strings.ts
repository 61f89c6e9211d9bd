import { parsePeriod } from "../../model/period.ts";
import type { InterfaceStrings } from "../../model/interface-strings.ts";
import type { Language } from "../../model/language.ts";
import { loadContent } from "../../charts/read-content.ts";
import { formatPeriod } from "../../values/format/format.ts";

/** The interface's words in a language. */
export function interfaceStrings(language: Language): InterfaceStrings {
  const words = loadContent().ui.get(language);
  if (!words) throw new RangeError(`content/ui has no ${language}.json, and a page asks for it`);
  return words;
}

/** A date as written in front matter or a source, for readers. */
export function sayDate(date: string, language: Language): string {
  const period = parsePeriod(date);
  return period ? formatPeriod(period, language) : date;
}
