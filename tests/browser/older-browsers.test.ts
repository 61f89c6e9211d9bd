import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedBrowser } from "../support/browser.ts";
import { withTables } from "../support/enhanced.ts";
import { FULL } from "../support/full.ts";
import { filesOf, pageOfEachType, pagesOf, stylesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

/**
 * Browsers from the baseline of package.json's `browserslist` on, some of which lack what newer ones have: what is younger
 * is taken out of every answer, and from the globals of the page, and what shows must stay what it is.
 */
const site = await builtSite();
/** One page of each kind that draws, with amounts in several currencies where there is such a one, and each language. */
const PAGES = [
  ["chart", "en/charts/fdi-flows/"],
  ["story", "vi/stories/vietnam-and-japan-in-charts/"],
  ["embed", "vi/embed/fdi-composition/"],
  ["charts", "ja/charts/"],
  ["home", "ja/"],
] as const;
/** In a quick run those whose drawings are large. */
const LOOKED_AT = PAGES.filter(([type]) => FULL || /^(?:chart|story|embed)$/.test(type));

/** What style sheets say, and what stands there for a browser that does not know it. */
const YOUNGER =
  /light-dark\(|:has\(|@container|container-type|color-mix\(|\(scripting: ?enabled\)|\(scripting: ?none\)/g;
const unknown = (text: string): string =>
  text.replaceAll(YOUNGER, (name) => name.replace(/(?=[a-z])/, "unknown-"));

async function takeAway(route: Route): Promise<void> {
  if (!["document", "stylesheet", "script"].includes(route.request().resourceType())) return route.continue();
  const answer = await route.fetch();
  return route.fulfill({ response: answer, body: unknown(await answer.text()) });
}

/** Runs in the page before its scripts, and so stands alone. */
function takeGlobalsAway(elements: boolean): void {
  const without = (owner: object, ...names: string[]): void => {
    for (const name of names) Reflect.deleteProperty(owner, name);
  };
  without(HTMLElement.prototype, "popover", "showPopover", "hidePopover", "togglePopover");
  without(Array.prototype, "toSorted", "toReversed", "toSpliced", "findLast", "findLastIndex");
  without(
    Element.prototype,
    "checkVisibility",
    "role",
    "ariaSelected",
    "ariaSort",
    "ariaLabel",
    "ariaValueText",
  );
  if (elements) customElements.define = () => {};
}

/** What a reader sees of drawings and amounts. */
interface Shown {
  /** Fill and stroke of all that is drawn and shows, by its element. */
  paints: string[];
  /** How many drawings show of each chart. */
  drawings: number[];
  /** Classes of the amounts that show. */
  currencies: string[];
  /** Whether each table of figures, outside of what is folded, shows. */
  tables: boolean[];
}

/** Runs in the page, and so stands alone. */
function readPage(currencies: readonly string[]): Shown {
  const shows = (element: Element): boolean => element.getClientRects().length > 0;
  const svgs = [...document.querySelectorAll(".drawing svg, .thumb svg")].filter(shows);
  const paints = svgs.flatMap((svg) =>
    [...svg.querySelectorAll("path, rect, circle, line, text, ellipse, polygon")].map((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return `${mark.localName} ${fill} ${stroke}`;
    }),
  );
  return {
    paints,
    drawings: [...document.querySelectorAll(".drawing")].map(
      (drawing) => [...drawing.querySelectorAll("svg")].filter(shows).length,
    ),
    currencies: currencies.filter((name) =>
      [...document.querySelectorAll(`main .${name}`)].some((amount) => shows(amount)),
    ),
    tables: [...document.querySelectorAll("#figures table")].map(
      (table) => shows(table) && !table.closest("[hidden]"),
    ),
  };
}

const CURRENCIES = ["usd", "jpy", "vnd"];
let browser: Browser;
interface Tab {
  page: Page;
  errors: string[];
}
/** A tab of each age, which goes from page to page. */
const tabs = new Map<string, Tab>();
/** Pages at phone width: there the drawing for phones shows with container queries and without. */
async function open(path: string, older?: { elements: boolean }): Promise<Tab> {
  const age = JSON.stringify(older ?? "now");
  const tab = tabs.get(age) ?? (await openTab(older));
  tabs.set(age, tab);
  tab.errors.length = 0;
  await tab.page.goto(site.url + path);
  return tab;
}

async function openTab(older?: { elements: boolean }): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    // Tests write styles of their own into the page.
    bypassCSP: true,
  });
  const errors: string[] = [];
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => errors.push(message));
  if (older) {
    await page.addInitScript(takeGlobalsAway, older.elements);
    await page.addInitScript(
      `{ const own = CSS.supports.bind(CSS), media = matchMedia.bind(window);
      CSS.supports = (...all) => !/:has|light-dark|color-mix/.test(all.join()) && own(...all);
      window.matchMedia = (query) => media(/scripting/.test(query) ? "(unknown: 1)" : query); }`,
    );
    await page.route("**/*", takeAway);
  }
  return { page, errors };
}

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => Promise.all([...tabs.values()].map(({ page }) => page.context().close())));

