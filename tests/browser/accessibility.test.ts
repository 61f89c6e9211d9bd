import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { pageOfEachType, pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const pages = pagesOf(site);
const types = pageOfEachType(pages);
const others = pages.filter((page) => !types.includes(page));

const SETTINGS = [
  { theme: "light", width: 360 },
  { theme: "light", width: 1280 },
  { theme: "dark", width: 360 },
  { theme: "dark", width: 1280 },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(SETTINGS)("in the $theme theme, $width px wide", ({ theme, width }) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ colorScheme: theme, viewport: { width, height: 900 } });
  });
  afterAll(() => page?.close());

  test.each(types)("axe finds nothing on the page of type “$type” (/$path)", async ({ path }) => {
    expect(await violations(page, path)).toEqual([]);
  });

  // All further pages are looked at too, each in one of the settings.
  const turn = SETTINGS.findIndex((setting) => setting.theme === theme && setting.width === width);
  const share = others.filter((_, index) => index % SETTINGS.length === turn);

  test.skipIf(share.length === 0)("axe finds nothing on this setting’s share of the other pages", async () => {
    const found: string[] = [];
    for (const { path } of share) found.push(...(await violations(page, path)).map((violation) => `/${path}: ${violation}`));
    expect(found).toEqual([]);
  });
});

async function violations(page: Page, path: string): Promise<string[]> {
  await page.goto(site.url + path);
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}) at ${target.join(" ")}`));
}
