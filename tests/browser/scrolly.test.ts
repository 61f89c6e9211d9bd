import { beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { sharedBrowser } from "../support/browser.ts";
import { BROWSERS, driversOf, type Driver, type Reader } from "../support/browser-driver.ts";
import { withTables } from "../support/enhanced.ts";
import { casesOf, FULL } from "../support/full.ts";
import { pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
const story = `${site.url}en/stories/open-innovation/`;
const COLUMN = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };
const PHONE = { ...NARROW, touch: true };

/** What a scrolly shows, as `survey` finds it. */
interface Shown {
  /** The frames that can be seen, by their place from 0. */
  frames: number[];
  moving: boolean;
  /** Of each frame, whether its drawings are exactly as the server sent them. */
  asSent: boolean[];
}

/** Runs in the page, and so stands alone. The drawings as they were sent are kept at the first call. */
function survey(): Shown {
  const scrolly = document.querySelector("scroll-steps")!;
  const frames = [...scrolly.querySelectorAll<HTMLElement>(".frame")];
  const now = frames.map((frame) =>
    [...frame.querySelectorAll("svg")]
      .map((svg) =>
        [...svg.querySelectorAll("circle,rect,path,line,text,title")].map((mark) => mark.outerHTML).join(),
      )
      .join(),
  );
  const window = globalThis as { sent?: string[] };
  window.sent ??= now;
  return {
    frames: frames.flatMap((frame, i) => (getComputedStyle(frame).opacity === "1" ? [i] : [])),
    moving: scrolly.classList.contains("moving"),
    asSent: now.map((drawing, i) => drawing === window.sent![i]),
  };
}

/** Scrolls until the text of a step, or a part of the way from the one before, has come to where it counts. */
function scrollTo([step, way]: [step: number, way: number]): void {
  const text = document.querySelectorAll<HTMLElement>(".step > :first-child")[step]!;
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(text);
  const line = Number.parseFloat(scrollMarginTop) + 32;
  window.scrollBy({
    // Windows scroll to whole pixels.
    top: text.getBoundingClientRect().top - line + 2 - (1 - way) * Number.parseFloat(scrollMarginBottom),
    behavior: "instant",
  });
}

/** Where the column of a year stands in each frame, in px of its drawing, and how far it is painted. */
function positions(year: string): { x: number; width: number; opacity: string }[] {
  return [...document.querySelectorAll(".frame")].map((frame) => {
    const svg = [...frame.querySelectorAll("svg")].find((one) => one.getBoundingClientRect().width)!;
    const column = svg.querySelector<SVGElement>(`rect[data-k="new-enterprises,${year}"]`)!;
    const [x, width] = ["x", "width"].map((name) => Number(column.getAttribute(name)));
    return { x: x!, width: width!, opacity: getComputedStyle(column).opacity };
  });
}

/** Waits until a page moves no further, and says where it stands: a key in between may be lost. */
async function atRest(driver: Driver): Promise<number> {
  for (let before = Number.NaN; ;) {
    const now = await driver.evaluate(() => scrollY);
    if (now === before) return now;
    before = now;
    for (let frames = 0; frames < 3; frames++) await driver.drawn();
  }
}

describe.each(BROWSERS)("a scrolly in %s", (browser) => {
  const drivers = driversOf(browser);
  const open = async (reader: Reader = COLUMN): Promise<Driver> => {
    const driver = await drivers.open(story, reader);
    await driver.evaluate(survey);
    await driver.waitFor(() => customElements.get("scroll-steps") !== undefined);
    // Which marks belong together says the table, which comes at the first sign of a reader.
    await driver.evaluate(() => void dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" })));
    await driver.waitFor(() => !document.querySelector("[data-tables]"));
    return driver;
  };
  const at = async (driver: Driver, step: number, way = 1): Promise<Shown> => {
    await driver.evaluate(scrollTo, [step, way]);
    // The observer looks, the listener waits, the drawing follows: a frame each.
    for (let frames = 0; frames < 2; frames++) await driver.drawn();
    return driver.evaluate(survey);
  };

  const places = [
    ["above its steps", PHONE],
    ["beside its steps", COLUMN],
    ["above its steps, with the column’s drawing", { width: 800, height: 900 }],
  ] satisfies [string, Reader][];
  test.each(casesOf(places, 2))(
    "shows at each step exactly the drawing that the server sent, down and up again, %s",
    async (_, reader) => {
      await using driver = await open(reader);
      for (const step of [0, 1, 2, 1, 0]) {
        const shown = await at(driver, step);
        expect(shown).toEqual({ frames: [step], moving: false, asSent: [true, true, true] });
      }
      expect(driver.complaints).toEqual([]);
    },
  );

  test.each(casesOf(places, 0))(
    "has marks of the same row on their way between two steps, %s",
    async (_, reader) => {
      await using driver = await open(reader);
      await at(driver, 1);
      const sent = await driver.evaluate(positions, "2023");
      expect((await at(driver, 2, 0.5)).moving).toBe(true);
      const between = await driver.evaluate(positions, "2023");
      const [from, to, now] = [sent[1]!, sent[2]!, between[2]!];
      expect(now.x).toBeGreaterThan(Math.min(from.x, to.x));
      expect(now.x).toBeLessThan(Math.max(from.x, to.x));
      expect(now.opacity).toBe("1");
      expect(between[1]!.opacity).toBe("0");
      // Further on, further there; and back again.
      await at(driver, 2, 0.8);
      const later = (await driver.evaluate(positions, "2023"))[2]!;
      expect(Math.abs(later.x - to.x)).toBeLessThan(Math.abs(now.x - to.x));
      await at(driver, 2, 0.5);
      const again = await driver.evaluate(positions, "2023");
      expect(again.map(({ opacity }) => opacity)).toEqual(between.map(({ opacity }) => opacity));
      // Firefox may come back to the pixel beside.
      for (const [index, { x, width }] of again.entries()) {
        expect(Math.abs(x - between[index]!.x)).toBeLessThan(1);
        expect(Math.abs(width - between[index]!.width)).toBeLessThan(1);
      }
    },
  );

  test.each(casesOf(places, 1))(
    "keeps its stage in sight, and its texts clear of it, %s",
    async (_, reader) => {
      await using driver = await open(reader);
      for (const step of [1, 2]) {
        await at(driver, step);
        const boxes = await driver.evaluate((index: number) => {
          const box = (element: Element): { top: number; bottom: number; left: number; right: number } => {
            const { top, bottom, left, right } = element.getBoundingClientRect();
            return { top, bottom, left, right };
          };
          return {
            stage: box(document.querySelectorAll(".frame .drawing")[index]!),
            text: box(document.querySelectorAll(".step")[index]!.firstElementChild!),
            window: innerHeight,
          };
        }, step);
        expect(boxes.stage.top).toBeGreaterThanOrEqual(0);
        expect(boxes.stage.bottom).toBeLessThanOrEqual(boxes.window);
        expect(boxes.text.right <= boxes.stage.left || boxes.text.top >= boxes.stage.bottom).toBe(true);
      }
    },
  );

  test("goes on with the wheel, at the pace of the page, and back", async () => {
    await using driver = await open();
    await at(driver, 0);
    const seen: number[] = [];
    for (let turn = 0; turn < 16; turn++) {
      await driver.wheel(90);
      await driver.drawn();
      await driver.drawn();
      seen.push(...(await driver.evaluate(survey)).frames);
    }
    expect(new Set(seen)).toEqual(new Set([0, 1, 2]));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b).length ? seen : []);
    for (let turn = 0; turn < 24; turn++) await driver.wheel(-90);
    await driver.waitFor(() => document.querySelector(".frame")!.classList.contains("on"));
  });

  test.each(casesOf(places.slice(0, 2), 1))("leaves the keys to the page, %s", async (_, reader) => {
    await using driver = await open(reader);
    await at(driver, 0);
    const start = await driver.evaluate(() => scrollY);
    await driver.press("PageDown");
    await driver.waitFor((from: number) => scrollY > from + 300, start);
    for (let keys = 0; keys < 12 && !(await driver.evaluate(survey)).frames.includes(2); keys++) {
      const from = await atRest(driver);
      await driver.press(keys % 2 ? "PageDown" : " ");
      await driver.waitFor((before: number) => scrollY > before + 300, from);
      await driver.drawn();
    }
    expect((await driver.evaluate(survey)).frames).toContain(2);
    // A page that still moves to where a key sent it would go on there.
    await atRest(driver);
    await driver.press("Home");
    await driver.waitFor(() => scrollY === 0);
    await driver.drawn();
    expect(await driver.evaluate(survey)).toEqual({ frames: [0], moving: false, asSent: [true, true, true] });
  });

  test.each([["a window of middling size", { width: 1000, height: 700 }], places[0]!] satisfies [
    string,
    Reader,
  ][])("stays where it is while a drawing is walked by keys: %s", async (_, reader) => {
    await using driver = await open(reader);
    await at(driver, 1);
    await driver.waitFor(
      () => document.querySelectorAll(".frame interactive-chart")[1]?.role === "application",
    );
    const before = await driver.evaluate(() => scrollY);
    await driver.evaluate(() =>
      document.querySelectorAll<HTMLElement>(".frame interactive-chart")[1]!.focus({ preventScroll: true }),
    );
    for (const key of ["End", "Home", "End"]) {
      await driver.press(key);
      await driver.see(".frame.on [role=tooltip]");
      await driver.drawn();
    }
    expect(await driver.evaluate(() => scrollY)).toBe(before);
  });

  test.each(casesOf(places.slice(0, 2), 0))(
    "is at its last step after a jump behind it, %s",
    async (_, reader) => {
      await using driver = await open(reader);
      await driver.evaluate(() => void (location.hash = "sources"));
      await driver.waitFor(() => document.querySelector("scroll-steps")!.getBoundingClientRect().bottom < 0);
      await driver.evaluate(() =>
        document.querySelector(".scrolly .more")!.scrollIntoView({ block: "end", behavior: "instant" }),
      );
      await driver.waitFor(() => document.querySelectorAll(".frame")[2]!.classList.contains("on"));
      expect(await driver.evaluate(survey)).toEqual({
        frames: [2],
        moving: false,
        asSent: [true, true, true],
      });
    },
  );

  test.runIf(FULL)("is right after the window has changed on the way", async () => {
    await using driver = await open();
    await at(driver, 1, 0.5);
    await driver.resize(360, 740);
    await driver.waitFor(() => innerWidth === 360);
    expect(await at(driver, 1)).toEqual({ frames: [1], moving: false, asSent: [true, true, true] });
    await at(driver, 2, 0.4);
    await driver.resize(1280, 900);
    await driver.waitFor(() => innerWidth === 1280);
    expect(await at(driver, 2)).toEqual({ frames: [2], moving: false, asSent: [true, true, true] });
  });

  test.each([
    ["less motion", { ...COLUMN, still: true }],
    ["less motion on a phone", { ...NARROW, still: true }],
    ["no scripts", { ...COLUMN, scripts: false }],
    ["no scripts on a phone", { ...NARROW, scripts: false }],
    ["a window too low for a stage", { width: 740, height: 360 }],
  ] satisfies [string, Reader][])(
    "with %s, every step is followed by its drawing, and nothing moves",
    async (_, reader) => {
      await using driver = await drivers.open(story, reader);
      const { order } = await driver.evaluate(stills);
      expect(order).toEqual(["step", "frame", "step", "frame", "step", "frame"]);
      await driver.evaluate(() =>
        document.querySelectorAll(".frame")[1]!.scrollIntoView({ block: "center" }),
      );
      const shown = await driver.evaluate(survey);
      expect(shown.frames).toEqual([0, 1, 2]);
      expect(shown.moving).toBe(false);
      expect((await driver.evaluate(stills)).order).toEqual(order);
    },
  );
});

