import type { Browser, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTabs, launchBrowser } from "../support/browser.ts";
import { inEveryLanguage, pageOfEachType, pagesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const EVERYTHING = 40_000;
/** How much heavier another language may be. */
const AS_ENGLISH = 1.25;
const VIEW = { viewport: { width: 1280, height: 900 } };

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
/** Bytes of all answers by path, for first-time visitors. */
const weights = new Map<string, number>();
/** One page of each type, in every language, and all stories. */
const weighed = [
  ...new Set([
    ...inEveryLanguage(pageOfEachType(pages.filter(({ path }) => path.startsWith("en/"))), pages),
    ...pages.filter(({ type }) => type === "story"),
  ]),
];
beforeAll(async () => {
  browser = await launchBrowser();
  visits = await inTabs(browser, VIEW, pages, visit);
  // A browser of its own for each: what an earlier page fetched would be missing from the bytes of this one.
  for (const page of weighed) {
    const context = await browser.newContext(VIEW);
    weights.set(page.path, (await visit(await context.newPage(), page)).bytes);
    await context.close();
  }
});
afterAll(() => browser?.close());

/** Opens a page as a first-time visitor, goes to its end, and notes what happened. */
async function visit(tab: Page, page: SitePage): Promise<Visit> {
  const result: Visit = { page, foreign: [], complaints: [], bytes: 0 };
  const sizes: Promise<number>[] = [];
  tab.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && new URL(url).origin !== origin) result.foreign.push(url);
  });
  const weigh = (request: Request): void => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  };
  tab.on("requestfinished", weigh);
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") result.complaints.push(message.text());
  });
  tab.on("pageerror", (error) => result.complaints.push(error.message));
  await tab.goto(site.url + page.path);
  await tab.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    await document.fonts.ready;
  });
  // What ends later, such as the favicon, would be asked for its size when the tab is gone.
  tab.off("requestfinished", weigh);
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
    const stories = weighed.filter(({ type, charts }) => type === "story" && charts <= 4);
    expect(stories.length).toBeGreaterThan(0);
    expect(
      stories
        .map(({ path, html }) => ({ path, bytes: weights.get(path)!, least: html.length / 20 }))
        .filter(({ bytes, least }) => bytes > EVERYTHING || bytes < least)
        .map(({ path, bytes }) => `/${path}: ${bytes}`),
    ).toEqual([]);
  });

  // Vietnamese headlines need two more files of the headline face; its own limit is that of a story.
  test.each(["ja"])(
    `takes at most ${AS_ENGLISH} times the bytes of the English page, fonts included: %s`,
    (language) => {
      const ratios = [...weights]
        .filter(([path]) => path.startsWith(`${language}/`))
        .map(([path, bytes]) => ({ path, ratio: bytes / weights.get(path.replace(/^\w+/, "en"))! }))
        .toSorted((a, b) => b.ratio - a.ratio);
      expect(ratios.length).toBeGreaterThan(0);
      expect(ratios.filter(({ ratio }) => ratio > AS_ENGLISH)).toEqual([]);
    },
  );
});
