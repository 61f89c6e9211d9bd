import { extract } from "@extractus/oembed-extractor";
import { describe, expect, test } from "vitest";
import { unfurl } from "unfurl.js";
import { headlineOf, metaContent, pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const charts = pagesOf(site).filter(({ path }) => /^(?:en|vi|ja)\/charts\/fdi-capital\/$/.test(path));

/** Fetches what is published at the site's own address from where the tests serve it. */
const fetcher = (address: string): Promise<Response> =>
  fetch(address.replace(site.siteUrl + site.base, site.url));

describe("on a chart's page, by its published address", () => {
  test("there is one in each language", () => {
    expect(charts.map(({ path }) => path.slice(0, 2)).sort()).toEqual(["en", "ja", "vi"]);
  });

  test.each(charts)("an oEmbed client reads title, author, thumbnail and HTML: /$path", async (page) => {
    const answer = await extract(page.address, {}, fetcher);
    expect(answer).toMatchObject({
      method: "auto-discovery",
      html: expect.stringContaining(
        `<iframe src="${page.address.replace("/charts/", "/embed/")}"`,
      ) as unknown,
      type: "rich",
      title: headlineOf(page),
      author_name: "Bridgelines",
      provider_name: "Bridgelines",
      thumbnail_url: page.address.replace(/\/$/, ".card.png"),
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test.each(charts)("a link unfurler reads the same: /$path", async (page) => {
    const found = await unfurl(page.address, { fetch: fetcher as never });
    expect(found.title).toContain(headlineOf(page));
    expect(found.description).toBe(metaContent(page, "description"));
    expect(found.canonical_url).toBe(page.address);
    expect(found.oEmbed).toMatchObject({
      html: expect.stringContaining("<iframe") as unknown,
      type: "rich",
      title: headlineOf(page),
      author_name: "Bridgelines",
      thumbnails: [{ url: page.address.replace(/\/$/, ".card.png"), width: 1200, height: 630 }],
    });
    expect(found.open_graph).toMatchObject({ title: headlineOf(page) });
  });
});

describe("on a story's page, by its published address", () => {
  const stories = pagesOf(site).filter(({ path }) => /^\w\w\/stories\/open-innovation\/$/.test(path));

  test.each(stories)(
    "an oEmbed client finds a link with title, author and thumbnail: /$path",
    async (page) => {
      const answer = await extract(page.address, {}, fetcher);
      // The text of a page has every kind of space as one.
      expect(answer.title!.replace(/\s/g, " ")).toBe(headlineOf(page));
      expect(answer).toMatchObject({
        method: "auto-discovery",
        type: "link",
        author_name: "Bridgelines",
        provider_name: "Bridgelines",
        thumbnail_url: page.address.replace(/\/$/, ".card.png"),
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
    },
  );

  test("there is one in each language", () => {
    expect(stories.map(({ path }) => path.slice(0, 2)).sort()).toEqual(["en", "ja", "vi"]);
  });
});
