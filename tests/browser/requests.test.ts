import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTabs, launchBrowser } from "../support/browser.ts";
import { pagesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const EVERYTHING = 40_000;

const site = await builtSite();
const pages = pagesOf(site);
const { origin } = new URL(site.url);

interface Visit {
  page: SitePage;
  /** Addresses asked of other sites. */
  foreign: string[];
  /** What the browser complained of. */
  complaints: string[];
  /** Bytes of all answers, as sent. */
  bytes: number;
}

let browser: Browser;
let visits: Visit[];
beforeAll(async () => {
  browser = await launchBrowser();
  visits = await inTabs(browser, { viewport: { width: 1280, height: 900 } }, pages, visit);
});
afterAll(() => browser?.close());

/** Opens a page as a first-time visitor, goes to its end, and notes what happened. */
async function visit(tab: Page, page: SitePage): Promise<Visit> {
  const result: Visit = { page, foreign: [], complaints: [], bytes: 0 };
  const sizes: Promise<number>[] = [];
  tab.removeAllListeners();
  const session = await tab.context().newCDPSession(tab);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  tab.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && new URL(url).origin !== origin) result.foreign.push(url);
  });
  tab.on("requestfinished", (request) =>
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
  );
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") result.complaints.push(message.text());
  });
  tab.on("pageerror", (error) => result.complaints.push(error.message));
  await tab.goto(site.url + page.path);
  await tab.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    await document.fonts.ready;
  });
  for (const size of await Promise.all(sizes)) result.bytes += size;
  return result;
}

describe("opening a page", () => {
  test("asks nothing of another site", () => {
    expect(visits.flatMap(({ page, foreign }) => foreign.map((url) => `/${page.path}: ${url}`))).toEqual([]);
  });

  test("makes the browser complain of nothing", () => {
    expect(
      visits.flatMap(({ page, complaints }) => complaints.map((words) => `/${page.path}: ${words}`)),
    ).toEqual([]);
  });

  test(`takes at most ${EVERYTHING} bytes for a story of up to four charts, fonts included`, () => {
    const stories = visits.filter(({ page }) => page.type === "story" && page.charts <= 4);
    expect(stories.length).toBeGreaterThan(0);
    expect(
      stories
        .filter(({ page, bytes }) => bytes > EVERYTHING || bytes < page.html.length / 20)
        .map(({ page, bytes }) => `/${page.path}: ${bytes}`),
    ).toEqual([]);
  });
});
