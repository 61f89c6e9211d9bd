import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedBrowser } from "../support/browser.ts";
import { FULL } from "../support/full.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** Opens the root as a browser that asks for these languages; says which are pointed at, and where it ends up. */
async function visit(
  languages: readonly string[],
  { javaScriptEnabled = true } = {},
): Promise<{ hints: string[]; choices: number; path: string; requests: number; stored: string }> {
  const context = await browser.newContext({ javaScriptEnabled, locale: languages[0]! });
  await context.addInitScript((list) => {
    Object.defineProperty(navigator, "languages", { get: () => list });
  }, languages);
  const page = await context.newPage();
  let documents = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) documents += 1;
  });
  await page.goto(site.url, { waitUntil: "networkidle" });
  const result = await page.evaluate(() => ({
    hints: [...document.querySelectorAll<HTMLElement>(".choice li[lang]")]
      .filter((item) => item.querySelector("small")?.checkVisibility())
      .map(({ lang }) => lang),
    choices: [...document.querySelectorAll(".choice li a")].filter((link) => link.checkVisibility()).length,
    stored: `${document.cookie}${localStorage.length || ""}${sessionStorage.length || ""}`,
  }));
  const path = new URL(page.url()).pathname;
  await context.close();
  return { ...result, path, requests: documents };
}

describe("at the door of the site, a browser that asks for", () => {
  const asked = [
    [["vi-VN", "vi", "en"], ["vi"]],
    [["ja"], ["ja"]],
    [["en-US"], ["en"]],
    [["fr-FR", "fr"], []],
    [["fr-FR", "ja-JP", "en"], ["ja"]],
  ];
  test.each(FULL ? asked : asked.slice(-2))(
    "%j is pointed at %j, and is led nowhere",
    async (languages, hints) => {
      expect(await visit(languages)).toEqual({
        hints,
        choices: 3,
        path: new URL(site.url).pathname,
        requests: 1,
        stored: "",
      });
    },
  );

  test("any language, without scripts, finds all choices and no hint", async () => {
    expect(await visit(["vi"], { javaScriptEnabled: false })).toMatchObject({ hints: [], choices: 3 });
  });
});
