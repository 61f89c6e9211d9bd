import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTabs, launchBrowser } from "../support/browser.ts";
import { pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

/** Widths of the window in px; one of 1280 px has room for 640 at 200 % zoom. */
const WIDTHS = [320, 360, 640, 768, 1280];

interface Survey {
  path: string;
  /** At each width: how wide the page is, and what its drawings look like. */
  widths: Map<number, { needed: number; drawings: Drawing[] }>;
  /** Parts for navigation that are printed. */
  printedNavigation: number;
}

const site = await builtSite();
const pages = pagesOf(site);
let browser: Browser;
let surveys: Survey[];

beforeAll(async () => {
  browser = await launchBrowser();
  surveys = await inTabs(browser, {}, pages, (page, { path }) => survey(page, path));
});
afterAll(() => browser?.close());

async function survey(page: Page, path: string): Promise<Survey> {
  const widths: Survey["widths"] = new Map();
  await page.emulateMedia({ media: "screen" });
  await page.goto(site.url + path);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    widths.set(width, { needed, drawings: await page.evaluate(readDrawings) });
  }
  await page.emulateMedia({ media: "print" });
  const printedNavigation = await page.evaluate(
    () => [...document.querySelectorAll("nav")].filter((nav) => nav.checkVisibility()).length,
  );
  return { path, widths, printedNavigation };
}

describe.each(WIDTHS)("in a window %i px wide", (width) => {
  const drawings = (): { place: string; drawing: Drawing }[] =>
    surveys.flatMap(({ path, widths }) =>
      widths
        .get(width)!
        .drawings.map((drawing) => ({ place: `/${path}, drawing ${drawing.number}`, drawing })),
    );

  test("no page scrolls sideways", () => {
    const wide = surveys
      .map(({ path, widths }) => ({ path, needed: widths.get(width)!.needed }))
      .filter(({ needed }) => needed > width);
    expect(wide).toEqual([]);
  });

  test("every chart shows one of its drawings", () => {
    expect(drawings().length).toBeGreaterThan(0);
    expect(
      drawings()
        .filter(({ drawing }) => drawing.shown !== 1)
        .map(({ place }) => place),
    ).toEqual([]);
  });

  test("text in charts is never below 12 px", () => {
    expect(
      drawings().flatMap(({ place, drawing }) => drawing.small.map((text) => `${place}: ${text}`)),
    ).toEqual([]);
  });

  test("text in charts is never cut off at an edge", () => {
    expect(
      drawings().flatMap(({ place, drawing }) => drawing.cut.map((text) => `${place}: ${text}`)),
    ).toEqual([]);
  });
});

describe("on paper", () => {
  test("a page is its text and charts: navigation stays on the screen", () => {
    expect(
      surveys.filter(({ printedNavigation }) => printedNavigation > 0).map(({ path }) => `/${path}`),
    ).toEqual([]);
  });
});

interface Drawing {
  /** Its place among the charts of the page, from 1. */
  number: number;
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
    const result: Drawing = { number: index + 1, shown: shown.length, small: [], cut: [] };
    for (const svg of shown) {
      const edge = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll<SVGTextContentElement>("text, tspan")) {
        const words = text.textContent.trim();
        const matrix = text.getScreenCTM();
        if (!words || !matrix || !text.checkVisibility()) continue;
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b);
        if (size < 11.99) result.small.push(`“${words}” is ${size.toFixed(1)} px`);
        const box = text.getBoundingClientRect();
        const over = Math.max(
          edge.left - box.left,
          box.right - edge.right,
          edge.top - box.top,
          box.bottom - edge.bottom,
        );
        if (text.tagName === "text" && over > 1) result.cut.push(`“${words}” by ${over.toFixed(1)} px`);
      }
    }
    return result;
  });
}