/** Runs in the page: steps and drawings as they follow each other, none over another. */
function stills(): { order: string[] } {
  const parts = [...document.querySelectorAll<HTMLElement>("scroll-steps > div")];
  const boxes = parts.map((part) => ({ name: part.classList[0]!, box: part.getBoundingClientRect() }));
  const apart = boxes.every(({ box }, i) =>
    boxes.slice(0, i).every(({ box: other }) => other.bottom <= box.top + 1 || other.right <= box.left + 1),
  );
  return { order: apart ? boxes.map(({ name }) => name) : [] };
}

describe("a scrolly", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await sharedBrowser()));
  const open = async (size: { width: number; height: number }): Promise<Page> => {
    const page = await openTab({ viewport: size });
    await page.goto(story);
    await page.waitForFunction(() => customElements.get("scroll-steps"));
    await withTables(page);
    return page;
  };

  test("stands in at least five stories, in every language", () => {
    const stories = pagesOf(site).filter(
      ({ type, html }) => type === "story" && html.includes("<scroll-steps"),
    );
    const ids = new Set(stories.map(({ path }) => path.split("/")[2]));
    expect(ids.size).toBeGreaterThanOrEqual(5);
    expect(stories.length).toBe(ids.size * 3);
  });

  test.each(casesOf([COLUMN, PHONE], 1))(
    "shifts nothing while it loads and is scrolled through, $width px wide",
    async (size) => {
      const page = await browser.newPage({ viewport: { width: size.width, height: size.height } });
      await page.addInitScript(() => {
        const window = globalThis as unknown as { shifts: number };
        window.shifts = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            window.shifts += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(`${story}#chart-startup-growth`);
      await page.waitForFunction(() => customElements.get("scroll-steps"));
      for (let turn = 0; turn < 12; turn++) {
        await page.evaluate(() => window.scrollBy({ top: 150, behavior: "instant" }));
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
      }
      // Reloaded in the middle of it.
      await page.evaluate(scrollTo, [1, 0.5] as [number, number]);
      await page.reload();
      await page.waitForFunction(() => customElements.get("scroll-steps"));
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)).toBe(0);
      await page.close();
    },
  );

  // Firefox’s driver has fingers that tap, and do not scroll.
  test("follows a finger, down and up again", async () => {
    const page = await openTab({ viewport: PHONE, hasTouch: true, isMobile: true });
    await page.goto(story);
    await page.waitForFunction(() => customElements.get("scroll-steps"));
    await page.evaluate(survey);
    // Above the first step: a swipe from its text on may already bring in the second.
    await page.evaluate(scrollTo, [0, 0] as [number, number]);
    const finger = await page.context().newCDPSession(page);
    const swipe = async (up: number): Promise<void> => {
      const y = 400 + up / 2;
      await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: 20, y }] });
      for (let part = 1; part <= 10; part++)
        await finger.send("Input.dispatchTouchEvent", {
          type: "touchMove",
          touchPoints: [{ x: 20, y: y - (up * part) / 10 }],
        });
      await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    const seen: number[] = [];
    for (let turn = 0; turn < 40 && seen.at(-1) !== 2; turn++) {
      await swipe(120);
      seen.push(Math.max(...(await page.evaluate(survey)).frames));
    }
    expect(new Set(seen)).toEqual(new Set([0, 1, 2]));
    for (let turn = 0; turn < 40 && seen.at(-1) !== 0; turn++) {
      await swipe(-120);
      seen.push(Math.min(...(await page.evaluate(survey)).frames));
    }
    expect(seen.at(-1)).toBe(0);
    await finger.detach();
    await closeTab(page);
  });

  test("is printed as text and stills, even from half-way", async () => {
    const page = await open(COLUMN);
    await page.evaluate(survey);
    await page.evaluate(scrollTo, [1, 0.5] as [number, number]);
    await page.waitForFunction(() => document.querySelector(".moving"));
    await page.emulateMedia({ media: "print" });
    await page.waitForFunction(() => !document.querySelector("scroll-steps [style*=opacity]"));
    const shown = await page.evaluate(survey);
    expect(shown.frames).toEqual([0, 1, 2]);
    expect(shown.asSent).toEqual([true, true, true]);
    expect((await page.evaluate(stills)).order.length).toBe(6);
    await page.emulateMedia({ media: "screen" });
    await page.waitForFunction(() => document.querySelector(".moving"));
    await closeTab(page);
  });

  test.runIf(FULL)("comes back as text and stills where its script does not arrive", async () => {
    const page = await openTab({ viewport: COLUMN });
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(story);
    await page.waitForFunction(() => !document.querySelector(".live"));
    expect((await page.evaluate(stills)).order.length).toBe(6);
    await closeTab(page);
  });

  test.runIf(FULL)("shows the drawing that takes the focus", async () => {
    const page = await open(COLUMN);
    await page.evaluate(survey);
    await page.evaluate(scrollTo, [0, 1] as [number, number]);
    await page.evaluate(() => {
      const drawing = document.querySelectorAll<HTMLElement>(".frame .drawing")[1]!;
      drawing.tabIndex = 0;
      drawing.focus();
    });
    await expect
      .poll(() => page.evaluate(survey))
      .toEqual({ frames: [1], moving: false, asSent: [true, true, true] });
    await closeTab(page);
  });

  test("is read as text and drawings by turns, each drawing with its own words", async () => {
    const page = await open(COLUMN);
    const order = await page.evaluate(() =>
      [...document.querySelectorAll("scroll-steps > div")].map(
        (part) => part.querySelector("svg title")?.textContent ?? part.className,
      ),
    );
    expect(order.filter((_, i) => i % 2 === 0)).toEqual(["step", "step", "step"]);
    expect(new Set(order.filter((_, i) => i % 2 === 1)).size).toBe(3);
    await closeTab(page);
  });
});
