import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { freshFolder } from "../../src/commands/build-site.ts";
import { findChrome } from "./find-chrome.ts";
import { findFirefox } from "./find-firefox.ts";
import { findFaces } from "./find-faces.ts";
import { launchChrome } from "./launch-chrome.ts";
import { endFirefoxes } from "./firefox.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the program of Chrome or Chromium. */
    chrome: string;
    /** Path of Firefox's program. */
    firefox: string;
    /** Folder for the profiles of the Firefoxes that run, each with the number of its process. */
    firefoxes: string;
  }
}

/** Vitest's global setup: the browsers are found, or installed, before the first test needs them. */
export default function setup({ provide }: TestProject): () => void {
  provide("chrome", findChrome());
  provide("firefox", findFirefox());
  findFaces();
  const folder = freshFolder("firefox");
  provide("firefoxes", folder);
  return () => endFirefoxes(folder);
}

/** It ends with the worker. */
let shared: Browser | undefined;

/** The Chromium of this worker, which all files share: close the pages and contexts that you open, and not the browser. */
export async function sharedBrowser(): Promise<Browser> {
  // One that has died takes one test with it, and not all that follow.
  if (!shared?.isConnected()) shared = await launchChrome(inject("chrome"));
  return shared;
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
