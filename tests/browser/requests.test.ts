import type { Browser, Request } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedBrowser } from "../support/browser.ts";
import { FULL } from "../support/full.ts";
import { inEveryLanguage, pageOfEachType, pagesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { LANGUAGES } from "../support/site-file.ts";

/** Vietnamese headlines need two more files of the headline face. */
const EVERYTHING: Record<string, number> = { en: 40_000, vi: 48_400, ja: 40_000 };
/** How much heavier another language may be. */
const AS_ENGLISH = 1.25;

const site = await builtSite();
const pages = pagesOf(site);

let browser: Browser;
/** Bytes of all answers by path, for first-time visitors. */
const weights = new Map<string, number>();
/** Whether a page is weighed where the run is not a full one: the heaviest types, and the same ones in every language. */
const isWeighed = ({ type }: Pick<SitePage, "type">): boolean =>
  FULL || /^(?:story|chart|search)$/.test(type);
const small = pages.filter(({ type, charts }) => type === "story" && charts <= 4);
/** The longest of these stories, which a quick run weighs in every language. */
const longest = pageOfEachType(small.filter(({ path }) => path.startsWith("en/")));
/** One page of each type, in the languages that are compared, and all stories. */
const weighed = [
  ...new Set([
    ...inEveryLanguage(pageOfEachType(pages.filter(({ path }) => path.startsWith("en/"))), pages).filter(
      (page) => !page.path.startsWith("vi/") && isWeighed(page),
    ),
    ...(FULL ? pages.filter(({ type }) => type === "story") : inEveryLanguage(longest, pages)),
  ]),
];
beforeAll(async () => {
  browser = await sharedBrowser();
  for (const { path } of weighed) weights.set(path, await bytesOf(path));
});

/**
 * Bytes of all answers, as sent, for somebody who opens a page for the first time and goes to its end, without what wakes
 * what comes into sight: that is there sooner or later, now in time to be counted and now not. It has limits of its own in
 * tests/site/weight.test.ts.
 */
async function bytesOf(path: string): Promise<number> {
  // Storage of its own for each: what an earlier page fetched would be missing from the bytes of this one.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => {
    globalThis.IntersectionObserver = class {
      observe(): void {}
      disconnect(): void {}
    } as unknown as typeof IntersectionObserver;
  });
  const tab = await context.newPage();
  const sizes: Promise<number>[] = [];
  const weigh = (request: Request): void => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  };
  tab.on("requestfinished", weigh);
  await tab.goto(site.url + path);
  await tab.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    await document.fonts.ready;
  });
  // What ends later, such as the favicon, would be asked for its size when the tab is gone.
  tab.off("requestfinished", weigh);
  const bytes = await Promise.all(sizes);
  await context.close();
  return bytes.reduce((sum, size) => sum + size, 0);
}

describe("opening a page", () => {
  test.each(LANGUAGES)("takes a limited number of bytes for a story of up to four charts: %s", (language) => {
    const stories = weighed.filter(
      ({ type, charts, path }) => type === "story" && charts <= 4 && path.startsWith(`${language}/`),
    );
    expect(stories.length).toBeGreaterThan(0);
    expect(
      stories
        .map(({ path, html }) => ({ path, bytes: weights.get(path)!, least: html.length / 20 }))
        .filter(({ bytes, least }) => bytes > EVERYTHING[language]! || bytes < least)
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