describe("in a browser without light-dark(), :has(), container queries, popovers and newer methods", () => {
  test.each(LOOKED_AT)(
    "a %s has its colours, one currency and one drawing of each chart: /%s",
    async (_, path) => {
      const [now, older, oldest] = await Promise.all([
        open(path),
        open(path, { elements: false }),
        open(path, { elements: true }),
      ]);
      for (const colorScheme of ["light", "dark"] as const) {
        for (const { page } of [now, older, oldest]) await page.emulateMedia({ colorScheme });
        const shown = await now.page.evaluate(readPage, CURRENCIES);
        expect(shown.paints.length).toBeGreaterThan(5);
        expect(new Set(shown.paints).size).toBeGreaterThan(2);
        for (const { page, errors } of [older, oldest]) {
          const without = await page.evaluate(readPage, CURRENCIES);
          expect(without.paints).toEqual(shown.paints);
          expect(without.drawings).toEqual(shown.drawings);
          expect(without.drawings.filter((count) => count !== 1)).toEqual([]);
          expect(without.currencies).toEqual(shown.currencies);
          expect(without.currencies.length).toBeLessThanOrEqual(1);
          // Where no tabs show that would lead to it, the table stands below the drawing.
          expect(without.tables).toEqual(shown.tables.map(() => true));
          expect(errors).toEqual([]);
        }
      }
    },
  );
});

describe("a style sheet", () => {
  test("puts no newer selector into one list with others, which a browser without it would drop as well", () => {
    const sheets = new Set(pageOfEachType(pagesOf(site)).map(stylesOf));
    expect([...sheets].filter((sheet) => sheet.includes(":has(")).length).toBeGreaterThan(0);
    const files = filesOf(site)
      .filter((file) => file.endsWith(".css"))
      .map((file) => readFileSync(join(site.folder, file), "utf8"));
    expect(files.length).toBeGreaterThan(1);
    const mixed = [...sheets, ...files].flatMap((sheet) =>
      [...sheet.matchAll(/([^{}]*:has\([^{}]*)\{/g)]
        .map(([, list]) => selectorsOf(list!))
        .filter((list) => list.some((selector) => !selector.includes(":has(")))
        .map((list) => list.join(",")),
    );
    expect([...new Set(mixed)]).toEqual([]);
  });
});

/** The selectors of a list, at the commas outside of brackets. */
function selectorsOf(list: string): string[] {
  let depth = 0;
  const parts = [""];
  for (const character of list) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

describe("with letters twice as large, in a window 360 px wide", () => {
  const LARGE = [
    "en/charts/rd-spending/",
    "vi/charts/rd-spending/",
    "ja/charts/rd-spending/",
    "vi/stories/ict-in-japan/",
    "ja/stories/ict-in-japan/",
    "en/",
    "vi/",
    "ja/",
    "en/charts/",
    "en/stories/",
    "vi/sources/",
    "en/search/",
    "404.html",
  ];

  test("no page scrolls sideways", async () => {
    const { page } = await open(LARGE[0]!);
    const wide: string[] = [];
    for (const path of LARGE.filter((_, index) => FULL || index % 3 === 0)) {
      await page.goto(site.url + path);
      await page.addStyleTag({ content: "html{font-size:200%!important}" });
      const measure = (): number => document.documentElement.scrollWidth;
      const widths = [await page.evaluate(measure)];
      if (path.includes("/stories/")) await withTables(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      widths.push(await page.evaluate(measure));
      const table = page.locator("#tab-table");
      if (await table.count()) {
        await table.click();
        widths.push(await page.evaluate(measure));
      }
      if (Math.max(...widths) > 360) wide.push(`/${path}: ${widths.join(", ")}`);
    }
    expect(wide).toEqual([]);
  });
});
