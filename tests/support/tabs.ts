import type { BrowserContextOptions, Page } from "playwright-core";
import { sharedBrowser } from "./browser.ts";
import { PATIENCE } from "./driver-parts.ts";

/** Whose tab it is: what Playwright knows of a reader, and the languages of the browser, the preferred one first. */
export interface TabOptions extends BrowserContextOptions {
  languages?: readonly string[];
}

/** Tabs that tests have closed, by the kind of their reader: to open a new one costs as much as a page. */
const idle = new Map<string, Page[]>();
/** Of each tab, whose it is. */
const readers = new WeakMap<Page, { key: string; options: TabOptions }>();

/** A tab of a reader's own: a new one, or one that is as good as new. */
export async function openTab(options: TabOptions = {}): Promise<Page> {
  const { viewport = { width: 1280, height: 720 }, ...kind } = options;
  const key = JSON.stringify(Object.entries(kind).toSorted());
  const page = idle.get(key)?.pop() ?? (await newTab(kind));
  readers.set(page, { key, options });
  if (viewport) await page.setViewportSize(viewport);
  return page;
}

/** Lets go of a tab, and of what its reader left in it. It must not have been given scripts that run before those of a page. */
export async function closeTab(page: Page): Promise<void> {
  const { key, options } = readers.get(page)!;
  page.removeAllListeners();
  if (await forget(page, options)) idle.set(key, [...(idle.get(key) ?? []), page]);
  else await page.context().close();
}

async function newTab({ languages = ["en-US"], ...options }: TabOptions): Promise<Page> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    colorScheme: "light",
    locale: languages[0]!,
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  if (languages.length > 1)
    await context.addInitScript((list) => {
      Object.defineProperty(navigator, "languages", { get: () => list });
    }, languages);
  return context.newPage();
}

/**
 * Takes from a tab what its reader left in it: storage, cookies, history, other tabs, routes, another medium,
 * the place of the pointer.
 * @returns whether the tab is as good as new
 */
async function forget(page: Page, { colorScheme = "light" }: TabOptions): Promise<boolean> {
  try {
    const context = page.context();
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    const browser = await context.newCDPSession(page);
    const { origin } = new URL(page.url());
    if (origin !== "null")
      await browser.send("Storage.clearDataForOrigin", { origin, storageTypes: "cookies,local_storage" });
    await page.evaluate(() => sessionStorage.clear());
    await page.emulateMedia({ media: null, colorScheme });
    // A pointer that stays where it was points at something in the next page.
    await page.mouse.move(0, 0);
    await page.goto("about:blank");
    await browser.send("Page.resetNavigationHistory");
    await browser.detach();
    return true;
  } catch {
    return false;
  }
}
