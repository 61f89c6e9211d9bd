import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { storyFeed } from "../../src/exports/feeds/feed.ts";
import type { Content } from "../../src/charts/chart.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import type { Story } from "../../src/content/story.ts";
import type { Language } from "../../src/model/language.ts";
import { childrenOf, childText, parseXmlFile, type XmlElement } from "../support/xml.ts";
import { LANGUAGES } from "../support/site-file.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));
afterAll(() => void vi.unstubAllEnvs());

const content = loadContent();
const channelOf = async (language: Language, from: Content = content): Promise<XmlElement> =>
  childrenOf(parseXmlFile(await storyFeed(language, from)), "channel")[0]!;

/** The content with other front matter for the stories of English. */
const withStories = (...meta: Partial<Story["meta"]>[]): Content => {
  const [story] = content.stories.get("en")!;
  const stories = meta.map((one, index) => ({
    ...story!,
    id: `story-${index}`,
    meta: { ...story!.meta, order: index + 1, ...one },
  }));
  return { ...content, stories: new Map([["en", stories]]) };
};

describe.each(LANGUAGES)("the feed in %s", (language) => {
  const { tagline } = content.ui.get(language)!;

  test("names its language and the site in its words", async () => {
    const channel = await channelOf(language);
    expect(childText(channel, "language")).toBe(language);
    expect(childText(channel, "title")).toBe(`${content.site.name} – ${tagline}`);
    expect(childText(channel, "link")).toBe(`https://bridgelines.example/${language}/`);
    expect(childrenOf(channel, "atom:link")[0]!.attributes).toContainEqual([
      "href",
      `https://bridgelines.example/${language}/feed.xml`,
    ]);
  });

  test("has one item for each story, with its whole address as link and lasting name", async () => {
    const items = childrenOf(await channelOf(language), "item");
    expect(items.map((item) => childText(item, "link")).sort()).toEqual(
      content.stories
        .get(language)!
        .map(({ id }) => `https://bridgelines.example/${language}/stories/${id}/`)
        .sort(),
    );
    for (const item of items) expect(childText(item, "guid")).toBe(childText(item, "link"));
  });

  test("has written out every value in its titles and descriptions", async () => {
    for (const item of childrenOf(await channelOf(language), "item")) {
      expect(childText(item, "title")).toMatch(/^[^{}]+$/);
      expect(childText(item, "description")).toMatch(/^[^{}]+$/);
    }
  });
});

test("the newest story comes first, and those of one day keep their order", async () => {
  const feed = await channelOf(
    "en",
    withStories(
      { title: "Old", published: "2026-01-02" },
      { title: "New A", published: "2026-11-21" },
      { title: "New B", published: "2026-11-21" },
    ),
  );
  expect(childrenOf(feed, "item").map((item) => childText(item, "title"))).toEqual(["New A", "New B", "Old"]);
});

test("a story is dated with its own day at midnight UTC, in the form of RFC 822", async () => {
  const [item] = childrenOf(await channelOf("en", withStories({ published: "2026-11-21" })), "item");
  expect(childText(item!, "pubDate")).toBe("Sat, 21 Nov 2026 00:00:00 GMT");
});

test("marks of XML in a title are escaped", async () => {
  const [item] = childrenOf(await channelOf("en", withStories({ title: "R&D < trade & “capital”" })), "item");
  expect(childText(item!, "title")).toBe("R&D < trade & “capital”");
});

test("the same content gives the same feed: no clock speaks in it", async () => {
  expect(await storyFeed("ja", content)).toBe(await storyFeed("ja", content));
  expect(await storyFeed("ja", content)).not.toMatch(/lastBuildDate/);
});
