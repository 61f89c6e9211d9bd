import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { find, metaContent, pagesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { childrenOf, childText, parseXmlFile } from "../support/xml.ts";

const site = await builtSite();
const pages = pagesOf(site);

interface Thing {
  "@type": string;
  [property: string]: unknown;
}

function thingsOf(page: SitePage): Thing[] {
  return find(page, "script", { type: "application/ld+json" }).flatMap(({ text }) => {
    const { "@context": context, "@graph": graph, ...one } = JSON.parse(text) as Record<string, unknown>;
    expect(context).toBe("https://schema.org");
    return (graph ?? [one]) as Thing[];
  });
}

/** Pages on which one of the properties is missing or empty. */
function lacking(checked: readonly SitePage[], type: string, properties: readonly string[]): string[] {
  return checked.flatMap((page) => {
    const things = thingsOf(page).filter((thing) => thing["@type"] === type);
    if (things.length !== 1) return [`${page.path}: ${things.length} of ${type}`];
    return properties
      .filter((property) => {
        const value = things[0]![property];
        return !value || (Array.isArray(value) && value.length === 0);
      })
      .map((property) => `${page.path}: ${type}.${property}`);
  });
}

const isFile = (address: unknown): boolean =>
  typeof address === "string" &&
  address.startsWith(site.siteUrl + site.base) &&
  existsSync(join(site.folder, address.slice((site.siteUrl + site.base).length)));

describe("every page of a chart, a view or a dataset", () => {
  const charts = pages.filter(
    ({ type, path }) =>
      (type === "chart" || type === "view" || type === "datasets") && !/^\w\w\/embed\//.test(path),
  );

  test("describes its dataset with what search engines require and recommend", () => {
    expect(charts.length).toBeGreaterThan(0);
    expect(
      lacking(charts, "Dataset", [
        "name",
        "description",
        "url",
        "license",
        "creator",
        "publisher",
        "spatialCoverage",
        "isBasedOn",
        "distribution",
        "includedInDataCatalog",
      ]),
    ).toEqual([]);
  });

  test("names data files that exist", () => {
    const missing = charts.flatMap((page) =>
      thingsOf(page)
        .flatMap((thing) => (thing.distribution ?? []) as Thing[])
        .filter(({ contentUrl }) => !isFile(contentUrl))
        .map(({ contentUrl }) => String(contentUrl)),
    );
    expect(missing).toEqual([]);
  });
});

describe("the ledger of figures", () => {
  const ledgers = pages.filter(({ path }) => /^\w\w\/figures\/$/.test(path));

  test("is a dataset of its own in every language, with its files and the datasets that its figures are of", () => {
    expect(ledgers).toHaveLength(loadContent().languages.length);
    const wanted = ["name", "description", "url", "license", "creator", "distribution", "hasPart"];
    expect(lacking(ledgers, "Dataset", [...wanted, "includedInDataCatalog", "dateModified"])).toEqual([]);
    // Each part is described under the same name on a page of its own.
    const described = new Set(
      pages
        .filter(({ type }) => type === "datasets")
        .flatMap((page) => thingsOf(page).map((thing) => thing["@id"])),
    );
    for (const page of ledgers) {
      const dataset = thingsOf(page).find((thing) => thing["@type"] === "Dataset");
      expect(dataset!.inLanguage).toBe(page.path.slice(0, 2));
      const files = (dataset!.distribution as Thing[]).map(({ contentUrl }) => contentUrl);
      expect(files.filter((file) => !isFile(file))).toEqual([]);
      const parts = (dataset!.hasPart as Thing[]).map((part) => part["@id"]);
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.filter((part) => !described.has(part))).toEqual([]);
    }
  });

  test("has a card of its own", () => {
    for (const page of ledgers)
      expect(metaContent(page, "og:image")).toMatch(
        new RegExp(`/${page.path.slice(0, 2)}/figures\\.card\\.png$`),
      );
  });
});

test("every story is an article with what search engines recommend", () => {
  const stories = pages.filter(({ type }) => type === "story");
  expect(stories.length).toBeGreaterThan(0);
  expect(
    lacking(stories, "Article", [
      "headline",
      "image",
      "datePublished",
      "dateModified",
      "author",
      "publisher",
    ]),
  ).toEqual([]);
  expect(
    stories.filter((page) => !thingsOf(page).some(({ image }) => isFile(image))).map(({ path }) => path),
  ).toEqual([]);
});

test("every story tells readers of Open Graph when it was published and changed, by whom and on what", () => {
  const stories = pages.filter(({ type }) => type === "story");
  for (const page of stories) {
    const article = thingsOf(page).find((thing) => thing["@type"] === "Article")!;
    expect(metaContent(page, "article:published_time")).toBe(article.datePublished);
    expect(metaContent(page, "article:modified_time") ?? article.datePublished).toBe(article.dateModified);
    expect(metaContent(page, "article:author")).toBe((article.author as Thing).url);
    expect(metaContent(page, "article:section")).toMatch(/\S/);
  }
});

test("every home page says which site it is and whose, with a logo that exists", () => {
  const homes = pages.filter(({ type }) => type === "home");
  expect(lacking(homes, "WebSite", ["name", "url", "description", "dateModified", "publisher"])).toEqual([]);
  expect(
    homes
      .filter((page) => !isFile(thingsOf(page).find((thing) => thing["@type"] === "Organization")?.logo))
      .map(({ path }) => path),
  ).toEqual([]);
});

test("the sitemap dates each page that says when it changed, and no other", () => {
  const map = parseXmlFile(readFileSync(join(site.folder, "sitemap-0.xml"), "utf8"));
  const dates = new Map(
    childrenOf(map, "url").map((entry) => [
      childText(entry, "loc"),
      childText(entry, "lastmod").slice(0, 10),
    ]),
  );
  const listed = pages.filter(({ address }) => dates.has(address));
  const said = (page: SitePage): unknown =>
    thingsOf(page).flatMap(({ dateModified }) => dateModified ?? [])[0] ?? "";
  expect(listed.filter((page) => dates.get(page.address) !== said(page)).map(({ path }) => path)).toEqual([]);
  const dated = listed.filter(({ type }) => ["home", "story", "chart", "view"].includes(type));
  expect(dated.filter(({ address }) => !dates.get(address)).map(({ path }) => path)).toEqual([]);
});

test("every way to a page names pages that exist, in their order", () => {
  const addresses = new Set(pages.map(({ address }) => address));
  const wrong = pages.flatMap((page) =>
    thingsOf(page)
      .filter((thing) => thing["@type"] === "BreadcrumbList")
      .flatMap((list) => list.itemListElement as Thing[])
      .filter(({ name, item }) => !name || !addresses.has(String(item)))
      .map(({ item }) => `${page.path}: ${item}`),
  );
  expect(wrong).toEqual([]);
});
