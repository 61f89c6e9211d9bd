import { expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { casesOf } from "../support/full.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
/** The story with the most charts. */
const [longest] = [...loadContent().stories.get("en")!].sort((a, b) => b.charts.length - a.charts.length);
/** Sheets of A4 that it may take. */
const MOST_SHEETS = 10;

test.each(casesOf(site.languages, 1))(
  `the longest story takes at most ${MOST_SHEETS} sheets, and breaks where it may: $id`,
  async ({ id }) => {
    const tab = await openTab({});
    try {
      await tab.goto(`${site.url}${id}/stories/${longest!.id}/`);
      const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sheets = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
      expect(sheets).toBeGreaterThan(3);
      expect(sheets).toBeLessThanOrEqual(MOST_SHEETS);
      await tab.emulateMedia({ media: "print" });
      const broken = await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("h1, h2, h3, .drawing, .sources li, tr")].flatMap(
          (element) => {
            const { breakAfter, breakInside, display } = getComputedStyle(element);
            const isHeading = /^H\d$/.test(element.tagName);
            const holds = isHeading ? breakAfter === "avoid" : breakInside === "avoid";
            return holds || display === "none" ? [] : [element.outerHTML.slice(0, 80)];
          },
        ),
      );
      expect(broken).toEqual([]);
    } finally {
      await closeTab(tab);
    }
  },
);
