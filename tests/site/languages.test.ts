import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import type { Language } from "../../src/model/language.ts";
import { memoize } from "../../src/model/memoize.ts";
import { FULL } from "../support/full.ts";
import { foreignWords, JAPANESE, namesOf } from "../support/foreign-words.ts";
import { classes, filesOf, find, metaContent, pagesOf, turnOf, type SitePage } from "../support/pages.ts";
import { builtSites, type BuiltSite } from "../support/site.ts";
import { wordsOf } from "../support/words.ts";
import { childrenOf, childText, parseXmlFile } from "../support/xml.ts";
import { LANGUAGES } from "../support/site-file.ts";

const sites = await builtSites();
const content = loadContent();

/** A page's language; that of the choice of languages and of the 404 page is the site's first one. */
const languageOf = ({ language }: SitePage, { languages }: BuiltSite = sites[0]!): Language =>
  language ?? languages[0]!.id;
/** Whether search engines may list a page; the bare charts for other people's pages, and the 404 page, they may not. */
const isListed = (page: SitePage): boolean => !/noindex/.test(metaContent(page, "robots") ?? "");
/** The path of a page in another language. */
const inLanguage = ({ path, language: own }: SitePage, language: Language): string =>
  own ? language + path.slice(own.length) : path;
/** Every stretch of words of a page; several tests read them. */
const readWords = ({ path, html }: SitePage): ReturnType<typeof wordsOf> => {
  const known = words.get(path) ?? wordsOf(html);
  words.set(path, known);
  return known;
};
const words = new Map<string, ReturnType<typeof wordsOf>>();

