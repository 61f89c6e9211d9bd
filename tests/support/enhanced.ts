import type { Page } from "playwright-core";
import type { Driver } from "./browser-driver.ts";

/** Scrolls a page's first chart into the window, wakes it by a key that does nothing, and waits until it is awake. */
export async function awake(driver: Driver): Promise<Driver> {
  await driver.evaluate(() =>
    document.querySelector("interactive-chart")?.scrollIntoView({ block: "center" }),
  );
  await driver.evaluate(() => void dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" })));
  await driver.waitFor(() => document.querySelector("interactive-chart")?.role === "application");
  return driver;
}

/** Wakes the charts of a page by a key that does nothing, and waits until those of a story have their tables. */
export async function withTables(page: Page): Promise<void> {
  await page.evaluate(() => void dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" })));
  await page.waitForFunction(() => !document.querySelector("[data-tables]"));
}
