import { getRssString } from "@astrojs/rss";
import type { Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Story } from "../../content/story.ts";
import type { Language } from "../../model/language.ts";
import { parsePeriod } from "../../model/period.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import { fillIn } from "../../values/words.ts";
import { absolute, address } from "../address.ts";
import { CARD } from "../files/card-frame.ts";
import { newestStory } from "./home-json-ld.ts";

/** The stories of a language as RSS 2.0, newest first; dates are those of the stories, never the clock's. */
export function storyFeed(language: Language, content: Content): Promise<string> {
  const { site, ui, stories } = content;
  const words = ui.get(language)!;
  const newestFirst = (stories.get(language) ?? []).toSorted(
    (a, b) => b.meta.published.localeCompare(a.meta.published) || a.meta.order - b.meta.order,
  );
  const newest = newestStory(language, content);
  const self = absolute(address.feed(language));
  return getRssString({
    title: `${site.name} – ${words.tagline}`,
    description: words.siteDescription,
    site: absolute(address.home(language)),
    xmlns: {
      atom: "http://www.w3.org/2005/Atom",
      dc: "http://purl.org/dc/elements/1.1/",
      media: "http://search.yahoo.com/mrss/",
    },
    customData: [
      `<language>${language}</language>`,
      newest && `<lastBuildDate>${parsePeriod(newest)!.start.toUTCString()}</lastBuildDate>`,
      `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ]
      .filter(Boolean)
      .join(""),
    items: newestFirst.map((story) => ({
      title: fillIn(story.meta.title, content, language),
      link: absolute(address.story(language, story.id)),
      description: fillIn(story.meta.description, content, language),
      content: summary(story, content),
      pubDate: parsePeriod(story.meta.published)!.start,
      categories: [words.topics[story.meta.topic]!],
      customData: details(story, content),
    })),
  });
}

/** What RSS has no element of its own for: a name without an e-mail address, the picture, a later change. */
function details({ id, language, meta }: Story, { site }: Content): string {
  const card = escapeXml(absolute(address.storyCard(language, id)));
  return [
    `<dc:creator>${escapeXml(site.author)}</dc:creator>`,
    `<media:content url="${card}" type="image/png" medium="image" width="${CARD.width}" height="${CARD.height}"/>`,
    meta.updated &&
      `<atom:updated>${parsePeriod(meta.updated)!.start.toISOString().replace(".000", "")}</atom:updated>`,
  ]
    .filter(Boolean)
    .join("");
}

/** The story as a reader of feeds shows it: standfirst, picture, and its charts, each of which has a page to lead to. */
function summary({ id, language, meta, charts }: Story, content: Content): string {
  const titleOf = (chart: string): string =>
    escapeXml(chartWords(content.charts.get(chart)!, language, content).title);
  const places = [...new Set(charts.map(({ target }) => target))].map(
    (chart) => `<li><a href="${absolute(address.chart(language, chart))}">${titleOf(chart)}</a></li>`,
  );
  const [lead, card] = [meta.description, absolute(address.storyCard(language, id))];
  return (
    `<p>${escapeXml(fillIn(lead, content, language))}</p>` +
    `<p><a href="${absolute(address.story(language, id))}"><img src="${card}" width="${CARD.width}" height="${CARD.height}" alt="${titleOf(meta.chart)}"/></a></p>` +
    (places.length > 0 ? `<ul>${places.join("")}</ul>` : "")
  );
}
