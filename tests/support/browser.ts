import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { findChrome } from "../../src/commands/find-chrome.ts";
import { launchChrome } from "../../src/commands/launch-chrome.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the browser's program. */
    chrome: string;
  }
}

/** Vitest's global setup: a browser is found, or installed, before the first test needs it. */
export default function setup({ provide }: TestProject): void {
  provide("chrome", findChrome());
}

export function launchBrowser(): Promise<Browser> {
  return launchChrome(inject("chrome"));
}

const TABS = 2;

/** Does the same work for each item, in a few tabs side by side. Answers keep the order of the items. */
export async function inTabs<T, R>(
  browser: Browser,
  options: BrowserContextOptions,
  items: readonly T[],
  work: (page: Page, item: T) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  const context = await browser.newContext(options);
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    const page = await context.newPage();
    for (const [index, item] of queue) answers[index] = await work(page, item);
  };
  await Promise.all(Array.from({ length: TABS }, worker));
  await context.close();
  return answers;
}
