import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const pages = pagesOf(site);
const withCharts = pages.filter(({ charts }) => charts > 0);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

describe("no page scrolls sideways", () => {
  // A window of 1280 px at 200 % zoom has room for 640 px of layout.
  test.each([
    { setting: "at 320 px", width: 320 },
    { setting: "at 200 % zoom", width: 640 },
  ])("$setting", async ({ width }) => {
    await page.setViewportSize({ width, height: 640 });
    const wide: string[] = [];
    for (const { path } of pages) {
      await page.goto(site.url + path);
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) wide.push(`/${path} needs ${needed} px`);
    }
    expect(wide).toEqual([]);
  });
});

describe.each([320, 360, 768, 1280])("charts in a window %i px wide", (width) => {
  let drawings: { path: string; found: Drawing[] }[];
  beforeAll(async () => {
    await page.setViewportSize({ width, height: 900 });
    drawings = [];
    for (const { path } of withCharts) {
      await page.goto(site.url + path);
      drawings.push({ path, found: await page.evaluate(readDrawings) });
    }
  });

  test("show one drawing each", () => {
    expect(drawings.flatMap(({ path, found }) => found.filter(({ shown }) => shown !== 1).map(({ chart }) => `/${path}: ${chart}`))).toEqual([]);
  });

  test("never have text below 12 px", () => {
    const small = drawings.flatMap(({ path, found }) => found.flatMap(({ chart, small }) => small.map((text) => `/${path}: ${chart}: ${text}`)));
    expect(small).toEqual([]);
  });

  test("never have text cut off at an edge of the drawing", () => {
    const cut = drawings.flatMap(({ path, found }) => found.flatMap(({ chart, cut }) => cut.map((text) => `/${path}: ${chart}: ${text}`)));
    expect(cut).toEqual([]);
  });
});

describe("on paper", () => {
  test("the page is its text and charts: navigation stays on the screen", async () => {
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: "print" });
    const shown: string[] = [];
    for (const { path } of pages) {
      await page.goto(site.url + path);
      const visible = await page.evaluate(() => [...document.querySelectorAll("nav")].filter((nav) => nav.checkVisibility()).length);
      if (visible > 0) shown.push(`/${path}`);
    }
    await page.emulateMedia({ media: null });
    expect(shown).toEqual([]);
  });
});

interface Drawing {
  /** Where to look: the words that the drawing begins with. */
  chart: string;
  /** How many of the chart's drawings are to be seen. */
  shown: number;
  /** Texts drawn smaller than 12 px, with their size. */
  small: string[];
  /** Texts that reach over the edge of their drawing. */
  cut: string[];
}

/** Runs in the page, and so stands alone. */
function readDrawings(): Drawing[] {
  return [...document.querySelectorAll(".drawing")].map((drawing, index) => {
    const shown = [...drawing.querySelectorAll(":scope > svg")].filter((svg) => svg.checkVisibility());
    const result: Drawing = { chart: `drawing ${index + 1}`, shown: shown.length, small: [], cut: [] };
    for (const svg of shown) {
      const edge = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll<SVGTextContentElement>("text, tspan")) {
        const words = text.textContent.trim();
        const matrix = text.getScreenCTM();
        if (!words || !matrix || !text.checkVisibility()) continue;
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b);
        if (size < 11.99) result.small.push(`“${words}” is ${size.toFixed(1)} px`);
        const box = text.getBoundingClientRect();
        const over = Math.max(edge.left - box.left, box.right - edge.right, edge.top - box.top, box.bottom - edge.bottom);
        if (text.tagName === "text" && over > 1) result.cut.push(`“${words}” by ${over.toFixed(1)} px`);
      }
    }
    return result;
  });
}
