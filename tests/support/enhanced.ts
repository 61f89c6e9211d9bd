import type { Driver } from "./browser-driver.ts";

/** Scrolls a page's first chart into the window, where it wakes, and waits until it has. */
export async function awake(driver: Driver): Promise<Driver> {
  await driver.evaluate(() =>
    document.querySelector("interactive-chart")?.scrollIntoView({ block: "center" }),
  );
  await driver.waitFor(() => document.querySelector("interactive-chart")?.role === "application");
  return driver;
}
