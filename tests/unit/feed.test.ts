import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { chartFeed } from "../../src/exports/feeds/chart-feed.ts";
import { storyFeed } from "../../src/exports/feeds/feed.ts";
import type { Content } from "../../src/charts/chart.ts";
import { storyText } from "../../src/content/story-text.ts";
import { loadContent, readContent } from "../../src/charts/read-content.ts";
import { storyHtml } from "../../src/exports/feeds/story-html.ts";
import type { Story } from "../../src/content/story.ts";
import type { Language } from "../../src/model/language.ts";
import { parseHtml } from "../support/html.ts";
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

test.each(LANGUAGES)(
  "a story of the feed in %s has its author, its picture and its charts",
  async (language) => {
    for (const item of childrenOf(await channelOf(language), "item")) {
      expect(childText(item, "dc:creator")).toBe(content.site.author);
      const [media] = childrenOf(item, "media:content");
      const card = `${childText(item, "link").replace(/\/$/, "")}.card.png`;
      expect(Object.fromEntries(media!.attributes)).toEqual({
        url: card,
        type: "image/png",
        medium: "image",
        width: "1200",
        height: "630",
      });
      const story = content.stories.get(language)!.find(({ id }) => card.endsWith(`/${id}.card.png`))!;
      const html = parseHtml(childText(item, "content:encoded"));

      const lead = html.elements.find(({ name }) => name === "p");
      expect(lead!.text).toBe(childText(item, "description").replace(/\s/g, " "));
      expect(html.elements.find(({ name }) => name === "img")!.attributes).toMatchObject({ src: card });
      const hrefs = html.elements.flatMap(({ name, attributes }) => (name === "a" ? attributes.href! : []));
      const pictures = html.elements.flatMap(({ name, attributes }) =>
        name === "img" ? attributes.src! : [],
      );
      for (const { target } of story.charts) {
        expect(hrefs).toContain(`https://bridgelines.example/${language}/charts/${target}/`);
        expect(pictures).toContain(`https://bridgelines.example/${language}/charts/${target}.png`);
      }
      expect([...hrefs, ...pictures].filter((one) => !one.startsWith("https://"))).toEqual([]);
    }
  },
);

test.each(LANGUAGES)("a story of the feed in %s is there word for word, in its order", async (language) => {
  for (const item of childrenOf(await channelOf(language), "item")) {
    const story = content.stories
      .get(language)!
      .find(({ id }) => childText(item, "link").endsWith(`/${id}/`))!;
    const html = childText(item, "content:encoded");
    // What leads to a footnote is a number between the words; its own words stand at the end.
    const { text } = parseHtml(html.replace(/<sup>\d+<\/sup>/g, "")).elements[0]!;
    const said = text.replace(/\s+/g, "");
    let from = 0;
    for (const line of storyText(story, content).split("\n")) {
      const at = said.indexOf(line.replace(/\s+/g, ""), from);
      expect({ line, isThere: at >= from }).toEqual({ line, isThere: true });
      from = at;
    }
  }
});

test("a story that was changed says when, beside the day on which it was published", async () => {
  const [item] = childrenOf(
    await channelOf("en", withStories({ published: "2026-11-21", updated: "2026-12-03" })),
    "item",
  );
  expect(childText(item!, "pubDate")).toBe("Sat, 21 Nov 2026 00:00:00 GMT");
  expect(childText(item!, "atom:updated")).toBe("2026-12-03T00:00:00Z");
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
  const feed = await channelOf(
    "en",
    withStories({ published: "2026-01-02", updated: "2026-12-03" }, { published: "2026-11-21" }),
  );
  expect(childText(feed, "lastBuildDate")).toBe("Thu, 03 Dec 2026 00:00:00 GMT");
});

describe.each(LANGUAGES)("the feed of charts in %s", (language) => {
  const itemsOf = async (from: Content): Promise<XmlElement[]> =>
    childrenOf(childrenOf(parseXmlFile(await chartFeed(language, from)), "channel")[0]!, "item");
  const site = `https://bridgelines.example/${language}`;

  test("tells each version that was published, at the address where it stays", async () => {
    const links = (await itemsOf(content)).map((item) => childText(item, "link"));
    for (const [id, versions] of content.versions!)
      for (const { version } of versions)
        expect(links).toContain(`${site}/charts/${id.replace(".", "/")}/v/${version}/`);
  });

  test("has the newest first: a version published later, and a correction with the charts that draw its figures", async () => {
    const [version] = content.versions!.get("trade")!;
    const later = { ...version!, version: 9, date: "2027-02-01" };
    const correction = {
      date: "2027-03-01",
      version: "9.0",
      cells: [
        {
          cell: "value[total,2021]",
          old: { value: 42.8, unit: "usd-billion" },
          new: { value: 42.7, unit: "usd-billion" },
        },
      ],
      why: { en: "Counted anew.", vi: "Đếm lại.", ja: "数え直した。" },
    };
    const [first, second, third] = await itemsOf({
      ...content,
      versions: new Map([...content.versions!, ["trade", [version!, later]]]),
      corrections: new Map([...content.corrections, ["trade", [correction]]]),
    });
    expect(childText(first!, "link")).toBe(`${site}/corrections/#trade-9`);
    expect(childText(first!, "description")).toBe(correction.why[language as "en"]);
    expect(childText(first!, "content:encoded")).toContain(`<a href="${site}/charts/trade/both/">`);
    expect(childText(second!, "link")).toBe(`${site}/charts/trade/v/9/`);
    expect(new Date(childText(second!, "pubDate")).toISOString()).toBe("2027-02-01T00:00:00.000Z");
    expect(new Date(childText(third!, "pubDate")) < new Date("2027-02-01")).toBe(true);
  });
});

test("footnotes stand at the end in the order of the text, and tables and pictures where they are", () => {
  const fixture = readContent("tests/fixtures/site");
  const html = storyHtml(fixture.stories.get("en")![0]!, fixture);
  const { elements } = parseHtml(html);
  expect(elements.filter(({ name }) => name === "sup").map(({ text }) => text)).toEqual(["1", "2", "1"]);
  const notes = html.slice(html.indexOf(`<h2>${fixture.ui.get("en")!.story.footnotes}</h2>`));
  expect([...notes.matchAll(/<li>(.*?)<\/li>/gs)].map(([, note]) => note)).toEqual([
    expect.stringContaining("Nobody counted anything"),
    expect.stringContaining("The order is that of the letters."),
  ]);
  expect(elements.filter(({ name }) => name === "tr").length).toBe(3);
  expect(
    elements.some(({ name, attributes }) => name === "img" && attributes.src!.endsWith("/two-blocks.png")),
  ).toBe(true);
});
