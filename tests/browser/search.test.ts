import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import { violationsIn } from "../support/axe.ts";
import { BROWSERS, DEVICES, handsOf } from "../support/browser-driver.ts";
import { builtSites } from "../support/site.ts";

const sites = await builtSites();
const site = sites[0]!;
const words = (language: Language) => loadContent().ui.get(language)!.search;
const searchFor = (query: string, language: Language = "en", kind = ""): string =>
  `${site.url}${language}/search/?${new URLSearchParams({ q: query, ...(kind && { kind }) }).toString()}`;

/** What readers type, and a page that they should find among the first results. */
const FINDABLE: [Language, string, RegExp][] = [
  ["en", "semiconductor", /charts\/semiconductor-phds/],
  ["en", "semiconductors", /charts\/semiconductor-phds/],
  ["en", "registered capital", /charts\/fdi-capital/],
  ["en", "Nikkei", /sources\/#source-nikkei/],
  ["en", "Global Innovation Index", /charts\/gii-vietnam/],
  ["vi", "bán dẫn", /charts\/semiconductor-phds/],
  ["vi", "ban dan", /charts\/semiconductor-phds/],
  ["vi", "vốn đăng ký", /charts\/fdi-capital/],
  ["vi", "von dang ky", /charts\/fdi-capital/],
  ["vi", "da nang", /stories\/open-innovation/],
  ["ja", "半導体", /charts\/semiconductor-phds/],
  ["ja", "スタートアップ", /stories\/startup-memorandum/],
  ["ja", "登録資本", /charts\/fdi-capital/],
  ["ja", "オープンイノベーション", /stories\/open-innovation/],
];

/** Runs in the page: addresses of the results, kinds, counts beside the filter. */
const shown = () => ({
  links: [...document.querySelectorAll<HTMLAnchorElement>(".results a")].map(({ href }) => href),
  kinds: [...document.querySelectorAll(".results .kicker")].map(({ textContent }) => textContent),
  marks: [...document.querySelectorAll(".results mark")].map(({ textContent }) => textContent),
  text: document.querySelector(".results")!.textContent,
});

describe.each(BROWSERS)("searching in %s", (browser) => {
  const hands = handsOf(browser);

  // What is found is for the index to say, in any browser: Firefox is asked once in each language.
  const asked = FINDABLE.filter(
    ([language], index) =>
      browser === "Chromium" || FINDABLE.findIndex(([first]) => first === language) === index,
  );
  test.each(asked)("by address finds in %s what “%s” stands in", async (language, query, expected) => {
    await using hand = await hands.open(searchFor(query, language));
    await hand.see(".results li");
    const { links, marks, text } = await hand.evaluate(shown);
    expect(links.join("\n")).toMatch(expected);
    expect(links.filter((link) => !link.startsWith(`${site.url}${language}/`))).toEqual([]);
    // A word of a title only is not marked.
    expect(marks.length > 0 || query === "Nikkei").toBe(true);
    // The đ of Vietnamese is taken apart in the index, and never on the page.
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/\u0335/);
    expect(hand.complaints).toEqual([]);
  });

  test("loads nothing of the index before there are words to look for", async () => {
    await using hand = await hands.open(`${site.url}en/search/`);
    await hand.drawn();
    expect(hand.requests.filter((address) => address.includes("/pagefind/"))).toEqual([]);
    await hand.focus("#q");
    await hand.type("trade");
    await hand.see(".results li");
    expect(hand.requests.filter((address) => address.includes("/pagefind/")).length).toBeGreaterThan(3);
  });

  test.each(DEVICES)(
    "writes what is asked for into the address, where reload and back find it: %s",
    async (_, reader) => {
      await using hand = await hands.open(`${site.url}en/search/`, reader);
      await hand.hit("#q");
      await hand.type("startups");
      await hand.press("Enter");
      await hand.see(".results li");
      expect(new URL(await hand.address()).search).toBe("?q=startups");
      await hand.hit("label:has([value=story])");
      await hand.waitFor(() =>
        [...document.querySelectorAll(".results .kicker")].every(
          ({ textContent }) => textContent === "Story",
        ),
      );
      expect(new URL(await hand.address()).search).toBe("?q=startups&kind=story");
      await hand.reload();
      await hand.see(".results li");
      expect(new Set((await hand.evaluate(shown)).kinds)).toEqual(new Set(["Story"]));
      await hand.hit(".results a");
      await hand.waitFor(() => location.pathname.includes("/stories/"));
      await hand.back();
      await hand.see(".results li");
      expect(await hand.evaluate(() => document.querySelector<HTMLInputElement>("#q")!.value)).toBe(
        "startups",
      );
    },
  );

  test.each(DEVICES)(
    "goes on, by keyboard too, with the first of the further results: %s",
    async (_, reader) => {
      await using hand = await hands.open(searchFor("Vietnam"), reader);
      await hand.see("[data-more]");
      expect((await hand.evaluate(shown)).links).toHaveLength(10);
      await hand.focus("[data-more]");
      await hand.press("Enter");
      await hand.waitFor(() => document.querySelectorAll(".results li").length === 20);
      expect(
        await hand.evaluate(
          () => document.activeElement === document.querySelector(".results li:nth-child(11) a"),
        ),
      ).toBe(true);
    },
  );

  test.each(DEVICES)("helps where nothing is found: %s", async (_, reader) => {
    await using hand = await hands.open(searchFor("qwertzuiop"), reader);
    await hand.see("[role=status]", "qwertzuiop");
    expect(await hand.isVisible("[data-advice]")).toBe(true);
    expect(await hand.isVisible(".browse a")).toBe(true);
  });

  test("keeps nothing about the reader", async () => {
    await using hand = await hands.open(searchFor("trade"));
    await hand.see(".results li");
    expect(
      await hand.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]),
    ).toEqual([0, 0, 0]);
  });

  test("works below another base path, with results that are there", async () => {
    const deep = sites[1]!;
    await using hand = await hands.open(`${deep.url}ja/search/?q=${encodeURIComponent("貿易")}`);
    await hand.see(".results li");
    const { links } = await hand.evaluate(shown);
    for (const link of links) expect([link, (await fetch(link)).status]).toEqual([link, 200]);
  });

  test.each(LANGUAGES)(
    "without scripts says so and leads to the lists of everything: %s",
    async (language) => {
      await using hand = await hands.open(searchFor("x", language), { scripts: false });
      await hand.see("noscript p", words(language).noScript);
      expect(await hand.isVisible(".browse a")).toBe(true);
    },
  );
});

describe("the page of results", () => {
  const hands = handsOf("Chromium");

  test.each([
    ["light", 360],
    ["dark", 1280],
  ] as const)("has nothing for axe to find, %s, %i px wide", async (theme, width) => {
    await using hand = await hands.open(searchFor("bán dẫn", "vi"), { theme, width });
    await hand.see(".results li");
    expect(await violationsIn(hand)).toEqual([]);
  });
});
