import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TABLE_PANEL, tableId } from "../../src/model/contract/ids.ts";
import type { StoryTables } from "../../src/model/contract/tables.ts";
import { parseHtml } from "../support/html.ts";
import { find, pagesOf, type SitePage } from "../support/pages.ts";
import { builtSites, type BuiltSite } from "../support/site.ts";

const sites = await builtSites();
const stories = sites.flatMap((site) =>
  pagesOf(site)
    .filter(({ type }) => type === "story")
    .map((page) => ({ site, page, tables: tablesOf(page, site) })),
);

/** The file of a story's tables, as its page names it. */
function tablesOf(page: SitePage, site: BuiltSite): StoryTables {
  const [address] = page.elements.flatMap(({ attributes }) => attributes["data-tables"] ?? []);
  return JSON.parse(readFileSync(join(site.folder, address!.slice(site.base.length)), "utf8")) as StoryTables;
}

/** The charts of which a page says where their tables are, by the links that stand in place of these. */
const linked = (page: SitePage): string[] =>
  find(page, "a").flatMap(
    ({ attributes: { href = "" } }) =>
      new RegExp(`/charts/([^/]+)/\\?tab=table#${TABLE_PANEL}$`).exec(href)?.[1] ?? [],
  );

describe("the tables of a story's charts", () => {
  test("stand in no story's page, but in a file beside it, in every language", () => {
    expect(new Set(stories.map(({ page }) => page.language)).size).toBeGreaterThan(3);
    const inPage = stories.filter(({ page }) =>
      find(page, "tr").some(({ attributes }) => "data-k" in attributes),
    );
    expect(inPage.map(({ page }) => page.path)).toEqual([]);
  });

  test("are those of all its charts: each has its link, and its table in the file", () => {
    const charts = stories.map(({ page }) => [
      page.path,
      linked(page)
        .map((id) => `chart-${id}`)
        .toSorted(),
    ]);
    expect(stories.map(({ page, tables }) => [page.path, Object.keys(tables).toSorted()])).toEqual(charts);
    for (const { page, tables } of stories) {
      // A scrolly at the head of the page stands in it once more.
      expect(Object.keys(tables).length).toBeGreaterThanOrEqual(page.charts - 1);
      expect(Object.keys(tables).filter((id) => find(page, "figure", { id }).length !== 1)).toEqual([]);
    }
  });

  test("are HTML as pages have it, with rows, and named", () => {
    for (const { page, tables } of stories)
      for (const id of linked(page)) {
        const table = parseHtml(`<!doctype html>${tables[`chart-${id}`]}`);
        expect(table.errors).toEqual([]);
        expect(find(table, "tr").filter(({ attributes }) => attributes["data-k"]).length).toBeGreaterThan(0);
        expect(find(table, "caption", { id: tableId(id) })[0]!.text).not.toBe("");
      }
  });

  test("say what the chart's own page says, where that shows the same rows", () => {
    let same = 0;
    for (const { site, page, tables } of stories) {
      const scrollies = new Set(page.html.includes("<scroll-steps") ? scrollyOf(page) : []);
      for (const id of linked(page).filter((one) => !scrollies.has(one))) {
        const own = pagesOf(site).find(({ path }) => path === `${page.language}/charts/${id}/`)!;
        const cells = (from: string): string[] => {
          const document = parseHtml(/<table[^]*?<\/table>/.exec(from)![0]);
          return find(document, "tr").map(({ attributes }) => attributes["data-k"] ?? "");
        };
        expect([page.path, id, ...cells(tables[`chart-${id}`]!)]).toEqual([
          page.path,
          id,
          ...cells(own.html),
        ]);
        same += 1;
      }
    }
    expect(same).toBeGreaterThan(20);
  });
});

/** The charts of a page that change with their steps. */
const scrollyOf = ({ elements }: SitePage): string[] =>
  elements.flatMap(({ name, attributes }) =>
    name === "figure" && attributes.class?.includes("scrolly") ? attributes.id!.slice("chart-".length) : [],
  );
