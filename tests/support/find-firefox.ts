import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { aptInstallers, findProgram, type Machine, type Program } from "./find-program.ts";

/** Where a Firefox is put that is not the system's own. */
const OWN = resolve(".cache/browsers");

/**
 * The path of Firefox: the one in `FIREFOX_PATH`, else an installed one, else one that is installed now.
 * @throws Error that says what was tried and what to do
 */
export const findFirefox = (machine?: Machine): string => findProgram(FIREFOX, machine);

const FIREFOX: Program = {
  name: "Firefox",
  variable: "FIREFOX_PATH",
  names: ["firefox-esr", "firefox"],
  places: () => [...usualPlaces(), ...downloaded()],
  installers: () => [
    ...aptInstallers("firefox-esr"),
    {
      words: "Mozilla’s Firefox",
      command: process.execPath,
      args: [browsersCommand(), "install", "firefox@stable", "--path", OWN],
    },
  ],
};

function usualPlaces(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["/Applications", join(process.env.HOME ?? "", "Applications")].map((folder) =>
        join(folder, "Firefox.app/Contents/MacOS/firefox"),
      );
    case "win32":
      return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"]].map((folder = "") =>
        join(folder, "Mozilla Firefox/firefox.exe"),
      );
    default:
      return ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/opt/firefox/firefox", "/snap/bin/firefox"];
  }
}

/** The tool that Puppeteer brings for fetching browsers. */
function browsersCommand(): string {
  const puppeteer = createRequire(import.meta.url).resolve("puppeteer-core");
  return createRequire(puppeteer).resolve("@puppeteer/browsers/lib/main-cli.js");
}

/** It keeps each version in a folder of its own, `firefox/linux-stable_153.0`. */
function downloaded(): string[] {
  const folder = join(OWN, "firefox");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((version) =>
    ["firefox/firefox", "Firefox.app/Contents/MacOS/firefox", "core/firefox.exe"].map((path) =>
      join(folder, version, path),
    ),
  );
}
