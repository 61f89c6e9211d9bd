import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsIn } from "../support/axe.ts";
import { sharedBrowser } from "../support/browser.ts";
import { placeOf } from "../support/chromium-driver.ts";
import { BROWSERS_ON_DEVICES, driversOf, type Driver } from "../support/browser-driver.ts";
import { casesOf, FULL } from "../support/full.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const story = (language: string): string => `${site.url}${language}/stories/ict-in-japan/`;
const CHART = `${site.url}en/charts/fdi-capital/`;
const DARK = "rgb(18, 22, 29)";
const LIGHT = "rgb(251, 249, 244)";

/** These run in the page, and so stand alone. */
const ground = (): string => getComputedStyle(document.documentElement).backgroundColor;
const noteBox = (): { left: number; top: number; right: number; bottom: number; width: number } | null => {
  const note = document.querySelector(".source-note:popover-open");
  if (!note) return null;
  const { left, top, right, bottom } = note.getBoundingClientRect();
  return { left, top, right, bottom, width: document.documentElement.clientWidth };
};
const isClosed = (): boolean => !document.querySelector(".source-note");
const isWoken = (): boolean => getComputedStyle(document.querySelector(".theme")!).visibility === "visible";
/** The first figure of a story. */
const VALUE = ".prose .value";

