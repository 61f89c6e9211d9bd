import { getRssString, type RSSFeedItem } from "@astrojs/rss";
import type { Content } from "../../charts/chart.ts";
import { correctedWords } from "../../charts/correction-words.ts";
import { allCorrections, type DatasetCorrection } from "../../charts/queries/corrections.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { parsePeriod } from "../../model/period.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { absolute, address } from "../address.ts";
import { channelOf } from "./channel.ts";

/** The corrections of a site as RSS 2.0, the newest first. */
export function correctionFeed(language: Language, content: Content): Promise<string> {
  const { site, ui } = content;
  const words = ui.get(language)!.corrections;
  return getRssString({
    title: `${site.name} – ${words.title}`,
    description: words.description,
    site: absolute(address.corrections(language)),
    ...channelOf(language, address.correctionsFeed(language)),
    items: allCorrections(content).map((correction) => correctionItem(correction, language, content)),
  });
}

/** A correction as an item of a feed: its figures before and now, and the reason. */
export function correctionItem(
  { dataset, anchor, date, cells, why }: DatasetCorrection,
  language: Language,
  content: Content,
): RSSFeedItem & { content: string } {
  const { title } = content.ui.get(language)!.corrections;
  return {
    title: `${title}${localeOf(language).separators.colon}${textIn(dataset.title, language) ?? dataset.id}`,
    link: absolute(address.correction(language, anchor)),
    description: textIn(why, language) ?? "",
    content: `<ul>${cells
      .map((cell) => `<li>${escapeXml(correctedWords(cell, dataset, language, content))}</li>`)
      .join("")}</ul><p>${escapeXml(textIn(why, language) ?? "")}</p>`,
    pubDate: parsePeriod(date)!.start,
  };
}
