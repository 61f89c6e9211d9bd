import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTabs, launchBrowser } from "../support/browser.ts";
import { inEveryLanguage, pageOfEachType, pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const pages = pagesOf(site);
// The types are those of the English pages; each is looked at in all languages.
const types = inEveryLanguage(pageOfEachType(pages.filter(({ path }) => !/^(?:vi|ja)\//.test(path))), pages);
const others = pages.filter((page) => !types.includes(page));

const english = types.filter(({ path }) => !/^(?:vi|ja)\//.test(path));

/** Both themes at both widths; the other languages, which differ in words only, in one theme at each width. */
const SETTINGS = [
  { theme: "light", width: 360, pages: types },
  { theme: "dark", width: 1280, pages: types },
  { theme: "dark", width: 360, pages: english },
  { theme: "light", width: 1280, pages: english },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(SETTINGS)("in the $theme theme, $width px wide", ({ theme, width, pages: chosen }) => {
  // The page of each type is looked at in every setting, one in eight of the other pages in one of them, in turn.
  const turn = SETTINGS.findIndex((setting) => setting.theme === theme && setting.width === width);
  const visited = [...chosen, ...others.filter((_, index) => index % (SETTINGS.length * 8) === turn)];
  const found = new Map<string, string[]>();

  beforeAll(async () => {
    const options = { colorScheme: theme, viewport: { width, height: 900 } };
    await inTabs(browser, options, visited, async (page, { path }) =>
      found.set(path, await violations(page, path)),
    );
  });

  test.each(chosen)("axe finds nothing on the page of type “$type” (/$path)", ({ path }) => {
    expect(found.get(path)).toEqual([]);
  });

  test("axe finds nothing on a share of all other pages", () => {
    const paths = visited
      .map(({ path }) => path)
      .filter((path) => !chosen.some((page) => page.path === path));
    expect(paths.flatMap((path) => found.get(path)!.map((violation) => `/${path}: ${violation}`))).toEqual(
      [],
    );
  });
});

async function violations(page: Page, path: string): Promise<string[]> {
  await page.goto(site.url + path);
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ["violations"] }),
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}) at ${target.join(" ")}`),
  );
}

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}
