import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import type { Language } from "../../src/model/language.ts";
import { violationsIn } from "../support/axe.ts";
import { BROWSERS, DEVICES, driversOf } from "../support/browser-driver.ts";
import { casesOf, FULL } from "../support/full.ts";
import { HARDLY_ANY, layoutShift } from "../support/layout-shift.ts";
import { builtSites } from "../support/site.ts";
import { LANGUAGES } from "../support/site-file.ts";

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
  ["en", "Nikkei", /publications\/#source-nikkei/],
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

/** What keyboards make of words, and spellings that differ from the site's: what is found is not always marked. */
const TYPED: [Language, string, RegExp][] = [
  ["ja", "JETRO", /stories\/startup-memorandum/],
  ["ja", "ＪＥＴＲＯ", /stories\/startup-memorandum/],
  ["ja", "ｼﾞｪﾄﾛ", /stories\/startup-memorandum/],
  ["ja", "すたーとあっぷ", /stories\/startup-memorandum/],
  ["ja", "オープン・イノベーション", /stories\/open-innovation/],
  ["ja", "オプンイノベーション", /stories\/open-innovation/],
  ["ja", "ヴェトナム", /charts\/gii-vietnam/],
  ["vi", "ＦＤＩ", /charts\/fdi-/],
  ["vi", "đăng ký".normalize("NFD"), /charts\/fdi-capital/],
  ["vi", "vốn đăng kí", /charts\/fdi-capital/],
  ["vi", "Đà nẵng", /stories\/open-innovation/],
  ["en", "ｓｅｍｉｃｏｎｄｕｃｔｏｒ", /charts\/semiconductor-phds/],
];

/** Runs in the page: addresses of the results, kinds, counts beside the filter. */
const shown = () => ({
  links: [...document.querySelectorAll<HTMLAnchorElement>(".results a")].map(({ href }) => href),
  kinds: [...document.querySelectorAll(".results .kicker")].map(({ textContent }) => textContent),
  marks: [...document.querySelectorAll(".results mark")].map(({ textContent }) => textContent),
  text: document.querySelector(".results")!.textContent,
});

describe.each(BROWSERS)("searching in %s", (browser) => {
  const drivers = driversOf(browser);

  // What is found is for the index to say, in any browser: Firefox is asked once in each language, and so is Chromium in
  // a quick run.
  const asked = FINDABLE.filter(([language], index) =>
    browser === "Chromium"
      ? FULL || index % 15 === 8
      : FINDABLE.findIndex(([first]) => first === language) === index,
  );
  test.each(asked)("by address finds in %s what “%s” stands in", async (language, query, expected) => {
    await using driver = await drivers.open(searchFor(query, language));
    await driver.see(".results li");
    const { links, marks, text } = await driver.evaluate(shown);
    expect(links.join("\n")).toMatch(expected);
    expect(links.filter((link) => !link.startsWith(`${site.url}${language}/`))).toEqual([]);
    // A word of a title only is not marked.
    expect(marks.length > 0 || query === "Nikkei").toBe(true);
    // The đ of Vietnamese is taken apart in the index, and never on the page.
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/\u0335/);
    expect(driver.complaints).toEqual([]);
  });

  const typed = TYPED.filter((_, index) => (browser === "Chromium" ? FULL || index % 7 === 1 : index === 0));
  test.each(typed)("finds in %s what is typed as “%s”", async (language, query, expected) => {
    await using driver = await drivers.open(searchFor(query, language));
    await driver.see(".results li");
    expect((await driver.evaluate(shown)).links.join("\n")).toMatch(expected);
    expect(driver.complaints).toEqual([]);
  });

  test("does not look for what is being composed, and does when it is", async () => {
    await using driver = await drivers.open(`${site.url}ja/search/`);
    const compose = (type: "input" | "compositionend"): Promise<void> =>
      driver.evaluate((event) => {
        const field = document.querySelector<HTMLInputElement>("#q")!;
        field.value = event === "input" ? "はんどうた" : "半導体";
        field.dispatchEvent(
          event === "input"
            ? new InputEvent(event, { bubbles: true, isComposing: true })
            : new CompositionEvent(event, { bubbles: true }),
        );
      }, type);
    await compose("input");
    // Longer than the pause after which a search begins.
    await new Promise((later) => setTimeout(later, 600));
    expect(await driver.evaluate(() => location.search)).toBe("");
    await compose("compositionend");
    await driver.see(".results li");
    expect(new URL(await driver.address()).searchParams.get("q")).toBe("半導体");
  });

  test.runIf(FULL)("loads nothing of the index before there are words to look for", async () => {
    await using driver = await drivers.open(`${site.url}en/search/`);
    await driver.drawn();
    expect(driver.requests.filter((address) => address.includes("/pagefind/"))).toEqual([]);
    await driver.focus("#q");
    await driver.type("trade");
    await driver.see(".results li");
    expect(driver.requests.filter((address) => address.includes("/pagefind/")).length).toBeGreaterThan(3);
  });

  test.each(casesOf(DEVICES, 1))(
    "writes what is asked for into the address, where reload and back find it: %s",
    async (_, reader) => {
      await using driver = await drivers.open(`${site.url}en/search/`, reader);
      await driver.hit("#q");
      await driver.type("startups");
      await driver.press("Enter");
      await driver.see(".results li");
      expect(new URL(await driver.address()).search).toBe("?q=startups");
      await driver.hit("label:has([value=story])");
      await driver.waitFor(() =>
        [...document.querySelectorAll(".results .kicker")].every(
          ({ textContent }) => textContent === "Story",
        ),
      );
      expect(new URL(await driver.address()).search).toBe("?q=startups&kind=story");
      await driver.reload();
      await driver.see(".results li");
      expect(new Set((await driver.evaluate(shown)).kinds)).toEqual(new Set(["Story"]));
      await driver.hit(".results a");
      await driver.waitFor(() => location.pathname.includes("/stories/"));
      await driver.back();
      await driver.see(".results li");
      expect(await driver.evaluate(() => document.querySelector<HTMLInputElement>("#q")!.value)).toBe(
        "startups",
      );
    },
  );

  test.each(casesOf(DEVICES))(
    "goes on, by keyboard too, with the first of the further results: %s",
    async (_, reader) => {
      await using driver = await drivers.open(searchFor("Vietnam"), reader);
      await driver.see("[data-more]");
      expect((await driver.evaluate(shown)).links).toHaveLength(10);
      await driver.focus("[data-more]");
      await driver.press("Enter");
      await driver.waitFor(() => document.querySelectorAll(".results li").length === 20);
      expect(
        await driver.evaluate(
          () => document.activeElement === document.querySelector(".results li:nth-child(11) a"),
        ),
      ).toBe(true);
    },
  );

  test.each(casesOf(DEVICES, 1))("helps where nothing is found: %s", async (_, reader) => {
    await using driver = await drivers.open(searchFor("qwertzuiop"), reader);
    await driver.see("[role=status]", "qwertzuiop");
    expect(await driver.isVisible("[data-advice]")).toBe(true);
    expect(await driver.isVisible(".browse a")).toBe(true);
  });

  test.runIf(FULL)("keeps nothing about the reader", async () => {
    await using driver = await drivers.open(searchFor("trade"));
    await driver.see(".results li");
    expect(
      await driver.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]),
    ).toEqual([0, 0, 0]);
  });

  test("works below another base path, with results that are there", async () => {
    const deep = sites[1]!;
    await using driver = await drivers.open(`${deep.url}pt/search/?q=noruega`);
    await driver.see(".results li");
    const { links } = await driver.evaluate(shown);
    for (const link of links) expect([link, (await fetch(link)).status]).toEqual([link, 200]);
  });

  test.each(casesOf(LANGUAGES, 2))(
    "without scripts says so and leads to the lists of everything: %s",
    async (language) => {
      await using driver = await drivers.open(searchFor("x", language), { scripts: false });
      await driver.see("noscript p", words(language).noScript);
      expect(await driver.isVisible(".browse a")).toBe(true);
    },
  );
});

