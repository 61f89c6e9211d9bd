import type { Content } from "../../charts/chart.ts";
import { fillIn } from "../../values/words.ts";
import type { Language } from "../../model/language.ts";
import { parsePeriod } from "../../model/period.ts";
import { escapeXml } from "../../scene/svg-document.ts";
import { absolute, address } from "../address.ts";

/** The stories of a language as RSS 2.0, newest first; dates are those of the stories, never the clock's. */
export function storyFeed(language: Language, content: Content): string {
  const words = content.ui.get(language)!;
  const stories = (content.stories.get(language) ?? []).toSorted(
    (a, b) => b.meta.published.localeCompare(a.meta.published) || a.meta.order - b.meta.order,
  );
  const tag = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
  const items = stories.map(({ id, meta }) => {
    const link = absolute(address.story(language, id));
    return `<item>${tag("title", fillIn(meta.title, content.datasets, language))}${tag("link", link)}<guid isPermaLink="true">${escapeXml(link)}</guid>${tag("description", fillIn(meta.description, content.datasets, language))}${tag("category", words.topics[meta.topic]!)}${tag("pubDate", parsePeriod(meta.published)!.start.toUTCString())}</item>`;
  });
  const self = absolute(address.feed(language));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${tag("title", `${words.siteName} – ${words.tagline}`)}${tag("link", absolute(address.home(language)))}${tag("description", words.siteDescription)}${tag("language", language)}<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>
${items.join("\n")}
</channel></rss>
`;
}
