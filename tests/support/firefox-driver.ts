import type { Browser, ElementHandle, Frame, KeyInput, Page } from "puppeteer-core";
import { launchFirefox } from "./firefox.ts";
import { commonDriver, frameAt, PATIENCE, poll } from "./driver-parts.ts";
import type { Driver, Drivers, Place, Reader } from "./browser-driver.ts";

/** One browser for each kind of reader, because it asks its settings; all files of a worker share them. */
const browsers = new Map<string, Promise<Browser>>();

/** Drivers that drive Firefox through WebDriver BiDi. */
export const firefoxDrivers: Drivers = {
  open: async (address, reader = {}) => {
    const { width: _width, height: _height, ...kind } = reader;
    const key = JSON.stringify(Object.entries(kind).toSorted());
    const known = await browsers.get(key);
    // One that has died takes one test with it, and not all that follow.
    if (!known?.connected) browsers.set(key, launchFirefox(reader));
    const driver = await openDriver(await browsers.get(key)!, reader);
    await driver.goto(address);
    return driver;
  },
};

async function openDriver(browser: Browser, reader: Reader): Promise<Driver> {
  const { width = 1280, height = 900, touch = false } = reader;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const resize = (w: number, h: number): Promise<void> => setViewport(page, w, h, touch);
  await resize(width, height);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error instanceof Error ? error.message : String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  const place = placeOf(page.mainFrame());
  const first = (selector: string): Promise<ElementHandle> => firstVisible(page.mainFrame(), selector);
  const close = (): Promise<void> => context.close();

  return {
    ...place,
    ...commonDriver(place.evaluate),
    browser: "Firefox",
    complaints,
    requests,
    goto: (address) => go(page, address),
    reload: () => arrive(page, "reload"),
    back: () => arrive(page, "back"),
    resize,
    tap: async (selector) => (await first(selector)).tap(),
    hit: async (selector) => (touch ? (await first(selector)).tap() : (await first(selector)).click()),
    hover: async (selector) => (await first(selector)).hover(),
    choose: async (selector, value) => void (await (await first(selector)).select(value)),
    pointAt: (x, y) => page.mouse.move(x, y),
    tapAt: (x, y) => page.touchscreen.tap(x, y),
    wheel: (down) => page.mouse.wheel({ deltaY: down }),
    press: async (keys) => {
      const modifiers = keys.split(/\+(?=.)/) as KeyInput[];
      const key = modifiers.pop()!;
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
    },
    type: (text) => page.keyboard.type(text),
    frame: async (part) => placeOf(await frameAt(part, page)),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/**
 * Sets the size of the window. Puppeteer also tells Firefox how the screen is turned, which Firefox ESR 140 does not
 * know and answers with an error; the size, sent with it, counts all the same, and is waited for.
 */
async function setViewport(page: Page, width: number, height: number, hasTouch: boolean): Promise<void> {
  try {
    await page.setViewport({ width, height, hasTouch });
  } catch (error) {
    if (!/unknown command emulation\./.test(String(error))) throw error;
    await poll(`a window of ${width} × ${height} px`, () =>
      page.evaluate((w, h) => innerWidth === w && innerHeight === h, width, height),
    );
  }
}

/**
 * Leads to an address. Puppeteer waits in vain where a page changes its own address while it is loading, as Explore does
 * for a choice that it refuses: the new document that is complete counts too.
 */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { leaving: true }));
  const gone = page.goto(address);
  // Its patience may end after the page has come.
  gone.catch(() => {});
  await Promise.race([
    gone,
    poll(`the page at ${address}`, () =>
      page
        .evaluate(() => !("leaving" in globalThis) && document.readyState === "complete")
        .catch(() => false),
    ),
  ]);
}

/** Puppeteer waits for a load, which a page does not do that comes back from the browser's memory. */
async function arrive(page: Page, how: "reload" | "back"): Promise<void> {
  await page.evaluate((way) => {
    Object.assign(globalThis, { leaving: location.href });
    addEventListener("pageshow", () => Object.assign(globalThis, { leaving: undefined }));
    if (way === "back") history.back();
    else location.reload();
  }, how);
  await poll(`the page to come by ${how}`, () =>
    page
      .evaluate(() => {
        const { leaving } = globalThis as { leaving?: string };
        return leaving !== location.href && document.readyState === "complete";
      })
      .catch(() => false),
  );
}

function placeOf(frame: Frame): Place {
  return {
    evaluate: ((work: (argument: unknown) => unknown, argument: unknown) =>
      frame.evaluate(work, argument)) as Place["evaluate"],
    click: async (selector) => {
      const element = await firstVisible(frame, selector);
      if (!frame.parentFrame()) return element.click();
      await element.evaluate((node) => node.scrollIntoView({ block: "nearest" }));
      const inside = await element.evaluate((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      const corner = await cornerOf(frame);
      await frame.page().mouse.click(corner.x + inside.x, corner.y + inside.y);
    },
  };
}

/** Where a frame's document begins in the window, in px. Puppeteer asks it in a way that Firefox ESR 140 does not know. */
async function cornerOf(frame: Frame): Promise<{ x: number; y: number }> {
  const parent = frame.parentFrame();
  if (!parent) return { x: 0, y: 0 };
  for (const element of await parent.$$("iframe")) {
    if ((await element.contentFrame()) !== frame) continue;
    const own = await element.evaluate((node) => {
      const { left, top } = node.getBoundingClientRect();
      return { x: left + node.clientLeft, y: top + node.clientTop };
    });
    const outer = await cornerOf(parent);
    return { x: outer.x + own.x, y: outer.y + own.y };
  }
  throw new Error(`no frame element shows ${frame.url()}`);
}

async function firstVisible(frame: Frame, selector: string): Promise<ElementHandle> {
  const found = await poll(`${selector} to be seen`, async () => {
    for (const element of await frame.$$(selector))
      if (await element.evaluate((node) => node.checkVisibility({ visibilityProperty: true })))
        return element;
    return undefined;
  });
  return found!;
}
