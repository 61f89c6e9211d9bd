import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedBrowser } from "../support/browser.ts";
import { FULL } from "../support/full.ts";
import { pageOfEachType, pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
/** In a quick run the types that have charts, and one in three of the others. */
const types = pageOfEachType(pagesOf(site)).filter(
  ({ charts }, index) => FULL || charts > 0 || index % 3 === 0,
);

let browser: Browser;
let withScripts: Page;
let without: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  withScripts = await browser.newPage();
  without = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(() => Promise.all([withScripts?.close(), without?.close()]));

describe("without scripts", () => {
  test.each(types)("the page of type “$type” is complete (/$path)", async ({ path }) => {
    await Promise.all([withScripts.goto(site.url + path), without.goto(site.url + path)]);
    const [full, plain] = await Promise.all([withScripts.evaluate(readPage), without.evaluate(readPage)]);
    // What scripts show one at a time, chart and table, stands there one after the other without them.
    expect(plain.headings).toEqual(expect.arrayContaining(full.headings));
    expect(plain.links).toEqual(expect.arrayContaining(full.links));
    expect(plain.drawings).toBe(full.drawings);
    expect(plain.tables).toBe(full.tables);
  });

  test.each(types.filter(({ charts, type }) => charts > 0 && ["story", "chart"].includes(type)))(
    "every chart of the page of type “$type” has its drawing, and its table or the way to it (/$path)",
    async ({ path, charts, drawings }) => {
      await without.goto(site.url + path);
      const page = await without.evaluate(readPage);
      expect(page.drawings).toBe(drawings);
      // The picture at the head of a story may stand in it once more, with its table there.
      expect(page.tables + page.tableLinks.length).toBeGreaterThanOrEqual(charts - 1);
      expect(page.tables === 0).toBe(page.tableLinks.length > 0);
      const [link] = page.tableLinks;
      if (!link) return;
      await without.locator("figure summary").first().click();
      await without.locator("figure details p a").first().click();
      await without.waitForURL(link);
      expect(await without.locator(":target table").isVisible()).toBe(true);
    },
  );
});

/** Runs in the page, and so stands alone. */
function readPage(): {
  headings: string[];
  links: string[];
  drawings: number;
  tables: number;
  tableLinks: string[];
} {
  const visible = <E extends Element>(selector: string): E[] =>
    [...document.querySelectorAll<E>(selector)].filter((element) => element.checkVisibility());
  return {
    headings: visible("h1, h2, h3, figcaption").map(({ textContent }) => textContent.trim()),
    links: visible<HTMLAnchorElement>("main a[href]").map(({ href }) => new URL(href).pathname),
    drawings: visible(".drawing svg").length,
    tables: document.querySelectorAll("main table tbody tr:first-child").length,
    tableLinks: [...document.querySelectorAll<HTMLAnchorElement>("figure details p a")].map(
      ({ href }) => href,
    ),
  };
}
