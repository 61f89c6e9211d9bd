import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { readGlossary } from "../../src/content/translations.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import { foreignWords, JAPANESE, namesOf } from "../support/foreign-words.ts";
import { classes, filesOf, find, metaContent, pagesOf, type SitePage } from "../support/pages.ts";
import { builtSites, type BuiltSite } from "../support/site.ts";
import { wordsOf } from "../support/words.ts";
import { childrenOf, childText, parseXmlFile } from "../support/xml.ts";

const LOCALES: Record<Language, string> = { en: "en_GB", vi: "vi_VN", ja: "ja_JP" };

const sites = await builtSites();
const content = loadContent();

const languageOf = (path: string): Language => (/^(vi|ja)\//.exec(path)?.[1] ?? "en") as Language;
/** Whether search engines may list a page; the bare charts for other people's pages, and the 404 page, they may not. */
const isListed = (page: SitePage): boolean => !/noindex/.test(metaContent(page, "robots") ?? "");
/** The path of a page in another language. */
const inLanguage = (path: string, language: Language): string =>
  path.replace(/^(?:en|vi|ja)\//, `${language}/`);

describe("the reader of a language", () => {
  const names = namesOf(content, readGlossary(resolve("content")));
  const pages = pagesOf(sites[0]!);

  test.each(LANGUAGES)("finds no word of another, other than names: %s", (language) => {
    const leaks = pages
      .filter(({ path }) => languageOf(path) === language)
      .flatMap(({ path, html }) =>
        wordsOf(html)
          // What the page marks as another language is meant to be one, and is read as that.
          .filter((words) => words.language === language)
          .flatMap(({ where, text }) => {
            const words = foreignWords(text, language, names);
            return words.length > 0 ? [{ where, text, words, path }] : [];
          }),
      );
    expect(gathered(leaks)).toEqual([]);
  });

  test("is not told that words are of another language which they cannot be of", () => {
    const mistaken = pages.flatMap(({ path, html }) =>
      wordsOf(html)
        .filter(({ language }) => language !== languageOf(path))
        .filter(({ language, text }) =>
          language === "en" || language === "fr"
            ? foreignWords(text, "en", names).length > 0
            : JAPANESE.test(text) !== (language === "ja"),
        )
        .map(({ language, text }) => `/${path}: “${text}” as ${language}`),
    );
    expect(mistaken).toEqual([]);
  });

  test("is told of every language by its own name, marked as such", () => {
    for (const page of pages.filter(isListed)) {
      const own = languageOf(page.path);
      const marked = wordsOf(page.html).filter(
        ({ language }) => language !== own && (LANGUAGES as readonly string[]).includes(language!),
      );
      for (const other of LANGUAGES.filter((one) => one !== own))
        expect(marked.map(({ text }) => text).join("\n")).toContain(content.ui.get(other)!.languageName);
    }
  });
});

/** One line for each leak, however many pages have it. */
function gathered(
  leaks: readonly { where: string; text: string; words: string[]; path: string }[],
): string[] {
  const byText = new Map<string, { line: string; paths: string[] }>();
  for (const { where, text, words, path } of leaks) {
    const line = `<${where}> ${words.join(", ")} in “${text.length > 160 ? `${text.slice(0, 160)}…` : text}”`;
    const known = byText.get(line) ?? { line, paths: [] };
    known.paths.push(path);
    byText.set(line, known);
  }
  return [...byText.values()].map(
    ({ line, paths }) => `/${paths[0]}${paths.length > 1 ? ` and ${paths.length - 1} more` : ""}: ${line}`,
  );
}

describe.each(sites)("the languages of the site under $base", (site) => {
  const pages = pagesOf(site);
  const home = site.siteUrl + site.base;
  const listed = pages.filter(isListed);
  const byAddress = new Map(listed.map((page) => [page.address, page]));
  const whole = listed.filter(({ type }) => type !== "language choice");

  test("have the same pages", () => {
    for (const language of LANGUAGES)
      expect(
        pages.filter(({ path }) => path.startsWith(`${language}/`)).map(({ path }) => inLanguage(path, "en")),
      ).toEqual(pages.filter(({ path }) => path.startsWith("en/")).map(({ path }) => path));
  });

  test("are named in the html element of every page", () => {
    expect(
      pages
        .filter((page) => find(page, "html")[0]!.attributes.lang !== languageOf(page.path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("are listed by every page with hreflang: all three, and one for everyone else", () => {
    for (const page of listed)
      expect([page.path, Object.keys(alternates(page)).sort()]).toEqual([
        page.path,
        ["en", "ja", "vi", "x-default"],
      ]);
  });

  test("lead with hreflang to pages that exist, in that language, and that lead back", () => {
    for (const page of whole) {
      const all = alternates(page);
      expect(all[languageOf(page.path)]).toBe(page.address);
      for (const language of LANGUAGES) {
        const target = byAddress.get(all[language]!);
        expect([page.path, target?.path]).toEqual([page.path, inLanguage(page.path, language)]);
        expect(alternates(target!)).toEqual(all);
      }
      expect(byAddress.has(all["x-default"]!)).toBe(true);
    }
  });

  test("are chosen at the root, which is the page for everyone else", () => {
    const root = byAddress.get(home)!;
    const expected = { en: `${home}en/`, vi: `${home}vi/`, ja: `${home}ja/`, "x-default": home };
    expect(alternates(root)).toEqual(expected);
    expect(alternates(byAddress.get(`${home}vi/`)!)).toEqual(expected);
    expect(
      find(root, "a")
        .filter(({ attributes }) => attributes.hreflang)
        .map(({ attributes }) => new URL(attributes.href!, root.address).href)
        .filter((address, index, every) => every.indexOf(address) === index)
        .sort(),
    ).toEqual([`${home}en/`, `${home}ja/`, `${home}vi/`]);
  });

  test("are switched on every page to the same page in the other language", () => {
    for (const page of whole) {
      const own = languageOf(page.path);
      const links = find(page, "a").filter(({ attributes }) => attributes.hreflang);
      expect([page.path, links.map(({ attributes }) => attributes.hreflang)]).toEqual([
        page.path,
        LANGUAGES.filter((language) => language !== own),
      ]);
      for (const { attributes, text } of links) {
        const language = attributes.hreflang as Language;
        expect(attributes.lang).toBe(language);
        expect(text).toBe(content.ui.get(language)!.languageName);
        expect(new URL(attributes.href!, page.address).href).toBe(home + inLanguage(page.path, language));
      }
    }
  });

  test("are told to who shares a page: og:locale, and the others as alternates", () => {
    for (const page of listed) {
      const own = languageOf(page.path);
      expect([page.path, metaContent(page, "og:locale")]).toEqual([page.path, LOCALES[own]]);
      expect(
        find(page, "meta", { property: "og:locale:alternate" }).map(({ attributes }) => attributes.content),
      ).toEqual(LANGUAGES.filter((language) => language !== own).map((language) => LOCALES[language]));
    }
  });

  test("are listed in the sitemap as the pages list them", () => {
    const map = parseXmlFile(readFileSync(join(site.folder, "sitemap-0.xml"), "utf8"));
    const entries = childrenOf(map, "url");
    expect(entries).toHaveLength(listed.length);
    for (const entry of entries) {
      const address = childText(entry, "loc");
      const links = childrenOf(entry, "xhtml:link").map(({ attributes }) => Object.fromEntries(attributes));
      expect(links.every(({ rel }) => rel === "alternate")).toBe(true);
      const named = links.map(({ hreflang, href }) => [hreflang!, href!] as const).sort();
      expect([address, named]).toEqual([address, Object.entries(alternates(byAddress.get(address)!)).sort()]);
    }
  });
});

/** The addresses of a page in each language, as its head names them. */
function alternates(page: SitePage): Record<string, string> {
  const links = find(page, "link", { rel: "alternate" }).filter(({ attributes }) => attributes.hreflang);
  const named = Object.fromEntries(links.map(({ attributes }) => [attributes.hreflang!, attributes.href!]));
  if (Object.keys(named).length < links.length) throw new Error(`/${page.path} names a language twice`);
  return named;
}

describe.each(sites.flatMap((site) => LANGUAGES.map((language) => ({ site, base: site.base, language }))))(
  "the feed in $language under $base",
  ({ site, language }) => {
    const home = site.siteUrl + site.base;
    const files = new Set(filesOf(site));
    const channel = (): ReturnType<typeof parseXmlFile> =>
      childrenOf(parseXmlFile(readFileSync(join(site.folder, language, "feed.xml"), "utf8")), "channel")[0]!;
    const exists = (address: string): boolean => isThere(address, site, files);

    test("has one item for each story, and leads to its page", () => {
      const stories = pagesOf(site).filter(
        ({ type, path }) => type === "story" && languageOf(path) === language,
      );
      const links = childrenOf(channel(), "item").map((item) => childText(item, "link"));
      expect(links.sort()).toEqual(stories.map(({ address }) => address).sort());
    });

    test("names whole addresses that exist", () => {
      const { children } = channel();
      const named = JSON.stringify(children).match(/https?:\/\/[^"\\]+/g)!;
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((address) => !exists(address))).toEqual([]);
      expect(named).toContain(`${home}${language}/feed.xml`);
    });

    test("has words for every item, and a date", () => {
      for (const item of childrenOf(channel(), "item")) {
        for (const name of ["title", "description", "category"]) expect(childText(item, name)).not.toBe("");
        expect(new Date(childText(item, "pubDate")).toUTCString()).toBe(childText(item, "pubDate"));
      }
    });

    test("is named by every page of its language", () => {
      const lost = pagesOf(site)
        .filter((page) => isListed(page) && languageOf(page.path) === language)
        .filter((page) => {
          const [link] = find(page, "link", { type: "application/rss+xml" });
          return new URL(link?.attributes.href ?? "", page.address).href !== `${home}${language}/feed.xml`;
        });
      expect(lost.map(({ path }) => path)).toEqual([]);
    });
  },
);

/** Whether an address of the site is that of a file. */
function isThere(address: string, site: BuiltSite, files: ReadonlySet<string>): boolean {
  const home = site.siteUrl + site.base;
  if (!address.startsWith(home)) return address === "http://www.w3.org/2005/Atom";
  const path = address.slice(home.length);
  return files.has(path === "" || path.endsWith("/") ? `${path}index.html` : path);
}

test("amounts that another currency can show stand in the page in all three", () => {
  const stories = pagesOf(sites[0]!).filter(({ type }) => type === "story");
  const count = (page: SitePage, name: string): number =>
    page.elements.filter(({ attributes }) => classes(attributes).includes(name)).length;
  for (const page of stories)
    expect([page.path, count(page, "jpy"), count(page, "vnd")]).toEqual([
      page.path,
      count(page, "usd"),
      count(page, "usd"),
    ]);
  expect(stories.some((page) => count(page, "usd") > 0)).toBe(true);
});
