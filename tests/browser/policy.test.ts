import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedBrowser } from "../support/browser.ts";
import { FULL } from "../support/full.ts";
import { pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

declare global {
  // Filled in every page and frame.
  var violations: string[] | undefined;
}

const site = await builtSite();
const pages = pagesOf(site);
/**
 * The first page of each kind; in a quick run those of the kinds that load scripts when asked to: of the others, other
 * tests hear what the browser complains of.
 */
const KINDS = [...new Map(pages.toReversed().map((page) => [page.type, page]))]
  .filter(([type]) => FULL || /^(?:story|chart|search|embed)$/.test(type))
  .map(([type, { path }]) => [type, path] as const);

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  context = await browser.newContext();
  await context.addInitScript(() => {
    globalThis.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      globalThis.violations!.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  page = await context.newPage();
});
afterAll(() => context.close());

/** What the page and its frames wanted to do, and were not let. */
async function violations(): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => globalThis.violations ?? [])),
  );
  return found.flat();
}

async function open(path: string): Promise<void> {
  const answer = await page.goto(site.url + path);
  expect(answer!.headers()["content-security-policy"]).toContain("default-src 'none'");
}

/** Lets the page load what it loads in idle time and at its end: until nothing more has come for a while. */
const rest = (): Promise<void> =>
  page.evaluate(async () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    scrollTo(0, document.documentElement.scrollHeight);
    await document.fonts.ready;
    await new Promise((idle) => requestIdleCallback(idle));
    const loaded = (): number => performance.getEntriesByType("resource").length;
    for (let before = -1; before !== loaded();) {
      before = loaded();
      await new Promise((later) => setTimeout(later, 300));
    }
  });

describe("the policy that a host sends", () => {
  test.each(KINDS)("lets a page of each kind be what it is: %s", async (_, path) => {
    await open(path);
    await rest();
    expect(await violations()).toEqual([]);
  });

  test("lets no other script or style into a page, also where somebody has written them into it", async () => {
    const foreign =
      '<script>globalThis.ran = true</script><style>body{display:none}</style><img src="https://tracker.example/p.gif">';
    await page.route(`${site.url}en/`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()) + foreign });
    });
    await open("en/");
    await expect
      .poll(async () => (await violations()).map((words) => words.split(" ")[0]).sort())
      .toEqual(["img-src", "script-src-elem", "style-src-elem"]);
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
    await page.unrouteAll();
  });

  test("lets no text become HTML or a script, whoever asks for it", async () => {
    await open("en/search/");
    const refused = await page.evaluate(() => {
      const acts: Record<string, () => unknown> = {
        html: () => (document.body.innerHTML = "<img src=x onerror=alert(1)>"),
        document: () => new DOMParser().parseFromString("<p>", "text/html"),
        script: () => (document.createElement("script").src = "/a.js"),
        policy: () => globalThis.trustedTypes!.createPolicy("anybody", {}),
      };
      return Object.keys(acts).filter((name) => {
        try {
          acts[name]!();
          return false;
        } catch {
          return true;
        }
      });
    });
    expect(refused).toEqual(["html", "document", "script", "policy"]);
  });

  test("lets the search search, beside the page, and mark what it has found", async () => {
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    await open("en/search/?q=innovation");
    await page.locator(".results li mark").first().waitFor();
    expect(workers.map((address) => address.replace(/^.*\//, ""))).toEqual(["pagefind-worker.js"]);
    expect(await violations()).toEqual([]);
  });

  test("lets a story show the entry of a figure and its charts in another currency", async () => {
    await open("en/stories/strategic-industries/");
    await page.locator('main a[href*="figures/#v"]').first().click();
    await page.locator(".source-note:popover-open").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("money-choice input:not(:checked)").first().check({ force: true });
    await rest();
    expect(await page.locator('figure a[href*="?currency="]').count()).toBeGreaterThan(0);
    expect(await violations()).toEqual([]);
  });

  test("lets a chart be explored, put into another currency, played, and shown in its own embed", async () => {
    await open("en/charts/fdi-capital/?time=2020..2024");
    await page.locator("interactive-chart svg").filter({ visible: true }).first().hover();
    await rest();
    await page.locator("money-choice input:not(:checked)").first().check({ force: true });
    await rest();
    await page.locator("listen-chart button").first().click();
    await page.locator("embed-builder .preview iframe").scrollIntoViewIfNeeded();
    await expect.poll(() => page.frames().length).toBe(2);
    await rest();
    expect(await violations()).toEqual([]);
  });
});
