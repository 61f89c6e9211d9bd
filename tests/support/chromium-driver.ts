import type { Page } from "playwright-core";
import { commonDriver, frameAt } from "./driver-parts.ts";
import type { Driver, Drivers, Place, Reader } from "./browser-driver.ts";
import { closeTab, openTab } from "./tabs.ts";

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
  const page = await openTab({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    colorScheme: reader.theme ?? "light",
    reducedMotion: reader.still ? "reduce" : "no-preference",
    javaScriptEnabled: reader.scripts ?? true,
    ...(reader.languages && { languages: reader.languages }),
  });
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
  const close = (): Promise<void> => closeTab(page);

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

/** A page or frame of Playwright's as a driver has it. */
export function placeOf(page: Pick<Page, "evaluate" | "locator">): Place {
  return {
    evaluate: ((work: (argument: unknown) => unknown, argument: unknown) =>
      page.evaluate(work, argument)) as Place["evaluate"],
    click: (selector) => page.locator(selector).filter({ visible: true }).first().click(),
  };
}
