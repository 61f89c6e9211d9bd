import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { casesOf } from "../support/full.ts";
import { pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";
import { LANGUAGES } from "../support/site-file.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
const stories = pagesOf(site).filter(({ type }) => type === "story");

let page: Page;
beforeAll(async () => {
  page = await openTab();
});
afterAll(() => closeTab(page));

/** Where the first drawing that shows begins, and the first control that is no link, in px from the top of the page. */
const firstSights = (): { drawing: number; control: number } => {
  const tops = (selector: string): number[] =>
    [...document.querySelectorAll(selector)]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ top }) => top);
  return {
    drawing: Math.min(...tops(".hero svg")),
    control: Math.min(...tops("main :is(input, select, button)")),
  };
};

describe.each([
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
])("on a screen of $width × $height", (viewport) => {
  test.each(casesOf(LANGUAGES, viewport.width === 360 ? 1 : 0))(
    "every story begins with its picture, and asks for nothing before: %s",
    async (language) => {
      await page.setViewportSize(viewport);
      const own = stories.filter(({ path }) => path.startsWith(`${language}/`));
      expect(own.length).toBe(stories.length / LANGUAGES.length);
      const late: object[] = [];
      for (const { path } of own) {
        await page.goto(site.url + path);
        const { drawing, control } = await page.evaluate(firstSights);
        // A part of it that tells something.
        if (drawing > viewport.height - 100 || control < viewport.height)
          late.push({ path, drawing, control });
      }
      expect(late).toEqual([]);
    },
  );
});

test("beside a story stand its sections, in their order", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site.url + stories.find(({ path }) => path.startsWith("en/"))!.path);
  const [listed, written] = await page.evaluate(() => [
    [...document.querySelectorAll(".toc a")].map((link) => [link.getAttribute("href"), link.textContent]),
    [...document.querySelectorAll(".prose > h2")].map(({ id, textContent }) => [
      `#${id}`,
      textContent?.trim(),
    ]),
  ]);
  expect(written!.length).toBeGreaterThan(2);
  expect(listed).toEqual(written);
});
