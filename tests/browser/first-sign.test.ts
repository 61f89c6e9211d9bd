import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
/** A story whose picture answers to readers, at the head of the page, and which has a scrolly. */
const { path } = pagesOf(site).find(
  ({ type, html, path: one }) =>
    type === "story" &&
    one.startsWith("en/") &&
    /class="?hero[^]*?<\/header>/.exec(html)![0].includes("id=chart-") &&
    html.includes("<scroll-steps"),
)!;
const { tableThere } = loadContent().ui.get("en")!.chart;
const SCRIPT = /interactive-chart/;
const TABLES = "**/*.tables.json";

/** A tap that comes at once, without a pointer that has been on its way, in the middle of the first chart. */
const tapChart = (tab: Page): Promise<void> =>
  tab
    .locator("interactive-chart svg:visible")
    .first()
    .evaluate((svg) => {
      const { left, top, width, height } = svg.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
      svg.dispatchEvent(new MouseEvent("click", at));
    });

/** What stands in the fold of the first chart, where that shows. */
const unfolded = (tab: Page): Promise<{ table: boolean; text: string }> =>
  tab
    .locator("figure details")
    .first()
    .evaluate((details) => ({
      table: details.querySelector("table")?.checkVisibility() ?? false,
      text: (details as HTMLElement).innerText,
    }));

/** Scrolls half-way to the second step of the scrolly; how many of its frames then show, and whether marks move. */
const halfWay = (tab: Page): Promise<{ shown: number; moving: boolean }> =>
  tab.evaluate(async () => {
    const text = document.querySelectorAll<HTMLElement>(".step > :first-child")[1]!;
    const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(text);
    const line = Number.parseFloat(scrollMarginTop) + 32 + Number.parseFloat(scrollMarginBottom) / 2;
    scrollBy({ top: text.getBoundingClientRect().top - line, behavior: "instant" });
    for (let frames = 0; frames < 3; frames++) await new Promise((drawn) => requestAnimationFrame(drawn));
    return {
      shown: document.querySelectorAll(".frame.on").length,
      moving: document.querySelector("scroll-steps")!.classList.contains("moving"),
    };
  });

test("what makes charts answer is asked for at the first sign of a reader, whose tap is heard, with the tables", async () => {
  const tab = await openTab({ viewport: { width: 1280, height: 800 } });
  const asked: string[] = [];
  const tables: string[] = [];
  const errors: string[] = [];
  tab.on("request", (request) => {
    if (SCRIPT.test(request.url())) asked.push(request.url());
    if (request.url().endsWith(".tables.json")) tables.push(request.url());
  });
  tab.on("pageerror", ({ message }) => errors.push(message));
  try {
    await tab.goto(site.url + path, { waitUntil: "networkidle" });
    expect([...asked, ...tables]).toEqual([]);
    const box = (await tab.locator("interactive-chart svg:visible").first().boundingBox())!;
    expect(box.y).toBeLessThan(800);
    // Off the chart a pointer is no sign.
    await tab.mouse.move(20, 20);
    expect([...asked, ...tables]).toEqual([]);

    // Without the tables the page stays as it is, and their links lead to them.
    await tab.route(TABLES, (route) => route.abort());
    await Promise.all([
      tab.waitForEvent("requestfailed", (request) => request.url().endsWith(".tables.json")),
      tapChart(tab),
    ]);
    const summary = tab.locator("figure summary").first();
    await Promise.all([
      tab.waitForEvent("requestfailed", (request) => request.url().endsWith(".tables.json")),
      summary.press("Enter"),
    ]);
    expect(await unfolded(tab)).toMatchObject({ table: false, text: expect.stringContaining(tableThere) });
    expect(await tab.locator("[role=tooltip]:popover-open").count()).toBe(0);
    expect(await halfWay(tab)).toEqual({ shown: 1, moving: false });
    const failed = tables.length;

    // At a later sign they come, to where the reader waits for them, and the charts hear.
    await tab.unroute(TABLES);
    await tab.evaluate(() => scrollTo(0, 0));
    await tapChart(tab);
    await expect.poll(() => tab.locator("[role=tooltip]:popover-open").count()).toBe(1);
    expect(await unfolded(tab)).toMatchObject({ table: true, text: expect.not.stringContaining(tableThere) });
    expect(await tab.locator("figure details p a").count()).toBe(0);
    await expect.poll(() => halfWay(tab)).toEqual({ shown: 2, moving: true });
    expect([failed, tables.length, asked.length]).toEqual([2, 3, 1]);
    expect(errors).toEqual([]);
  } finally {
    await closeTab(tab);
  }
});