describe("the page of results", () => {
  const drivers = driversOf("Chromium");

  test.each(casesOf(LANGUAGES, 1))(
    "says in %s which kind there is not, until another is asked for",
    async (language) => {
      const { noKind, none } = words(language);
      const refusal = noKind.replace("{value}", "banana");
      await using driver = await drivers.open(`${site.url}${language}/search/?kind=banana`);
      await driver.see(".found", refusal);
      await driver.evaluate(() => {
        document.querySelector<HTMLInputElement>("#q")!.value = "qqqqq";
        document.querySelector("form")!.requestSubmit();
      });
      await driver.see(".found", none.replace("{query}", "qqqqq"));
      expect(await driver.evaluate(() => document.querySelector(".found")!.textContent)).not.toContain(
        "banana",
      );
    },
  );

  const settings = [
    ["light", 360],
    ["dark", 1280],
  ] as const;
  test.each(casesOf(settings))(
    "has nothing for axe to find and moves nothing, %s, %i px wide",
    async (theme, width) => {
      await using driver = await drivers.open(searchFor("bán dẫn", "vi"), { theme, width });
      await driver.see(".results li");
      expect(await driver.evaluate(layoutShift)).toBeLessThan(HARDLY_ANY);
      expect(await violationsIn(driver)).toEqual([]);
    },
  );
});
