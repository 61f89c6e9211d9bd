import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { violationsIn } from "../support/axe.ts";
import { inTabs, sharedBrowser } from "../support/browser.ts";
import { placeOf } from "../support/chromium-driver.ts";
import { withTables } from "../support/enhanced.ts";
import { FULL } from "../support/full.ts";
import { inEveryLanguage, pageOfEachType, pagesOf, turnOf, type SitePage } from "../support/pages.ts";
import { builtSite, fixtureSite } from "../support/site.ts";

const site = await builtSite();
const pages = pagesOf(site);
// The types are those of the English pages; a full run looks at each in all languages.
const types = inEveryLanguage(pageOfEachType(pages.filter(({ path }) => !/^(?:vi|ja)\//.test(path))), pages);
const others = pages.filter((page) => !types.includes(page));

/**
 * Every page in one theme at each width; the English ones in the other as well, by the rules that look at colours, which
 * cost more than all others: in a quick run each page has one theme.
 */
const SETTINGS = [
  { width: 360, theme: "light", other: "dark" },
  { width: 1280, theme: "dark", other: "light" },
] as const;
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
/** Types whose colours a quick run looks at: the others have no colours of their own. */
const COLOURFUL = /^(?:home|story|chart|embed|search)$/;
/** Of the pages that are not the longest of their type, one in so many is looked at, at one of the widths. */
const SHARE = FULL ? 24 : 180;
const LANGUAGES = 3;
const kinds = [...new Set(types.map(({ type }) => type))];
/** What the small site has too is looked at there, most of it in every run: tests/browser/fixture.test.ts. */
const inFixture = new Set(pagesOf(await fixtureSite()).map(({ type }) => type));
/** In a quick run a type that has colours, or is of this content alone, is looked at in one language, at one of the widths. */
const isLookedAt = (page: SitePage, index: number): boolean =>
  FULL ||
  ((COLOURFUL.test(page.type) || !inFixture.has(page.type)) &&
    kinds.indexOf(page.type) % SETTINGS.length === index &&
    turnOf(page, LANGUAGES) === 0);

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

describe.each(SETTINGS)("$width px wide", ({ width, theme, other }) => {
  const index = SETTINGS.findIndex((setting) => setting.width === width);
  const turn = SHARE * index;
  const typesHere = types.filter((page) => isLookedAt(page, index));
  const some = others.filter((page) => turnOf(page, SHARE * SETTINGS.length) === turn);
  const found = new Map<string, string[]>();

  beforeAll(async () => {
    const viewport = { width, height: 900 };
    await inTabs(browser, { viewport }, [...typesHere, ...some], async (tab, { path, type }) => {
      await tab.emulateMedia({ colorScheme: theme });
      await tab.goto(site.url + path);
      if (type === "story") await withTables(tab);
      // With everything open that opens: tables, the QR code, further citations, the preview of an embed.
      await tab.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      const place = placeOf(tab);
      const rules = Object.fromEntries(
        OF_COLOUR.map((rule) => [rule, { enabled: FULL || COLOURFUL.test(type) }]),
      );
      found.set(path, await violationsIn(place, { rules }));
      if (!FULL || !path.startsWith("en/")) return;
      await tab.emulateMedia({ colorScheme: other });
      found.get(path)!.push(...(await violationsIn(place, { runOnly: OF_COLOUR })));
    });
  });

  test.each(typesHere)("axe finds nothing on the page of type “$type” (/$path)", ({ path }) => {
    expect(found.get(path)).toEqual([]);
  });

  test("axe finds nothing on a share of all other pages", () => {
    expect(some.length).toBeGreaterThan(0);
    expect(some.flatMap(({ path }) => found.get(path)!.map((violation) => `/${path}: ${violation}`))).toEqual(
      [],
    );
  });
});
