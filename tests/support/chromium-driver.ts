import type { Page } from "playwright-core";
import { sharedBrowser } from "./browser.ts";
import { commonDriver, frameAt, PATIENCE } from "./driver-parts.ts";
import type { Driver, Drivers, Place, Reader } from "./browser-driver.ts";

/** Tabs that tests have closed, by the kind of their reader: to open a new one costs as much as a page. */
const idle = new Map<string, Page[]>();

/** Drivers that drive Chromium through Playwright. */
export const chromiumDrivers: Drivers = {
  open: async (address, reader = {}) => {
    const driver = await openDriver(reader);
    await driver.goto(address);
    return driver;
  },
};

async function openDriver(reader: Reader): Promise<Driver> {
  const { width = 1280, height = 900, touch = false } = reader;
  const { width: _width, height: _height, ...kind } = reader;
  const key = JSON.stringify(Object.entries(kind).toSorted());
  const tabs = idle.get(key) ?? [];
  idle.set(key, tabs);
  const page = tabs.pop() ?? (await openPage(reader));
  await page.setViewportSize({ width, height });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  const first = (selector: string) => page.locator(selector).filter({ visible: true }).first();
  const place = placeOf(page);
  const close = async (): Promise<void> => {
    page.removeAllListeners();
    if (await forget(page)) tabs.push(page);
    else await page.context().close();
  };

  return {
    ...place,
    ...commonDriver(place.evaluate),
    browser: "Chromium",
    complaints,
    requests,
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    resize: (w, h) => page.setViewportSize({ width: w, height: h }),
    tap: (selector) => first(selector).tap(),
    hit: (selector) => (touch ? first(selector).tap() : first(selector).click()),
    hover: (selector) => first(selector).hover(),
    choose: async (selector, value) => void (await first(selector).selectOption(value)),
    pointAt: (x, y) => page.mouse.move(x, y),
    tapAt: (x, y) => page.touchscreen.tap(x, y),
    wheel: (down) => page.mouse.wheel(0, down),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    frame: async (part) => placeOf(await frameAt(part, page)),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function openPage(reader: Reader): Promise<Page> {
  const { touch = false, languages = ["en-US"] } = reader;
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    hasTouch: touch,
    isMobile: touch,
    colorScheme: reader.theme ?? "light",
    reducedMotion: reader.still ? "reduce" : "no-preference",
    javaScriptEnabled: reader.scripts ?? true,
    locale: languages[0]!,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(PATIENCE);
  if (languages.length > 1)
    await context.addInitScript((list) => {
      Object.defineProperty(navigator, "languages", { get: () => list });
    }, languages);
  return context.newPage();
}

/**
 * Takes from a tab what its reader left in it: storage, cookies, history, other tabs.
 * @returns whether the tab is as good as new
 */
async function forget(page: Page): Promise<boolean> {
  try {
    const context = page.context();
    for (const other of context.pages()) if (other !== page) await other.close();
    const browser = await context.newCDPSession(page);
    const { origin } = new URL(page.url());
    if (origin !== "null")
      await browser.send("Storage.clearDataForOrigin", { origin, storageTypes: "cookies,local_storage" });
    await page.evaluate(() => sessionStorage.clear());
    await page.goto("about:blank");
    await browser.send("Page.resetNavigationHistory");
    await browser.detach();
    return true;
  } catch {
    return false;
  }
}

/** A page or frame of Playwright's as a driver has it. */
export function placeOf(page: Pick<Page, "evaluate" | "locator">): Place {
  return {
    evaluate: ((work: (argument: unknown) => unknown, argument: unknown) =>
      page.evaluate(work, argument)) as Place["evaluate"],
    click: (selector) => page.locator(selector).filter({ visible: true }).first().click(),
  };
}
