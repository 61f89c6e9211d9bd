import { parsePeriod } from "../../model/period.ts";
import type { InterfaceStrings } from "../../model/interface-strings.ts";
import type { Language } from "../../model/language.ts";
import type { Content } from "../../charts/chart.ts";
import { formatPeriod } from "../../values/format.ts";

/** The interface's words in a language. @throws RangeError for a language that has none */
export function interfaceStrings(language: Language, { ui }: Pick<Content, "ui">): InterfaceStrings {
  const words = ui.get(language);
  if (!words) throw new RangeError(`content/ui has no ${language}.json, and a page asks for it`);
  return words;
}

/** A date as written in front matter or a source, for readers. */
export function sayDate(date: string, language: Language): string {
  const period = parsePeriod(date);
  return period ? formatPeriod(period, language) : date;
}
