import { getRssString } from "@astrojs/rss";
import type { Content } from "../../charts/chart.ts";
import type { Language } from "../../model/language.ts";
import { parsePeriod } from "../../model/period.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import { fillIn } from "../../values/words.ts";
import { absolute, address } from "../address.ts";

/** The stories of a language as RSS 2.0, newest first; dates are those of the stories, never the clock's. */
export function storyFeed(language: Language, content: Content): Promise<string> {
  const { site, ui, stories } = content;
  const words = ui.get(language)!;
  const newestFirst = (stories.get(language) ?? []).toSorted(
    (a, b) => b.meta.published.localeCompare(a.meta.published) || a.meta.order - b.meta.order,
  );
  const self = absolute(address.feed(language));
  return getRssString({
    title: `${site.name} – ${words.tagline}`,
    description: words.siteDescription,
    site: absolute(address.home(language)),
    xmlns: { atom: "http://www.w3.org/2005/Atom" },
    customData: `<language>${language}</language><atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    items: newestFirst.map(({ id, meta }) => ({
      title: fillIn(meta.title, content, language),
      link: absolute(address.story(language, id)),
      description: fillIn(meta.description, content, language),
      pubDate: parsePeriod(meta.published)!.start,
      categories: [words.topics[meta.topic]!],
    })),
  });
}
