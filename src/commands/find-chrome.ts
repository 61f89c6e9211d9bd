import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium } from "playwright-core";

/**
 * The path of a Chrome or Chromium: the one in `CHROME_PATH`, else an installed one, else one that is installed now.
 * @throws Error that says what was tried and what to do
 */
export function findChrome(log: (line: string) => void = console.error): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(
      `CHROME_PATH is “${named}”, and there is no program there. Correct it, or unset it to have a browser found.`,
    );
  }
  return installed() ?? install(log);
}

function installed(): string | undefined {
  return inPath() ?? usualPlaces().find(isExecutable) ?? inPlaywrightCache();
}

function inPath(): string | undefined {
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))).find(isExecutable);
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
function inPlaywrightCache(): string | undefined {
  const browser = /^(.*)[\\/](chromium-\d+)[\\/]/.exec(chromium.executablePath());
  const cache = browser?.[1];
  if (!cache || !existsSync(cache)) return undefined;
  const revision = (name: string): number => Number(/-(\d+)$/.exec(name)?.[1]);
  const folders = readdirSync(cache).filter((name) => /^chromium(?:_headless_shell)?-\d+$/.test(name));
  for (const folder of folders.sort((a, b) => revision(b) - revision(a))) {
    const program = programsIn(join(cache, folder), 5).find(isExecutable);
    if (program) return program;
  }
  return undefined;
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

function install(log: (line: string) => void): string {
  log("No Chrome or Chromium found: installing one for the browser tests.");
  const attempts: string[] = [];
  for (const [words, command, args, options] of installers()) {
    log(`  ${words} …`);
    const result = spawnSync(command, args, { encoding: "utf8", timeout: 600_000, ...options });
    const program = result.status === 0 ? installed() : undefined;
    if (program) return program;
    attempts.push(`  - ${words}: ${reason(result)}`);
  }
  throw new Error(
    [
      "The browser tests need Chrome or Chromium, none was found, and none could be installed.",
      "Tried:",
      ...attempts,
      "Install Chrome or Chromium, or set CHROME_PATH to the program, and run the tests again.",
    ].join("\n"),
  );
}

type Installer = [words: string, command: string, args: string[], options?: { env: NodeJS.ProcessEnv }];

function installers(): Installer[] {
  const playwright = resolve("node_modules/playwright-core/cli.js");
  const list: Installer[] = [
    ["Playwright’s Chromium", process.execPath, [playwright, "install", "chromium-headless-shell"]],
  ];
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return list;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const install = [...sudo, "apt-get", "install", "-y", "--no-install-recommends", "chromium"].join(" ");
  const update = [...sudo, "apt-get", "update"].join(" ");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return [
    ...list,
    ["the system’s chromium package", "sh", ["-c", install], { env }],
    [
      "the system’s chromium package, with a fresh list of packages",
      "sh",
      ["-c", `${update} && ${install}`],
      { env },
    ],
  ];
}

function reason({ error, status, stderr, stdout }: ReturnType<typeof spawnSync>): string {
  if (error) return error.message;
  if (status === 0) return "done, but no browser came of it";
  const lines = `${String(stdout)}\n${String(stderr)}`.trim().split("\n");
  return (
    lines.findLast((line) => /^E:|[Ee]rror|[Ff]ailed/.test(line))?.trim() ??
    lines.at(-1) ??
    `exit code ${status}`
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
