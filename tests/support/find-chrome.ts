import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { aptInstallers, findProgram, type Installer, type Machine, type Program } from "./find-program.ts";

/**
 * The path of a Chrome or Chromium: the one in `CHROME_PATH`, else an installed one, else one that is installed now.
 * @throws Error that says what was tried and what to do
 */
export const findChrome = (machine?: Machine): string => findProgram(CHROME, machine);

const CHROME: Program = {
  name: "Chrome or Chromium",
  variable: "CHROME_PATH",
  // The shell is the same browser without a window's machinery, and opens a page for half the work.
  names: [
    "chromium-headless-shell",
    "chrome-headless-shell",
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "chrome",
  ],
  places: () => [...usualPlaces(), ...inPlaywrightCache()],
  // The system's package brings the libraries that a browser needs; Playwright's is there for every system.
  installers: () => [
    ...aptInstallers("chromium-headless-shell"),
    // Some systems of Debian's kin have no shell.
    ...aptInstallers("chromium"),
    playwright("Playwright’s Chromium"),
    ...(process.platform === "linux"
      ? [playwright("Playwright’s Chromium with the libraries it needs", "--with-deps")]
      : []),
  ],
};

function playwright(words: string, ...options: string[]): Installer {
  const command = resolve("node_modules/playwright-core/cli.js");
  return {
    words,
    command: process.execPath,
    args: [command, "install", ...options, "chromium-headless-shell"],
  };
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["/Applications", join(process.env.HOME ?? "", "Applications")].flatMap((folder) => [
        join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
        join(folder, "Chromium.app/Contents/MacOS/Chromium"),
        join(folder, "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
      ]);
    case "win32":
      return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap(
        (folder = "") => [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Chromium/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ],
      );
    default:
      return [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/opt/google/chrome/chrome",
        "/snap/bin/chromium",
        "/usr/bin/microsoft-edge",
      ];
  }
}

/** Playwright keeps each browser in a folder of its own, `chromium-1255` or `chromium_headless_shell-1255`: the newest counts. */
function inPlaywrightCache(): string[] {
  const cache = /^(.*)[\\/]chromium-\d+[\\/]/.exec(chromium.executablePath())?.[1];
  if (!cache || !existsSync(cache)) return [];
  const revision = (name: string): number => Number(/-(\d+)$/.exec(name)?.[1]);
  return readdirSync(cache)
    .filter((name) => /^chromium(?:_headless_shell)?-\d+$/.test(name))
    .toSorted((a, b) => revision(b) - revision(a))
    .flatMap((name) => programsIn(join(cache, name), 5));
}

function programsIn(folder: string, depth: number): string[] {
  const entries = depth > 0 ? readdirSync(folder, { withFileTypes: true }) : [];
  const names =
    /^(?:chrome|headless_shell|chrome-headless-shell|Chromium|Google Chrome for Testing)(?:\.exe)?$/;
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? programsIn(path, depth - 1) : names.test(entry.name) ? [path] : [];
  });
}
