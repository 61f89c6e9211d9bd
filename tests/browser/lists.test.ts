import { expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { builtSite } from "../support/site.ts";
import { closeTab, openTab } from "../support/tabs.ts";

const site = await builtSite();
const content = loadContent();
const { id, content: list } = [...content.lists.values()].find(
  ({ content: { filter } }) => filter.length > 1,
)!;
const { rows } = content.datasets.get(list.dataset)!;
const [first, second] = list.filter as [string, string];
const categoryOf = (row: (typeof rows)[number], field: string): string => {
  const cell = row.cells[field];
  return cell?.type === "category" ? cell.id : "";
};
const wanted = rows.at(-1)!;
const [one, other] = [categoryOf(wanted, first), categoryOf(wanted, second)];
const keysOf = (fits: (row: (typeof rows)[number]) => boolean): string[] =>
  rows
    .filter(fits)
    .map(({ key }) => key)
    .toSorted();

test("the rows of a list are chosen by its address, by its choices and by the back button, and printed unfolded", async () => {
  const page = await openTab({});
  const shown = (): Promise<string[]> =>
    page
      .locator("entry-filter [data-in]:visible")
      .evaluateAll((entries) =>
        entries.map((entry) => entry.id || entry.querySelector(".entry")!.id).toSorted(),
      );
  try {
    await page.goto(`${site.url}en/${id}/?${first}=${one}`);
    await expect.poll(shown).toEqual(keysOf((row) => categoryOf(row, first) === one));
    await page.locator(`select[name="${second}"]`).selectOption(other);
    expect(await shown()).toEqual(
      keysOf((row) => categoryOf(row, first) === one && categoryOf(row, second) === other),
    );
    expect(new URL(page.url()).search).toBe(`?${first}=${one}&${second}=${other}`);
    const elsewhere = await page.locator("a[hreflang]").first().getAttribute("href");
    expect(elsewhere).toContain(`?${first}=${one}&${second}=${other}`);
    await page.goBack();
    await expect.poll(shown).toEqual(keysOf((row) => categoryOf(row, first) === one));
    await page.goto(`${site.url}en/${id}/?${first}=nothing-of-this-name`);
    await expect.poll(shown).toEqual(keysOf(() => true));
    // What is folded is printed, in browsers too whose styles cannot unfold it, and folded again on the screen.
    const folded = (event: string): Promise<number> =>
      page.evaluate((type) => {
        dispatchEvent(new Event(type));
        return document.querySelectorAll("entry-filter details:not([open])").length;
      }, event);
    const before = await folded("nothing");
    expect(before).toBeGreaterThan(0);
    expect(await folded("beforeprint")).toBe(0);
    expect(await folded("afterprint")).toBe(before);
  } finally {
    await closeTab(page);
  }
});
