import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { inTabs, sharedBrowser } from "../support/browser.ts";
import { HARDLY_ANY, layoutShift } from "../support/layout-shift.ts";
import { withTables } from "../support/enhanced.ts";
import { casesOf, FULL } from "../support/full.ts";
import { pagesOf, turnOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { LANGUAGES } from "../support/site-file.ts";
import { MOST_TITLE_LINES, titleLines } from "../support/title-lines.ts";
import { tornWords } from "../support/torn-words.ts";

/** Widths of the window in px; one of 1280 px has room for 640 at 200 % zoom. */
const WIDTHS = [1280, 768, 640, 360, 320];
/**
 * A chart's page, and its embed, are looked at in one language, in turn; that words fit in every language and size is
 * tested where they are drawn. Where the run is not a full one, one in two of all other pages is, and of those that there are
 * many of one in forty.
 */
function isLookedAt(page: SitePage): boolean {
  const isOfChart = /^(?:chart|view|embed)$/.test(page.type);
  if (FULL) return !isOfChart || turnOf(page, LANGUAGES.length) === 0;
  const isOneOfMany =
    isOfChart || /^(?:embed of a )?version$|^embed of a game$|^figures of|^datasets$/.test(page.type);
  return turnOf(page, (isOneOfMany ? 40 : 2) * LANGUAGES.length) === 0;
}

interface Survey {
  path: string;
  /** At each width: how wide the page is, how many lines its masthead has, and what its drawings look like. */
  widths: Map<number, { needed: number; lines: number; drawings: Drawing[] }>;
  /** At each width: how many lines the title has, if it is a chart's page. */
  titles: Map<number, number>;
  /** At each width: words of headings that break. */
  torn: Map<number, string[]>;
  /** Parts for navigation that are printed. */
  printedNavigation: number;
  /** Height in px before a reader scrolls through it, and after. */
  heights: [before: number, after: number];
  /** How much of it has moved by itself since it was opened, as browsers reckon it. */
  shift: number;
  /** Texts of drawings that leave them, and whether the page does its window, where a reader spaces letters and lines wider. */
  spacedOut: string[];
  /** Addresses asked of other sites. */
  foreign: string[];
  /** What the browser complained of. */
  complaints: string[];
}

const site = await builtSite();
const pages = pagesOf(site);
const lookedAt = pages.filter(isLookedAt);
/** Of the window for a page: all, or in a quick run the widest, the narrowest and one between, which differs from page to page. */
function widthsOf(page: SitePage): number[] {
  const between = WIDTHS.slice(1, -1);
  return [WIDTHS[0]!, ...(FULL ? between : casesOf(between, lookedAt.indexOf(page))), WIDTHS.at(-1)!];
}
const { origin } = new URL(site.url);
let browser: Browser;
let surveys: Survey[];

beforeAll(async () => {
  browser = await sharedBrowser();
  surveys = await inTabs(browser, {}, lookedAt, survey);
});

/** Opens a page, goes to its end, looks at it in its widths and on paper, and notes what happened. */
async function survey(tab: Page, page: SitePage): Promise<Survey> {
  const result: Survey = {
    path: page.path,
    widths: new Map(),
    titles: new Map(),
    torn: new Map(),
    printedNavigation: 0,
    heights: [0, 0],
    shift: 0,
    spacedOut: [],
    foreign: [],
    complaints: [],
  };
  tab.removeAllListeners();
  tab.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && new URL(url).origin !== origin) result.foreign.push(url);
  });
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") result.complaints.push(message.text());
  });
  tab.on("pageerror", (error) => result.complaints.push(error.message));
  const [first, ...others] = widthsOf(page);
  await tab.emulateMedia({ media: "screen" });
  await tab.setViewportSize({ width: first!, height: 900 });
  await tab.goto(site.url + page.path);
  result.heights = await tab.evaluate(scrollThrough);
  result.shift = await tab.evaluate(layoutShift);
  if (page.type === "story") await withTables(tab);
  await tab.evaluate(() => {
    // Wide tables too must stay inside.
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  result.widths.set(first!, await tab.evaluate(readPage));
  result.torn.set(first!, await tab.evaluate(tornWords));
  for (const width of others) {
    await tab.setViewportSize({ width, height: 900 });
    result.widths.set(width, await tab.evaluate(readPage));
    result.titles.set(width, await tab.evaluate(titleLines));
    result.torn.set(width, await tab.evaluate(tornWords));
  }
  await tab.evaluate(spaceWider);
  const { needed, drawings } = await tab.evaluate(readPage);
  result.spacedOut = drawings.flatMap(({ cut }) => cut);
  const narrowest = widthsOf(page).at(-1)!;
  if (needed > narrowest) result.spacedOut.push(`the page is ${needed} px wide`);
  await tab.evaluate(() => void (document.adoptedStyleSheets = []));
  await tab.emulateMedia({ media: "print" });
  result.printedNavigation = await tab.evaluate(
    () => [...document.querySelectorAll("nav")].filter((nav) => nav.checkVisibility()).length,
  );
  return result;
}

describe("opening a page", () => {
  test("asks nothing of another site", () => {
    expect(surveys.flatMap(({ path, foreign }) => foreign.map((url) => `/${path}: ${url}`))).toEqual([]);
  });

  test("makes the browser complain of nothing", () => {
    expect(
      surveys.flatMap(({ path, complaints }) => complaints.map((words) => `/${path}: ${words}`)),
    ).toEqual([]);
  });
});

describe.each(WIDTHS)("in a window %i px wide", (width) => {
  const drawings = (): { place: string; drawing: Drawing }[] =>
    surveys.flatMap(({ path, widths }) =>
      (widths.get(width)?.drawings ?? []).map((drawing) => ({
        place: `/${path}, drawing ${drawing.number}`,
        drawing,
      })),
    );

  test("no heading breaks within a word", () => {
    expect(
      surveys.flatMap(({ path, torn }) => (torn.get(width) ?? []).map((word) => `/${path}: ${word}`)),
    ).toEqual([]);
  });

  test("no page scrolls sideways", () => {
    const wide = surveys
      .map(({ path, widths }) => ({ path, needed: widths.get(width)?.needed ?? 0 }))
      .filter(({ needed }) => needed > width);
    expect(wide).toEqual([]);
  });

  // Large letters in the narrowest window take a third.
  test.skipIf(width < 360)("the masthead has two lines at the most", () => {
    const high = surveys
      .map(({ path, widths }) => ({ path, lines: widths.get(width)?.lines ?? 0 }))
      .filter(({ lines }) => lines > 2);
    expect(high).toEqual([]);
  });

  test(`the title of a chart's page has at most ${MOST_TITLE_LINES} lines`, () => {
    expect(
      surveys.flatMap(({ path, titles }) => {
        const lines = titles.get(width) ?? 0;
        return lines > MOST_TITLE_LINES ? [`/${path}: ${lines} lines`] : [];
      }),
    ).toEqual([]);
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

  test("text in charts is never above 16 px", () => {
    expect(
      drawings().flatMap(({ place, drawing }) => drawing.large.map((text) => `${place}: ${text}`)),
    ).toEqual([]);
  });

  test("text in charts is never cut off at an edge", () => {
    expect(
      drawings().flatMap(({ place, drawing }) => drawing.cut.map((text) => `${place}: ${text}`)),
    ).toEqual([]);
  });
});

describe("a page", () => {
  test("is as tall before a reader scrolls through it as after: its charts are all laid out", () => {
    expect(
      surveys
        .filter(({ heights: [before, after] }) => before !== after)
        .map(({ path, heights }) => `/${path}: ${heights.join(" → ")}`),
    ).toEqual([]);
  });

  test("has nothing that moves by itself while it loads: scripts find the room for what they add", () => {
    expect(
      surveys.filter(({ shift }) => shift > HARDLY_ANY).map(({ path, shift }) => `/${path}: ${shift}`),
    ).toEqual([]);
  });

  test("keeps its width, and the words of its drawings whole, where a reader spaces letters and lines wider", () => {
    expect(surveys.flatMap(({ path, spacedOut }) => spacedOut.map((text) => `/${path}: ${text}`))).toEqual(
      [],
    );
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
  /** Texts drawn larger than 16 px, with their size. */
  large: string[];
  /** Texts that reach over the edge of their drawing. */
  cut: string[];
}

/** As WCAG 1.4.12 has it. Runs in the page, and so stands alone. The page's policy lets no element bring styles, but a script may make them. */
function spaceWider(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}",
  );
  document.adoptedStyleSheets = [sheet];
}

/** Runs in the page, and so stands alone. */
async function scrollThrough(): Promise<[before: number, after: number]> {
  await document.fonts.ready;
  const root = document.documentElement;
  const before = root.scrollHeight;
  for (let y = 0; y < root.scrollHeight; y += 2 * innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
  scrollTo(0, root.scrollHeight);
  await new Promise(requestAnimationFrame);
  return [before, root.scrollHeight];
}

/** Runs in the page, and so stands alone. */
function readPage(): { needed: number; lines: number; drawings: Drawing[] } {
  const drawings = [...document.querySelectorAll(".drawing")].map((drawing, index) => {
    const shown = [...drawing.querySelectorAll("svg")].filter((svg) => svg.checkVisibility());
    const result: Drawing = { number: index + 1, shown: shown.length, small: [], large: [], cut: [] };
    for (const svg of shown) {
      const edge = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll<SVGTextContentElement>("text, tspan")) {
        const words = text.textContent.trim();
        const matrix = text.getScreenCTM();
        if (!words || !matrix || !text.checkVisibility()) continue;
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b);
        if (size > 16.05) result.large.push(`“${words}” is ${size.toFixed(1)} px`);
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
  const heights = [...document.querySelectorAll(".mast > *")]
    .filter((part) => part.checkVisibility())
    .map((part) => part.getBoundingClientRect())
    .map(({ top, height }) => top + height / 2)
    .toSorted((a, b) => a - b);
  const lines = heights.filter((height, index) => index === 0 || height - heights[index - 1]! > 12).length;
  return { needed: document.documentElement.scrollWidth, lines, drawings };
}
