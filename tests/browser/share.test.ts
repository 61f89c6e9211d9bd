import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { sharedBrowser } from "../support/browser.ts";
import { casesOf } from "../support/full.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
const content = loadContent();
const path = (language: string): string => `${language}/charts/fdi-capital/`;

let browser: Browser;
beforeAll(async () => void (browser = await sharedBrowser()));

describe.each(casesOf(content.languages, 2))("sharing a chart in %s", (language) => {
  const { share } = content.ui.get(language)!;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext();
    await context.grantPermissions(["clipboard-read", "clipboard-write"], {
      origin: new URL(site.url).origin,
    });
    page = await context.newPage();
    await page.goto(site.url + path(language));
  });
  afterAll(() => context.close());
  const status = () => page.locator("share-tools [role=status]");
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const said = (words: string) => status().filter({ hasText: words }).waitFor();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  test("says nothing before it is asked to", async () => {
    expect(await status().textContent()).toBe("");
  });

  test("copies the link, and says so aloud", async () => {
    await press(share.copyLink);
    await said(share.copiedLink);
    expect(await clipboard()).toBe(site.siteUrl + site.base + path(language));
  });

  test("copies the citation that the page shows, and says so aloud", async () => {
    await press(share.copyCitation);
    await said(share.copiedCitation);
    expect(await clipboard()).toBe((await page.locator(".citation").first().textContent())!.trim());
  });

  test("copies the picture as PNG, and says so aloud", async () => {
    await press(share.copyImage);
    await said(share.copiedImage);
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).map(({ types }) => types),
    );
    expect(types.flat()).toContain("image/png");
  });

  test("says so where the browser does not let it", async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
    });
    await press(share.copyLink);
    await said(share.failed);
    expect(await status().textContent()).toBe(share.failed);
  });

  test("shows no buttons without scripts, and keeps every link, the citation and the code", async () => {
    const tab = await openTab({ javaScriptEnabled: false });
    await tab.goto(site.url + path(language));
    expect(await tab.locator("share-tools").isVisible()).toBe(false);
    expect(await tab.locator(".services").first().locator("a").count()).toBe(4);
    expect(await tab.locator(".citation").first().isVisible()).toBe(true);
    await tab.locator("summary", { hasText: share.qr }).click();
    expect(await tab.getByRole("img", { name: share.qrAlt }).isVisible()).toBe(true);
    await closeTab(tab);
  });

  describe("with the device's own sharing", () => {
    /** A tab whose device shares, and answers as it is told: undefined where the reader has shared. */
    const tabWith = async (answer: string | undefined): Promise<Page> => {
      const tab = await context.newPage();
      await tab.addInitScript((name) => {
        const shared: ShareData[] = [];
        Object.assign(window, { shared });
        navigator.share = (data = {}) => {
          shared.push(data);
          return name ? Promise.reject(new DOMException("", name)) : Promise.resolve();
        };
      }, answer);
      await tab.goto(site.url + path(language));
      await tab.locator("share-tools [role=status]").evaluate((status) => {
        const said: string[] = [];
        Object.assign(window, { said });
        new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, {
          childList: true,
        });
      });
      await tab.getByRole("button", { name: share.device, exact: true }).click();
      return tab;
    };
    const sharedBy = (tab: Page) => tab.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
    /** All that was spoken, once `last` was. */
    const saidBy = async (tab: Page, last: string): Promise<string[]> => {
      await tab.locator("share-tools [role=status]").filter({ hasText: last }).waitFor();
      return tab.evaluate(() => (window as unknown as { said: string[] }).said);
    };

    test("hands over the title and the permanent address", async () => {
      const tab = await tabWith(undefined);
      expect(await sharedBy(tab)).toEqual([
        {
          title: (await tab.locator("h1").textContent())!
            .replaceAll(/[\u00a0\s]+/g, " ")
            .replaceAll("\u2060", "")
            .trim(),
          url: site.siteUrl + site.base + path(language),
        },
      ]);
      await tab.close();
    });

    test("keeps silent where the reader closes the dialog", async () => {
      const tab = await tabWith("AbortError");
      // Whatever it said would come before the answer to what is asked next.
      await tab.getByRole("button", { name: share.copyLink, exact: true }).click();
      expect(await saidBy(tab, share.copiedLink)).toEqual([share.copiedLink]);
      expect(await sharedBy(tab)).toHaveLength(1);
      await tab.close();
    });

    test("says so where the browser refuses", async () => {
      const tab = await tabWith("NotAllowedError");
      expect(await saidBy(tab, share.failed)).toEqual([share.failed]);
      await tab.close();
    });
  });

  test("shows no button for the device's own sharing where there is none", async () => {
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      // It stands on the prototype.
      delete (Navigator.prototype as Partial<Navigator>).share;
    });
    await tab.goto(site.url + path(language));
    expect(await tab.getByRole("button", { name: share.device, exact: true }).count()).toBe(0);
    await tab.close();
  });
});
