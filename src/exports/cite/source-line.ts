import type { Chart, Content } from "../../charts/chart.ts";
import { publisherName } from "../../content/credit.ts";
import { formatPeriod } from "../../values/format.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { say } from "../../model/fill-template.ts";
import type { Language } from "../../model/language.ts";
import { parsePeriod } from "../../model/period.ts";
import type { Source } from "../../model/source.ts";
import { chartProvenance, cited, type CitedSource } from "../../charts/queries/references.ts";

/** A source as one line of plain text: publisher, title as printed, date, places. Its address is not in it. */
export function sourceLine({ id, locators }: CitedSource, language: Language, content: Content): string {
  const source = content.sources.get(id)!;
  const parts = [
    publisherName(source, language, content),
    source.title,
    sourceDate(source, language, content),
    ...locators,
  ];
  return parts.filter((part) => part !== undefined).join(localeOf(language).separators.comma);
}

/** When a source was published, or read where it is a page of statistics that is always being renewed. */
export function sourceDate(source: Source, language: Language, content: Content): string {
  const { sources: words } = content.ui.get(language)!;
  return source.kind === "statistics" && !source.published
    ? say(words.readOn, { date: formatPeriod(parsePeriod(source.accessed)!, language) })
    : publicationDate(source, language, content);
}

/** Who vouches for a source, as a word in a line about it. */
export const sourceClass = (source: Source, language: Language, { ui }: Content): string =>
  ui.get(language)!.sourceClasses[source.class];

/** When a source was published, as far as that is known. */
export function publicationDate({ published }: Source, language: Language, content: Content): string {
  const { sources: words } = content.ui.get(language)!;
  if (!published) return words.publishedUnknown;
  return say(published.inferred ? words.publishedInferred : words.publishedOn, {
    date: formatPeriod(parsePeriod(published.date)!, language),
  });
}

/**
 * The day on which a chart's figures were last read at their sources, as `2026-11-21`. Files that want a date take
 * this one, and lines to copy its year: it belongs to the content, where a clock would belong to the build.
 */
export function lastRead(chart: Chart, content: Content): string {
  const days = cited(chartProvenance(chart)).map(({ id }) => content.sources.get(id)!.accessed);
  return days.sort().at(-1)!;
}
