import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inTabs, sharedBrowser } from "../support/browser.ts";
import { casesOf, FULL } from "../support/full.ts";
import { lineRules, wrongLineEnds, type LineRules } from "../support/line-ends.ts";
import { pagesOf, type SitePage } from "../support/pages.ts";
import { MOST_TITLE_LINES, titleLines } from "../support/title-lines.ts";
import { builtSite } from "../support/site.ts";

const WIDTHS = [360, 390, 768, 1280];
/** A quick run looks at pages with much to break: large titles, prose with figures, a list. */
const FEW = /^[^/]+\/(?:stories\/open-innovation|promises)\/$/;

const site = await builtSite();
const { compounds } = JSON.parse(readFileSync(`${site.content}/typography.json`, "utf8")) as {
  compounds: Readonly<Record<string, readonly string[]>>;
};
const rules = new Map<string, LineRules>();
for (const { id } of site.languages) {
  const known = lineRules(id, compounds[id] ?? []);
  if (known) rules.set(id, known);
}
const pages = pagesOf(site).filter(
  ({ language = "", path }) => rules.has(language) && (FULL || FEW.test(path)),
);

const surveys = await inTabs(await sharedBrowser(), {}, pages, survey);

test("no line ends between a figure and its counter, within a word of a title, or before a sign that closes", () => {
  expect(pages.length).toBeGreaterThan(rules.size);
  expect(surveys.flatMap(({ wrong }) => wrong)).toEqual([]);
});

test(`the title of a chart's page has at most ${MOST_TITLE_LINES} lines, however narrow its window`, () => {
  expect(surveys.flatMap(({ long }) => long)).toEqual([]);
});

interface Survey {
  /** Lines that end where none may. */
  wrong: string[];
  /** Titles with too many lines. */
  long: string[];
}

/** Looks at a page in its widths: in a quick run one of them, another from page to page. */
async function survey(tab: Page, page: SitePage): Promise<Survey> {
  const [wrong, long]: [string[], string[]] = [[], []];
  const widths = casesOf(WIDTHS, pages.indexOf(page));
  await tab.setViewportSize({ width: widths[0]!, height: 900 });
  await tab.goto(site.url + page.path);
  for (const width of widths) {
    await tab.setViewportSize({ width, height: 900 });
    const ends = await tab.evaluate(wrongLineEnds, rules.get(page.language!)!);
    wrong.push(...ends.map((end) => `${page.path} at ${width}: ${end}`));
    const lines = await tab.evaluate(titleLines);
    if (lines > MOST_TITLE_LINES) long.push(`${page.path} at ${width}: ${lines} lines`);
  }
  return { wrong, long };
}
