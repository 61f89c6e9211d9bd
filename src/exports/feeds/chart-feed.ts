import { getRssString, type RSSFeedItem } from "@astrojs/rss";
import type { Chart, ChartVersion, Content } from "../../charts/chart.ts";
import { chartWords, isPublished } from "../../charts/chart-words.ts";
import { stateOf } from "../../charts/versions/chart-version.ts";
import { allCorrections, drawnWhere } from "../../charts/queries/corrections.ts";
import { chartsIn } from "../../charts/queries/published.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import { say } from "../../model/fill-template.ts";
import type { Language } from "../../model/language.ts";
import { parsePeriod } from "../../model/period.ts";
import { formatPeriod } from "../../values/format.ts";
import { absolute, address, permalink } from "../address.ts";
import { channelOf } from "./channel.ts";
import { correctionItem } from "./correction-feed.ts";

/** What changed in the charts of a language as RSS 2.0, newest first: versions that were published, figures corrected. */
export function chartFeed(language: Language, content: Content): Promise<string> {
  const { site, ui, versions } = content;
  const words = ui.get(language)!.charts;
  const published = [...(versions?.values() ?? [])]
    .flat()
    .filter(({ chart }) => isPublished(chart, language))
    .map((version) => versionItem(version, language, content));
  const items = [...published, ...correctionItems(language, content)];
  return getRssString({
    title: `${site.name} – ${words.title}`,
    description: words.description,
    site: absolute(address.charts(language)),
    ...channelOf(language, address.chartsFeed(language)),
    items: items.sort((a, b) => b.pubDate!.getTime() - a.pubDate!.getTime()),
  });
}

/** A version of a chart, which leads to where it stays as it is, and to the chart as it is now. */
function versionItem(
  { version, date, chart }: ChartVersion,
  language: Language,
  content: Content,
): RSSFeedItem {
  const words = content.ui.get(language)!.version;
  const { title, subtitle } = chartWords(chart, language, content);
  const day = parsePeriod(date)!;
  const kept = say(words.kept, { version, date: formatPeriod(day, language) });
  const now = stateOf(chart, content);
  return {
    title: say(words.title, { title, version }),
    link: absolute(address.chartVersion(language, chart.key, version)),
    description: subtitle || kept,
    content: `<p>${escapeXml(subtitle)}</p><p>${escapeXml(kept)}</p>${now ? chartLinks([now], language, content) : ""}`,
    pubDate: day.start,
  };
}

/** The corrections of figures that charts draw, with these charts. */
const correctionItems = (language: Language, content: Content): RSSFeedItem[] =>
  allCorrections(content).flatMap((correction) => {
    const charts = drawnWhere(correction, chartsIn(language, content));
    if (charts.length === 0) return [];
    const item = correctionItem(correction, language, content);
    return [{ ...item, content: item.content + chartLinks(charts, language, content) }];
  });

const chartLinks = (charts: readonly Chart[], language: Language, content: Content): string =>
  `<ul>${charts
    .map((chart) => {
      const { title } = chartWords(chart, language, content);
      return `<li><a href="${permalink(language, chart)}">${escapeXml(title)}</a></li>`;
    })
    .join("")}</ul>`;
