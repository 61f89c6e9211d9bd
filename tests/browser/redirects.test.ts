import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redirectRoutes } from "../../src/exports/ledger.ts";
import { freshFolder } from "../../src/commands/build-site.ts";
import { serveFolder } from "../measure/serve-folder.ts";
import { launchBrowser } from "../support/browser.ts";
import { parseHtml } from "../support/html.ts";

const SITE = "https://bridgelines.example";
/** As in `content/redirects.json`: a chart with a new name, and a view that is a chart of its own by now. */
const MOVED = {
  "en/charts/old-name/": "en/charts/new-name/",
  "ja/charts/new-name/old-view/": "ja/charts/view/",
};

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

describe.each(["/", "/deep/base/"])("an address that has moved, under %s", (base) => {
  const root = freshFolder("redirects");
  const dist = join(root, "dist");
  let server: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    for (const to of Object.values(MOVED)) {
      mkdirSync(join(root, "src/pages", to), { recursive: true });
      writeFileSync(join(root, "src/pages", to, "index.astro"), `<title>${to}</title><h1>${to}</h1>`);
    }
    const settings = { site: SITE, base, trailingSlash: "always", redirects: redirectRoutes(MOVED, base) };
    writeFileSync(join(root, "astro.config.mjs"), `export default ${JSON.stringify(settings)}`);
    const { VITEST: _vitest, TEST: _test, ...environment } = process.env;
    execFileSync(process.execPath, [resolve("node_modules/astro/bin/astro.mjs"), "build", "--root", root], {
      env: { ...environment, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" },
      stdio: "pipe",
    });
    server = await serveFolder(dist, base);
  }, 60_000);
  afterAll(async () => {
    await server?.close();
    rmSync(root, { recursive: true, force: true });
  });

  test.each(Object.entries(MOVED))("is a page that leads on and names its successor: %s", (from, to) => {
    const { elements } = parseHtml(readFileSync(join(dist, from, "index.html"), "utf8"));
    const attributes = (name: string, value?: string) =>
      elements
        .filter((element) => element.name === name)
        .map((element) => element.attributes)
        .find((found) => !value || Object.values(found).includes(value));
    expect(attributes("meta", "refresh")?.["content"]).toBe(`0;url=${base}${to}`);
    expect(attributes("meta", "robots")?.["content"]).toBe("noindex");
    expect(attributes("link", "canonical")?.["href"]).toBe(`${SITE}${base}${to}`);
    expect(attributes("a")?.["href"]).toBe(`${base}${to}`);
    expect(elements.filter(({ name }) => name === "script")).toEqual([]);
  });

  test.each(Object.entries(MOVED))("takes a reader without scripts there: %s", async (from, to) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(server.url + from);
    await tab.waitForURL(server.url + to);
    expect(await tab.locator("h1").textContent()).toBe(to);
    await context.close();
  });
});
