import { rmSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { buildSite, freshFolder } from "./build-site.ts";
import { findChrome } from "./find-chrome.ts";
import { launchChrome } from "./launch-chrome.ts";
import { longestPage } from "./longest-page.ts";
import { serveFolder } from "./serve-folder.ts";

/** How much slower than this machine the reader's is. */
const SLOWDOWN = 4;
/** What web.dev calls a good interaction to next paint is 200 ms; this project wants half of it. */
const AIM = 100;

/** One session says as much about what else the machine did. */
const SESSIONS = 3;

/** An event as Event Timing has it; those of one tap or key share their interaction. */
interface Timing {
  interaction: number;
  name: string;
  /** From the act to the next paint, in ms. */
  duration: number;
}

interface Session {
  /** The longest event of each, longest first. */
  interactions: Timing[];
  /** Cumulative layout shift of what moved by itself. */
  shift: number;
}

/**
 * Builds the site, opens its heaviest story on a slow phone, does there what readers do, and reports how long the
 * browser took from each act to the next paint (Event Timing), and how far the page moved by itself (Layout Shift).
 */
export default async function interaction(): Promise<number> {
  const folder = freshFolder("interaction");
  const building = Promise.withResolvers<void>();
  const server = await serveFolder(folder, "/", building.promise);
  const browser = await launchChrome(findChrome());
  try {
    building.resolve(buildSite(folder, { siteUrl: new URL(server.url).origin }));
    await building.promise;
    const path = longestPage(folder, "en/stories");
    console.log(`/${path}, 360 px wide, ${SLOWDOWN}× slower than this machine\n`);
    const sessions: Session[] = [];
    for (let number = 1; number <= SESSIONS; number += 1) {
      const session = await recordSession(browser, server.url + path);
      sessions.push(session);
      const { interactions, shift } = session;
      const longest = interactions.slice(0, 3).map(({ name, duration }) => `${name} ${duration} ms`);
      console.log(
        `Session ${number}: ${interactions.length} interactions; the longest: ${longest.join(", ")}; layout shift ${shift.toFixed(4)}`,
      );
    }
    const longest = sessions.map(({ interactions }) => interactions[0]?.duration ?? 0).sort((a, b) => a - b);
    const median = longest[Math.floor(SESSIONS / 2)]!;
    console.log(`\nInteraction to next paint, the median session: ${median} ms (aim: under ${AIM} ms).`);
    return median < AIM && sessions.every(({ shift }) => shift === 0) ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function recordSession(browser: Browser, address: string): Promise<Session> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.addInitScript(observe);
  await page.goto(address);
  await readStory(page);
  const { timings, shift } = await page.evaluate(() => (globalThis as unknown as Observed).observed);
  await context.close();
  const longest = new Map<number, Timing>();
  for (const timing of timings.toSorted((a, b) => a.duration - b.duration))
    longest.set(timing.interaction, timing);
  return { interactions: [...longest.values()].sort((a, b) => b.duration - a.duration), shift };
}

interface Observed {
  observed: { timings: Timing[]; shift: number };
}

/** Runs in the page, and so stands alone. */
function observe(): void {
  const observed: Observed["observed"] = { timings: [], shift: 0 };
  (globalThis as unknown as Observed).observed = observed;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as (Timing & { interactionId: number })[])
      // Those without a number are no interaction, such as the mouse that a browser makes of a touch.
      if (entry.interactionId) {
        const { interactionId: interaction, name, duration } = entry;
        observed.timings.push({ interaction, name, duration });
      }
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      // What opens because a reader has asked for it is no shift.
      if (!entry.hadRecentInput) observed.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** Scrolls to each chart, taps its marks, walks it by keys, opens its table; then changes currency and theme. */
async function readStory(page: Page): Promise<void> {
  const charts = page.locator("live-chart");
  for (let index = 0; index < (await charts.count()); index += 1) {
    const chart = charts.nth(index);
    // Of a scrolly's charts, one shows at a time.
    if (!(await chart.isVisible())) continue;
    await chart.scrollIntoViewIfNeeded();
    await page.waitForTimeout(400);
    const box = (await chart.boundingBox())!;
    for (const share of [0.3, 0.6]) {
      await page.touchscreen.tap(box.x + box.width * share, box.y + box.height / 2);
      await page.waitForTimeout(250);
    }
    await chart.focus();
    for (const key of ["ArrowRight", "ArrowRight", "End", "Escape"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
    }
    const table = page.locator("figure", { has: chart }).locator("summary").first();
    if (await table.isVisible()) await tap(page, table);
    await page.waitForTimeout(250);
  }
  const yen = page.locator("#money-jpy");
  if ((await yen.count()) > 0) await tap(page, yen);
  await page.waitForTimeout(1000);
  await page.locator(".theme select").selectOption("dark");
  await page.waitForTimeout(500);
}

/** Scrolls there first, and taps once the page stands, as a thumb does. */
async function tap(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await page.waitForTimeout(400);
  await target.tap();
}
