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
import { storyHtml } from "./story-html.ts";

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
      content: whole(story, content),
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

/** The story as a reader of feeds shows it: standfirst, picture, and the whole text with a picture of each chart. */
function whole(story: Story, content: Content): string {
  const { id, language, meta } = story;
  const card = absolute(address.storyCard(language, id));
  const { title } = chartWords(content.charts.get(meta.chart)!, language, content);
  return (
    `<p>${escapeXml(fillIn(meta.description, content, language))}</p>` +
    `<p><a href="${absolute(address.story(language, id))}"><img src="${card}" width="${CARD.width}" height="${CARD.height}" alt="${escapeXml(title)}"/></a></p>` +
    storyHtml(story, content)
  );
}
