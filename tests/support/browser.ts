import type { Browser } from "playwright-core";
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
