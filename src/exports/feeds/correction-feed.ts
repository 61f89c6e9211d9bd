import { getRssString } from "@astrojs/rss";
import type { Content } from "../../charts/chart.ts";
import { correctedWords } from "../../charts/correction-words.ts";
import { allCorrections } from "../../charts/queries/corrections.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { parsePeriod } from "../../model/period.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { absolute, address } from "../address.ts";

/** The corrections of a site as RSS 2.0, the newest first. */
export function correctionFeed(language: Language, content: Content): Promise<string> {
  const { site, ui } = content;
  const words = ui.get(language)!.corrections;
  const self = absolute(address.correctionsFeed(language));
  const { colon } = localeOf(language).separators;
  return getRssString({
    title: `${site.name} – ${words.title}`,
    description: words.description,
    site: absolute(address.corrections(language)),
    xmlns: { atom: "http://www.w3.org/2005/Atom" },
    customData: [
      `<language>${language}</language>`,
      `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ].join(""),
    items: allCorrections(content).map(({ dataset, anchor, date, cells, why }) => ({
      title: `${words.title}${colon}${textIn(dataset.title, language) ?? dataset.id}`,
      link: absolute(address.correction(language, anchor)),
      description: textIn(why, language) ?? "",
      content: `<ul>${cells
        .map((cell) => `<li>${escapeXml(correctedWords(cell, dataset, language, content))}</li>`)
        .join("")}</ul><p>${escapeXml(textIn(why, language) ?? "")}</p>`,
      pubDate: parsePeriod(date)!.start,
    })),
  });
}
