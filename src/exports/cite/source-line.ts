import type { Content } from "../../charts/chart.ts";
import { publisherName } from "../../content/credit.ts";
import { formatPeriod, grammarOf } from "../../values/format/format.ts";
import type { Language } from "../../model/language.ts";
import { parsePeriod } from "../../model/period.ts";
import { cited, type CitedSource } from "../../charts/queries/references.ts";
import type { Chart } from "../../charts/chart.ts";
import { chartProvenance } from "../../charts/queries/references.ts";

/** A source as one line of plain text: publisher, title as printed, date, places. Its address is not in it. */
export function sourceLine({ id, locators }: CitedSource, language: Language, content: Content): string {
  const source = content.sources.get(id)!;
  const { sources: words } = content.ui.get(language)!;
  const say = (pattern: string, date: string): string =>
    pattern.replace("{date}", formatPeriod(parsePeriod(date)!, language));
  const { published, title, accessed, kind } = source;
  const date = published
    ? say(published.inferred ? words.publishedInferred : words.publishedOn, published.date)
    : kind === "statistics"
      ? say(words.readOn, accessed)
      : words.publishedUnknown;
  const parts = [publisherName(source, language, content), title, date, ...locators];
  return parts.filter((part) => part !== undefined).join(grammarOf(language).separators.comma);
}

/**
 * The day on which a chart's figures were last read at their sources, as `2026-11-21`. Files that want a date take
 * this one, and citations its year: it belongs to the content, where a clock would belong to the build.
 */
export function lastRead(chart: Chart, content: Content): string {
  const days = cited(chartProvenance(chart)).map(({ id }) => content.sources.get(id)!.accessed);
  return days.sort().at(-1)!;
}