describe("the reader of a language", () => {
  const names = namesOf(content, content.glossary);
  // Pages have many of their words in common.
  const foreignIn = memoize(
    (text: string, language: string) => foreignWords(text, language, names),
    (language) => language,
  );
  // What a view or an embed says its chart's page says too: where the run is not a full one, a share of them is read.
  const pages = pagesOf(sites[0]!).filter(
    (page) => FULL || !/^(?:view|embed)$/.test(page.type) || turnOf(page, 3 * LANGUAGES.length) === 0,
  );

  test.each(LANGUAGES)("finds no word of another, other than names: %s", (language) => {
    const leaks = pages
      .filter((page) => languageOf(page) === language)
      .flatMap((page) =>
        readWords(page)
          // What the page marks as another language is meant to be one, and is read as that.
          .filter((words) => words.language === language)
          .flatMap(({ where, text }) => {
            const words = foreignIn(text, language);
            return words.length > 0 ? [{ where, text, words, path: page.path }] : [];
          }),
      );
    expect(gathered(leaks)).toEqual([]);
  });

  test("is not told that words are of another language which they cannot be of", () => {
    const mistaken = pages.flatMap((page) =>
      readWords(page)
        .filter(({ language }) => language !== languageOf(page))
        .filter(({ language, text }) =>
          language === "en" || language === "fr"
            ? foreignIn(text, "en").length > 0
            : JAPANESE.test(text) !== (language === "ja"),
        )
        .map(({ language, text }) => `/${page.path}: “${text}” as ${language}`),
    );
    expect(mistaken).toEqual([]);
  });

  test("is told of every language by its own name, marked as such", () => {
    for (const page of pages.filter(isListed)) {
      const own = languageOf(page);
      const marked = readWords(page).filter(
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
  const LANGUAGES = site.languages.map(({ id }) => id);
  const [first] = LANGUAGES as [string];
  const locales = new Map(site.languages.map(({ id, locale }) => [id, locale.replace("-", "_")]));
  const home = site.siteUrl + site.base;
  const listed = pages.filter(isListed);
  const byAddress = new Map(listed.map((page) => [page.address, page]));
  const whole = listed.filter(({ type }) => type !== "language choice");

  test("have the same pages", () => {
    const pathsIn = (language: string): string[] =>
      pages.filter((page) => page.language === language).map((page) => inLanguage(page, first));
    expect(LANGUAGES.length).toBeGreaterThan(1);
    expect(pathsIn(first).length).toBeGreaterThan(20);
    for (const language of LANGUAGES) expect(pathsIn(language)).toEqual(pathsIn(first));
  });

  test("are named in the html element of every page", () => {
    expect(
      pages
        .filter((page) => find(page, "html")[0]!.attributes.lang !== languageOf(page, site))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("are listed by every page with hreflang: all, and one for everyone else", () => {
    for (const page of listed)
      expect([page.path, Object.keys(alternates(page)).sort()]).toEqual([
        page.path,
        [...LANGUAGES, "x-default"].sort(),
      ]);
  });

  test("lead with hreflang to pages that exist, in that language, and that lead back", () => {
    for (const page of whole) {
      const all = alternates(page);
      expect(all[languageOf(page, site)]).toBe(page.address);
      for (const language of LANGUAGES) {
        const target = byAddress.get(all[language]!);
        expect([page.path, target?.path]).toEqual([page.path, inLanguage(page, language)]);
        expect(alternates(target!)).toEqual(all);
      }
      expect(byAddress.has(all["x-default"]!)).toBe(true);
    }
  });

  test("are chosen at the root, which is the page for everyone else", () => {
    const root = byAddress.get(home)!;
    const homes = LANGUAGES.map((language) => `${home}${language}/`);
    const expected = Object.fromEntries([
      ...LANGUAGES.map((language, index) => [language, homes[index]!]),
      ["x-default", home],
    ]);
    expect(alternates(root)).toEqual(expected);
    expect(alternates(byAddress.get(homes[1]!)!)).toEqual(expected);
    expect(
      find(root, "a")
        .filter(({ attributes }) => attributes.hreflang)
        .map(({ attributes }) => new URL(attributes.href!, root.address).href)
        .filter((address, index, every) => every.indexOf(address) === index)
        .sort(),
    ).toEqual(homes.toSorted());
  });

  test("are switched on every page to the same page in the other language", () => {
    for (const page of whole) {
      const own = languageOf(page, site);
      const links = find(page, "a").filter(({ attributes }) => attributes.hreflang);
      expect([page.path, links.map(({ attributes }) => attributes.hreflang)]).toEqual([
        page.path,
        LANGUAGES.filter((language) => language !== own),
      ]);
      for (const { attributes, text } of links) {
        const language = attributes.hreflang as Language;
        expect(attributes.lang).toBe(language);
        expect(text).toBe(languageName(site, language));
        expect(new URL(attributes.href!, page.address).href).toBe(home + inLanguage(page, language));
      }
    }
  });

  test("are told to who shares a page: og:locale, and the others as alternates", () => {
    for (const page of listed) {
      const own = languageOf(page, site);
      expect([page.path, metaContent(page, "og:locale")]).toEqual([page.path, locales.get(own)]);
      expect(
        find(page, "meta", { property: "og:locale:alternate" }).map(({ attributes }) => attributes.content),
      ).toEqual(LANGUAGES.filter((language) => language !== own).map((language) => locales.get(language)));
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

/** What a language calls itself, by the words of the interface. */
function languageName({ content: root }: BuiltSite, language: Language): string {
  const ui = JSON.parse(readFileSync(join(root, `ui/${language}.json`), "utf8")) as { languageName: string };
  return ui.languageName;
}

/** The addresses of a page in each language, as its head names them. */
function alternates(page: SitePage): Record<string, string> {
  const links = find(page, "link", { rel: "alternate" }).filter(({ attributes }) => attributes.hreflang);
  const named = Object.fromEntries(links.map(({ attributes }) => [attributes.hreflang!, attributes.href!]));
  if (Object.keys(named).length < links.length) throw new Error(`/${page.path} names a language twice`);
  return named;
}

describe.each(
  sites.flatMap((site) => site.languages.map(({ id: language }) => ({ site, base: site.base, language }))),
)("the feed in $language under $base", ({ site, language }) => {
  const home = site.siteUrl + site.base;
  const files = new Set(filesOf(site));
  const channel = (): ReturnType<typeof parseXmlFile> =>
    childrenOf(parseXmlFile(readFileSync(join(site.folder, language, "feed.xml"), "utf8")), "channel")[0]!;
  const exists = (address: string): boolean => isThere(address, site, files);

  test("has one item for each story, and leads to its page", () => {
    const stories = pagesOf(site).filter((page) => page.type === "story" && page.language === language);
    const links = childrenOf(channel(), "item").map((item) => childText(item, "link"));
    expect(links.sort()).toEqual(stories.map(({ address }) => address).sort());
  });

  test("names whole addresses that exist", () => {
    const { children } = channel();
    const named = JSON.stringify(children).match(/https?:\/\/[^"\\]+/g)!;
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((address) => !exists(address.replace(/#.*/, "")))).toEqual([]);
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
      .filter((page) => isListed(page) && languageOf(page, site) === language)
      .filter((page) => {
        const [link] = find(page, "link", { type: "application/rss+xml" });
        return new URL(link?.attributes.href ?? "", page.address).href !== `${home}${language}/feed.xml`;
      });
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
});

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
