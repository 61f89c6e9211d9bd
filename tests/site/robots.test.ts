import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import type { Language } from "../../src/model/language.ts";
import { metaContent, pagesOf } from "../support/pages.ts";
import { builtSites } from "../support/site.ts";

const sites = await builtSites();

describe.each(sites)("search engines, under $base", (site) => {
  const home = site.siteUrl + site.base;
  const read = (file: string): string => readFileSync(join(site.folder, file), "utf8");
  const locations = (xml: string): string[] =>
    [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]!);

  test("find every page that may be listed in the sitemap, and no other", () => {
    const sitemaps = locations(read("sitemap-index.xml"));
    const inSitemaps = sitemaps.flatMap((address) => locations(read(address.slice(home.length))));
    const mayBeListed = pagesOf(site).filter(
      (page) => page.type !== "404" && !/noindex/.test(metaContent(page, "robots") ?? ""),
    );
    expect(inSitemaps.sort()).toEqual(mayBeListed.map(({ address }) => address).sort());
  });

  test("find the sitemap through robots.txt", () => {
    expect(read("robots.txt")).toContain(`Sitemap: ${home}sitemap-index.xml`);
  });
});

test("an unknown address is answered with the 404 page", async () => {
  const answer = await fetch(`${sites[0]!.url}en/no-such-page/`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe(readFileSync(join(sites[0]!.folder, "404.html"), "utf8"));
});

test.each(["en", "vi", "ja"])("the 404 page speaks to readers of %s, and leads them home", (language) => {
  const page = pagesOf(sites[0]!).find(({ type }) => type === "404")!;
  const { notFound } = loadContent().ui.get(language as Language)!;
  expect(page.html).toContain(notFound.title);
  expect(page.html).toMatch(new RegExp(`href=["']?/${language}/["'\\s>]`));
});
