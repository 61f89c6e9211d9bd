import { expect, test } from "vitest";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();

test.each([360, 1280])("the page of sources is folded to less than 4,000 px, %s px wide", async (width) => {
  const tab = await openTab({ viewport: { width, height: 800 } });
  await tab.goto(`${site.url}vi/sources/`);
  expect(await tab.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4000);
  await closeTab(tab);
});

test("an address of an entry unfolds it, and the filter leaves what has the words, by its address too", async () => {
  const tab = await openTab();
  await tab.goto(`${site.url}en/publications/#source-vbf-2026-01-19`);
  const entry = tab.locator("#source-vbf-2026-01-19");
  await expect.poll(() => entry.isVisible()).toBe(true);
  await tab.goto(`${site.url}en/sources/#source-vbf-2026-01-19`);
  await expect.poll(() => entry.isVisible()).toBe(true);

  await tab.goto(`${site.url}vi/sources/?q=xuat khau`);
  const lines = tab.locator("#datasets li:visible");
  await expect.poll(() => lines.count()).toBeLessThan(5);
  expect((await lines.first().textContent())!.toLowerCase()).toContain("xuất khẩu");
  await tab.fill("[type=search]", "");
  await tab.selectOption("select[name=class]", "official");
  await expect.poll(() => new URL(tab.url()).search).toBe("?class=official");
  await tab.reload();
  await expect.poll(() => tab.locator("select[name=class]").inputValue()).toBe("official");
  const all = await tab.locator("[data-in]").count();
  await expect
    .poll(() =>
      tab
        .locator("output")
        .textContent()
        .then((said) => Number.parseInt(said!, 10)),
    )
    .toBeLessThan(all);
  await closeTab(tab);
});
