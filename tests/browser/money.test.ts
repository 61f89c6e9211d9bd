import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { classes, pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const stories = pagesOf(site).filter(
  ({ type, elements }) =>
    type === "story" && elements.some(({ attributes }) => classes(attributes).includes("jpy")),
);
/** One story with amounts in each language. */
const chosen = ["en", "vi", "ja"].flatMap(
  (language) => stories.find(({ path }) => path.startsWith(`${language}/`)) ?? [],
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("every language has a story with amounts", () => {
  expect(chosen).toHaveLength(3);
});

describe.each([true, false])("the choice of a currency, scripts: %s", (javaScriptEnabled) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ javaScriptEnabled });
  });
  afterAll(() => page?.close());

  test.each(chosen)("shows each amount in one currency at a time: /$path", async ({ path }) => {
    await page.goto(site.url + path);
    const atFirst = await page.evaluate(shownAmounts);
    expect(atFirst.usd).toBeGreaterThan(0);
    expect(atFirst).toMatchObject({ jpy: 0, vnd: 0, note: false });

    for (const currency of ["jpy", "vnd"] as const) {
      await page.locator(`label:has(#money-${currency})`).click();
      expect(await page.evaluate(shownAmounts)).toEqual({
        usd: 0,
        jpy: 0,
        vnd: 0,
        [currency]: atFirst.usd,
        note: true,
      });
    }

    await page.locator("label:has(#money-usd)").click();
    expect(await page.evaluate(shownAmounts)).toEqual(atFirst);
  });

  test("names the year of its rates, and leads to them", async () => {
    await page.goto(site.url + chosen[0]!.path);
    await page.locator("label:has(#money-jpy)").click();
    const note = page.locator(".money p");
    expect(await note.innerText()).toMatch(/\b20\d\d\b/);
    expect(await note.locator("a").getAttribute("href")).toMatch(/\/sources\/#dataset-exchange-rates$/);
  });

  test("can be made with the keyboard alone", async () => {
    await page.goto(site.url + chosen[0]!.path);
    await page.locator("#money-usd").focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(shownAmounts)).toMatchObject({ usd: 0, note: true });
  });

  test("is forgotten with the page: the next one is in dollars again", async () => {
    await page.goto(site.url + chosen[0]!.path);
    await page.locator("label:has(#money-jpy)").click();
    await page.reload();
    expect(await page.evaluate(shownAmounts)).toMatchObject({ jpy: 0, note: false });
  });
});

/** Runs in the page, and so stands alone. */
function shownAmounts(): Record<"usd" | "jpy" | "vnd", number> & { note: boolean } {
  const visible = (selector: string): number =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
  return {
    usd: visible(".value .usd"),
    jpy: visible(".value .jpy"),
    vnd: visible(".value .vnd"),
    note: visible(".money p") > 0,
  };
}