describe.each(BROWSERS_ON_DEVICES)("in $browser on a $device", ({ browser, reader }) => {
  const drivers = driversOf(browser);
  // Where nothing is touched, the size is what counts of a device: each other kind of reader costs Firefox a start.
  const size = { width: reader.width, height: reader.height };
  const open = async (address: string): Promise<Driver> => {
    const driver = await drivers.open(address, reader);
    await driver.waitFor(isWoken);
    return driver;
  };

  describe("the theme", () => {
    test("is the device’s until one is chosen, and then the reader’s on every page", async () => {
      await using driver = await open(story("en"));
      expect(await driver.evaluate(ground)).toBe(LIGHT);
      await driver.choose(".theme select", "dark");
      expect(await driver.evaluate(ground)).toBe(DARK);
      await driver.goto(CHART);
      expect(await driver.evaluate(ground)).toBe(DARK);
      await driver.waitFor(
        () => document.querySelector<HTMLSelectElement>(".theme select")!.value === "dark",
      );
      await driver.choose(".theme select", "");
      expect(await driver.evaluate(ground)).toBe(LIGHT);
      await driver.back();
      await driver.waitFor(() => document.querySelector<HTMLSelectElement>(".theme select")!.value === "");
      expect(await driver.evaluate(ground)).toBe(LIGHT);
      expect(await driver.evaluate(() => localStorage.length)).toBe(0);
      expect(driver.complaints).toEqual([]);
    });

    test("is chosen with the keyboard, says what it is, and shows where the focus is", async () => {
      await using driver = await open(story("vi"));
      await driver.focus(".theme select");
      await driver.press("ArrowDown");
      const control = await driver.evaluate(() => {
        const select = document.querySelector<HTMLSelectElement>(".theme select")!;
        const { width, height } = select.getBoundingClientRect();
        return {
          name: select.ariaLabel,
          value: select.selectedOptions[0]!.text,
          outline: getComputedStyle(select.parentElement!).outlineStyle,
          isLarge: Math.min(width, height) >= 24,
        };
      });
      expect(control).toEqual({ name: "Giao diện", value: "Sáng", outline: "solid", isLarge: true });
    });

    test("cannot be chosen without scripts, and takes no focus", async () => {
      await using driver = await drivers.open(story("en"), { ...size, scripts: false });
      expect(
        await driver.evaluate(() => getComputedStyle(document.querySelector(".theme select")!).visibility),
      ).toBe("hidden");
    });
  });

  describe("a figure’s source", () => {
    test("opens beside it on click, closes on a second one, on Esc and on a click elsewhere", async () => {
      await using driver = await open(story("en"));
      await driver.hit(VALUE);
      await driver.see(".source-note", "press, ¶16");
      await driver.hit(VALUE);
      await driver.waitFor(isClosed);
      await driver.hit(VALUE);
      await driver.see(".source-note");
      await driver.press("Escape");
      await driver.waitFor(isClosed);
      await driver.hit(VALUE);
      await driver.see(".source-note");
      await driver.hit(".prose > p");
      await driver.waitFor(isClosed);
      expect(driver.complaints).toEqual([]);
    });

    test("is read and left with the keyboard; the focus comes back to the figure", async () => {
      await using driver = await open(story("ja"));
      await driver.focus(VALUE);
      await driver.press("Enter");
      await driver.see(".source-note");
      expect(await driver.evaluate(() => document.activeElement!.ariaLabel)).toBe(await driver.text(VALUE));
      await driver.press("Tab");
      expect(await driver.evaluate(() => document.activeElement!.matches(".source-note a"))).toBe(true);
      await driver.press("Escape");
      await driver.waitFor(isClosed);
      expect(await driver.evaluate(() => document.activeElement!.className)).toBe("value");
    });

    test.runIf(FULL)("closes when the focus goes on to the next figure", async () => {
      await using driver = await open(story("en"));
      await driver.focus(VALUE);
      await driver.press("Enter");
      await driver.see(".source-note");
      const links = await driver.evaluate(() => document.querySelectorAll(".source-note a").length);
      for (let n = 0; n <= links; n += 1) await driver.press("Tab");
      await driver.waitFor(isClosed);
      expect(await driver.evaluate(() => document.activeElement!.className)).toBe("value");
    });

    test("stays inside the window, wherever the figure is", async () => {
      await using driver = await open(story("vi"));
      // What moves a line when it arrives would move the figure from under the finger.
      await driver.waitFor(() => document.fonts.status === "loaded");
      const count = await driver.evaluate(() => {
        const values = [...document.querySelectorAll(".prose .value")];
        for (const [index, link] of values.entries()) link.setAttribute("data-test", String(index));
        return values.length;
      });
      for (let index = 0; index < count; index += 12) {
        await driver.evaluate((n) => {
          document.querySelector(`[data-test="${n}"]`)!.scrollIntoView({ block: n % 4 ? "end" : "center" });
        }, index);
        await driver.drawn();
        await driver.hit(`[data-test="${index}"]`);
        const box = await driver.waitFor(noteBox);
        expect(box!.left).toBeGreaterThanOrEqual(0);
        expect(box!.right).toBeLessThanOrEqual(box!.width);
        expect(box!.top).toBeGreaterThanOrEqual(0);
        await driver.press("Escape");
        await driver.waitFor(isClosed);
      }
    });

    test("says what is printed, and leads on to everything that is known of the figure", async () => {
      await using driver = await open(story("en"));
      await driver.hit(VALUE);
      await driver.see(".source-note", "Vietnam has more than 500,000 ICT engineers");
      await driver.hit(".source-note .fact > p:last-child a");
      await driver.waitFor(() => {
        const entry = document.querySelector("article:target");
        return entry && entry.getBoundingClientRect().top < innerHeight;
      });
      expect(await driver.address()).toMatch(/\/en\/figures\/ict-workforce\/#people\./);
    });

    test("shows how a figure was worked out", async () => {
      await using driver = await open(story("en"));
      await driver.focus(".prose .value[href$='#v3']");
      await driver.press("Enter");
      await driver.see(".source-note", " ÷ ");
      expect(driver.complaints).toEqual([]);
    });

    test("opens from the numbers in a chart’s table as well", async () => {
      await using driver = await open(`${CHART}?tab=table`);
      await driver.hit('table a[href^="#place-"]');
      await driver.see(".source-note");
      expect(await driver.text(".source-note p")).toBe(await driver.text(".sources > li"));
    });

    test("is on a page of its own, to whose entry the figure leads, without scripts", async () => {
      await using driver = await drivers.open(story("en"), { ...size, scripts: false });
      await driver.hit(VALUE);
      await driver.see("article:target", "Vietnam has more than 500,000 ICT engineers");
      expect(await driver.address()).toMatch(/\/en\/stories\/ict-in-japan\/figures\/#v1$/);
    });
  });

  describe("another language", () => {
    test("opens at the section that was read last", async () => {
      await using driver = await open(story("en"));
      const section = await driver.evaluate(() => {
        const heading = document.querySelectorAll(".prose > h2")[2]!;
        heading.scrollIntoView();
        return heading.id;
      });
      await driver.waitFor(
        (id) => document.querySelector<HTMLAnchorElement>(".tongues a")!.hash === `#${id}`,
        section,
      );
      await driver.evaluate(() => scrollTo(0, 0));
      await driver.hit('.tongues [lang="ja"]');
      await driver.waitFor(
        () => document.documentElement?.lang === "ja" && !!document.querySelector(":target"),
      );
      expect(await driver.evaluate(() => document.querySelector(":target")!.id)).toBe(section);
      await driver.waitFor(() => {
        const { top } = document.querySelector(":target")!.getBoundingClientRect();
        return top >= 0 && top < innerHeight / 2;
      });
    });
  });

  test.runIf(FULL)("a heading leads to itself", async () => {
    await using driver = await open(story("vi"));
    await driver.hit(".prose > h2 a");
    expect(await driver.address()).toBe(`${story("vi")}#the-number-of-engineers`);
  });

  test("between the views of a chart the browser has nothing to complain of, nor on the way out", async () => {
    await using driver = await open(CHART);
    await driver.hit(".views a:not([aria-current])");
    await driver.waitFor(() => location.pathname.split("/").length > 5);
    await driver.back();
    await driver.hit('nav a[href$="/stories/"]');
    await driver.waitFor(() => location.pathname.endsWith("/stories/"));
    expect(driver.complaints).toEqual([]);
  });

  test.runIf(FULL)("with reduced motion, nothing grows with the scroll bar", async () => {
    await using driver = await drivers.open(story("en"), { ...size, still: true });
    expect(
      await driver.evaluate(
        () => getComputedStyle(document.querySelector("main > article")!, "::before").content,
      ),
    ).toBe("none");
  });
});

describe("in Chromium", () => {
  let chrome: Browser;
  let page: Page;
  beforeAll(async () => {
    chrome = await sharedBrowser();
    const context = await chrome.newContext({ colorScheme: "light", viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
  });
  afterAll(() => page?.context().close());
  const choose = (theme: string): Promise<unknown> => page.locator(".theme select").selectOption(theme);

  test("the chosen theme is there before any other script arrives", async () => {
    await page.goto(story("en"));
    await choose("dark");
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(CHART);
    expect(await page.evaluate(ground)).toBe(DARK);
    expect(
      await page
        .locator("meta[name=theme-color]")
        .evaluateAll((colours) =>
          (colours as HTMLMetaElement[])
            .filter(({ media }) => matchMedia(media || "all").matches)
            .map(({ content }) => content),
        ),
    ).toEqual(["#12161d"]);
    await page.unroute("**/*.js");
  });

  test("other tabs follow the choice", async () => {
    await page.goto(story("en"));
    const other = await page.context().newPage();
    await other.goto(CHART);
    await choose("dark");
    await other.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    await other.locator(".theme select").selectOption("");
    await page.waitForFunction(() => !document.documentElement.dataset.theme);
    expect(await page.evaluate(ground)).toBe(LIGHT);
    await other.close();
  });

  test.runIf(FULL)("a figure’s link opens in a new tab when that is asked for", async () => {
    await page.goto(story("en"));
    const opened = page.context().waitForEvent("page");
    const link = page.locator(VALUE).first();
    await link.click({ modifiers: ["ControlOrMeta"] });
    // Where the tab leads is the link's: Chromium's shell shows nothing in a tab that was opened behind another.
    const tab = await opened;
    expect(await link.getAttribute("href")).toBe("figures/#v1");
    expect(new URL(page.url()).hash).toBe("");
    expect(await page.locator(".source-note").count()).toBe(0);
    await tab.close();
  });

  test("a line grows with the scroll bar, from the beginning of a story to its end", async () => {
    await page.goto(story("en"));
    await page.waitForFunction(isWoken);
    const grown = (): Promise<number> =>
      page.evaluate(async () => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return Number(
          getComputedStyle(document.querySelector("main > article")!, "::before").scale.split(" ")[0],
        );
      });
    expect(await grown()).toBe(0);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    expect(await grown()).toBeGreaterThan(0.2);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    // `scale: none` is the whole line.
    expect((await grown()) || 1).toBe(1);
  });

  test.each(casesOf(["light", "dark"], 1))(
    "axe finds nothing while a source is open, in the %s theme",
    async (theme) => {
      await page.goto(story("ja"));
      await choose(theme);
      await page.locator(VALUE).first().click();
      expect(await violationsIn(placeOf(page))).toEqual([]);
      await choose("");
    },
  );

  test.each(casesOf(["en", "vi", "ja"], 1))(
    "on paper a story is light, with the address and the day: %s",
    async (language) => {
      await page.goto(story(language));
      await choose("dark");
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 673, height: 1000 });
      const paper = await page.evaluate(() => {
        dispatchEvent(new Event("beforeprint"));
        const shown = (selector: string): number =>
          [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
        const { content } = getComputedStyle(document.querySelector("link[rel=canonical]")!, "::before");
        return {
          ground: getComputedStyle(document.documentElement).backgroundColor,
          ink: getComputedStyle(document.body).color,
          handled: shown("nav, .theme, .money, summary, .sign, .tongues a, #related"),
          charts: shown(".drawing .column"),
          phone: shown(".drawing .phone"),
          isAddressShown: content.includes("/stories/ict-in-japan/"),
          year: content.includes(String(new Date().getFullYear())),
        };
      });
      expect(paper).toEqual({
        ground: "rgb(255, 255, 255)",
        ink: "rgb(27, 29, 34)",
        handled: 0,
        // The steps of the scrolly stand side by side, each over a narrow drawing.
        charts: 3,
        phone: 2,
        isAddressShown: true,
        year: true,
      });
      await page.emulateMedia({ media: null });
      await page.setViewportSize({ width: 1280, height: 900 });
      await choose("");
    },
  );
});
