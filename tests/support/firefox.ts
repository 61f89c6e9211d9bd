import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch, type Browser } from "puppeteer-core";
import { inject } from "vitest";
import type { Reader } from "./browser-driver.ts";

/** A file in a profile. */
const PROCESS = "process";

/** Bits of `ui.primaryPointerCapabilities`. */
const [COARSE, FINE, HOVER] = [1, 2, 4];

/** Starts Firefox without a window, in a profile of its own; how it is used is told by its settings, as a reader would. */
export async function launchFirefox({
  touch = false,
  theme = "light",
  still = false,
  scripts = true,
  languages = ["en-US"],
}: Reader = {}): Promise<Browser> {
  const pointer = touch ? COARSE : FINE! | HOVER!;
  const profile = mkdtempSync(join(inject("firefoxes"), "profile-"));
  const browser = await launch({
    browser: "firefox",
    userDataDir: profile,
    executablePath: inject("firefox"),
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": theme === "dark" ? 0 : 1,
      "ui.prefersReducedMotion": Number(still),
      "ui.primaryPointerCapabilities": pointer,
      "ui.allPointerCapabilities": pointer,
      "javascript.enabled": scripts,
      "intl.accept_languages": languages.join(","),
      // A test may read what it copied without being asked.
      "dom.events.testing.asyncClipboard": true,
    },
  });
  writeFileSync(join(profile, PROCESS), String(browser.process()!.pid));
  return browser;
}

/** Ends the browsers of a folder of profiles. Workers end before they could do it: Vitest does not wait for them. */
export function endFirefoxes(folder: string): void {
  for (const profile of readdirSync(folder)) {
    const file = join(folder, profile, PROCESS);
    const id = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    try {
      // The minus means the process and all of its children.
      if (id > 0) process.kill(process.platform === "win32" ? id : -id, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
