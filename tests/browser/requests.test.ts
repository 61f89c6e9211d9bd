import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const EVERYTHING = 40_000;

const site = await builtSite();
const pages = pagesOf(site);
const { origin } = new URL(site.url);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Visit {
  /** Addresses asked of other sites. */
  foreign: string[];
  /** What the browser complained of. */
  complaints: string[];
  /** Bytes of all answers, as sent. */
  bytes: number;
}

/** Opens a page as a first-time visitor, scrolls through it, and notes what happened. */
async function visit(path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const result: Visit = { foreign: [], complaints: [], bytes: 0 };
  const sizes: Promise<number>[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && new URL(url).origin !== origin) result.foreign.push(url);
  });
  page.on("requestfinished", (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") result.complaints.push(message.text());
  });
  page.on("pageerror", (error) => result.complaints.push(error.message));
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (const size of await Promise.all(sizes)) result.bytes += size;
  await context.close();
  return result;
}

describe("opening a page", () => {
  const visits = new Map<string, Visit>();
  beforeAll(async () => {
    for (const { path } of pages) visits.set(path, await visit(path));
  });

  test("asks nothing of another site", () => {
    expect([...visits].flatMap(([path, { foreign }]) => foreign.map((url) => `/${path}: ${url}`))).toEqual([]);
  });

  test("makes the browser complain of nothing", () => {
    expect([...visits].flatMap(([path, { complaints }]) => complaints.map((words) => `/${path}: ${words}`))).toEqual([]);
  });

  test(`takes at most ${EVERYTHING} bytes for a story of up to four charts, fonts included`, () => {
    const stories = pages.filter(({ type, charts }) => type === "story" && charts <= 4);
    const heavy = stories.map(({ path }) => ({ path, bytes: visits.get(path)?.bytes ?? 0 })).filter(({ bytes }) => bytes > EVERYTHING || bytes === 0);
    expect(heavy).toEqual([]);
  });
});
