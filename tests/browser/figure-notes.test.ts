import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cellRecords } from "../../src/charts/queries/cell-records.ts";
import { cellsOfExpression } from "../../src/charts/queries/uses.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { valuesInStory } from "../../src/content/story-values.ts";
import { casesOf } from "../support/full.ts";
import { random } from "../support/random.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
const content = loadContent();
const records = cellRecords(content);

/** Figures in words that are followed: so many in all languages together, drawn with this seed. */
const [COUNT, SEED] = [60, 20_261_130];
const next = random(SEED);
const pick = <T>(list: readonly T[]): T => list[Math.floor(next(0, list.length))]!;

/** One story of each language, with the places in it of the figures that are followed. */
const stories = content.languages.map((language) => {
  const story = pick(content.stories.get(language)!);
  const { values } = valuesInStory(story, content);
  const places = Array.from({ length: COUNT / content.languages.length }, () => pick([...values.keys()]));
  return { language, story, values, places };
});

/** Opens the note of a figure and answers with what it says, the pieces of a line joined. */
const noteOf = async (page: Page, place: number): Promise<string> => {
  const figure = page.locator(":is(.hero, .prose) a.value").nth(place);
  await figure.evaluate((link: HTMLElement) => link.click());
  const note = page.locator(".source-note:popover-open");
  await expect.poll(() => note.getAttribute("aria-label")).toBe((await figure.textContent())!.trim());
  return (await note.textContent())!;
};

const oneLine = (text: string): string => text.replaceAll("\u2060", "").replace(/\s+/g, " ").trim();

test.each(casesOf(stories))(
  "a figure in words opens beside it what is printed, or the figures that it was worked out from: $language $story.id",
  async ({ language, story, values, places }) => {
    const page = await openTab({});
    try {
      await page.goto(`${site.url}${language}/stories/${story.id}/`);
      await page.waitForFunction(
        () => getComputedStyle(document.querySelector(".theme")!).visibility === "visible",
      );
      let proofs = 0;
      for (const place of places) {
        const said = oneLine(await noteOf(page, place));
        const printed = cellsOfExpression(values[place]!.request.of)
          .flatMap((cell) => records.get(cell)!.cell.provenance)
          .flatMap(({ quote, locator }) => [quote, locator].flatMap((text) => (text ? oneLine(text) : [])));
        expect(said).not.toBe("");
        expect(printed.filter((text) => !said.includes(text))).toEqual([]);
        proofs += printed.length;
      }
      // A cell that is itself worked out from others has no words of its own that are printed.
      expect(proofs).toBeGreaterThan(places.length / 2);
    } finally {
      await closeTab(page);
    }
  },
);
