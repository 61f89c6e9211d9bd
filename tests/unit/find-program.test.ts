import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findChrome } from "../support/find-chrome.ts";
import { findFirefox } from "../support/find-firefox.ts";
import { findFaces } from "../support/find-faces.ts";
import { findProgram, type Installer, type Machine, type Program } from "../support/find-program.ts";

const browser: Program = {
  name: "Browser",
  variable: "BROWSER_PATH",
  names: ["browser-esr", "browser"],
  places: () => ["/opt/browser"],
  installers: () => [
    { words: "the package", command: "sh", args: ["-c", "package"] },
    { words: "the download", command: "node", args: ["download"] },
  ],
};

/** A machine on which these programs start; an installer adds one of them, or fails with its reason. */
function machine(
  programs: string[],
  installs: Record<string, string | Error> = {},
  environment: NodeJS.ProcessEnv = { PATH: "/bin" },
): Machine & { told: string[]; ran: Installer[] } {
  const told: string[] = [];
  const ran: Installer[] = [];
  return {
    told,
    ran,
    environment,
    works: (path) => programs.includes(path),
    run: (installer) => {
      ran.push(installer);
      const outcome = installs[installer.words] ?? new Error("exit code 1");
      if (typeof outcome !== "string") return { done: false, reason: outcome.message };
      programs.push(outcome);
      return { done: true, reason: "" };
    },
    log: (line) => told.push(line),
  };
}

describe("a browser for the tests", () => {
  test("is the one that its variable names", () => {
    const named = machine(["/bin/browser", "/mine"], {}, { PATH: "/bin", BROWSER_PATH: "/mine" });
    expect(findProgram(browser, named)).toBe("/mine");
  });

  test("is not looked for elsewhere where the variable names none", () => {
    const wrong = machine(["/bin/browser"], {}, { PATH: "/bin", BROWSER_PATH: "/gone" });
    expect(() => findProgram(browser, wrong)).toThrow(
      "BROWSER_PATH is “/gone”, and no program starts there. Correct it, or unset it to have a browser found.",
    );
  });

  test("is found in PATH by the first of its names, then in its usual places", () => {
    expect(findProgram(browser, machine(["/opt/browser", "/bin/browser", "/bin/browser-esr"]))).toBe(
      "/bin/browser-esr",
    );
    expect(findProgram(browser, machine(["/opt/browser"]))).toBe("/opt/browser");
  });

  test("is installed where there is none, in the first way that works", () => {
    const bare = machine([], { "the download": "/opt/browser" });
    expect(findProgram(browser, bare)).toBe("/opt/browser");
    expect(bare.ran.map(({ words }) => words)).toEqual(["the package", "the download"]);
    expect(bare.told[0]).toBe("No Browser found: installing one for the browser tests.");
  });

  test("counts only when it starts: one that lacks libraries is installed another way", () => {
    const bare = machine([], { "the package": "/somewhere/else", "the download": "/bin/browser" });
    expect(findProgram(browser, bare)).toBe("/bin/browser");
  });

  test("that cannot be had is reported with all that was tried, and what to do", () => {
    const lost = machine([], {
      "the package": new Error("E: no such package"),
      "the download": "/tmp/broken",
    });
    expect(() => findProgram(browser, lost)).toThrow(
      [
        "The browser tests need Browser, none was found, and none could be installed.",
        "Tried:",
        "  - the package: E: no such package",
        "  - the download: done, but no browser that starts came of it",
        "Install Browser, or set BROWSER_PATH to the program, and run the tests again.",
      ].join("\n"),
    );
  });
});

describe.runIf(process.platform === "linux")("on Linux", () => {
  test.each([
    { name: "Chromium", find: findChrome, path: "/usr/bin/chromium", download: /playwright-core\/cli\.js$/ },
    {
      name: "Firefox",
      find: findFirefox,
      path: "/usr/bin/firefox-esr",
      download: /browsers\/lib\/main-cli\.js$/,
    },
  ])("$name comes from the system's packages, else from its makers", ({ find, path, download }) => {
    const bare = machine([]);
    expect(() => find(bare)).toThrow("none could be installed");
    expect(bare.ran.at(-1)).toMatchObject({ command: process.execPath });
    expect(bare.ran.at(-1)!.args[0]).toMatch(download);
    const apt = bare.ran.filter(({ command }) => command === "sh").map(({ args }) => args[1]!);
    for (const line of apt) expect(line).toContain("apt-get install -y --no-install-recommends");
    expect(apt.map((line) => line.includes("apt-get update && "))).toEqual(
      // Each package with the list as it is, then with a fresh one.
      apt.map((_, index) => index % 2 === 1),
    );
    expect(find(machine([path]))).toBe(path);
  });
});

describe("the faces of the pages", () => {
  test("are left alone where there are any", () => {
    const whole = machine([]);
    findFaces(whole, (pattern) => [":lang=ja", "Noto Sans"].includes(pattern));
    expect(whole.ran).toEqual([]);
  });

  test.runIf(process.platform === "linux" && existsSync("/usr/bin/apt-get"))(
    "are installed where one is missing, each from its package",
    () => {
      const bare = machine([]);
      findFaces(bare, (pattern) => pattern === ":lang=ja");
      expect(bare.ran.map(({ args }) => args[1])).toContainEqual(
        expect.stringMatching(/apt-get install .* fonts-liberation$/),
      );
    },
  );

  test("that cannot be had are missed aloud, and no more", () => {
    const bare = machine([]);
    findFaces(bare, () => false);
    expect(bare.told.filter((line) => line.startsWith("None could be installed: "))).toEqual([
      expect.stringMatching(/boxes for letters.* Install Noto Sans CJK/),
      expect.stringMatching(/wider than.* Install Liberation Sans/),
    ]);
  });
});
