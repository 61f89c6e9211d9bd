import { expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { unquotedPlaces } from "../../src/charts/queries/references.ts";
import { textIn } from "../../src/model/localized-text.ts";
import { find, pagesOf } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const content = loadContent();
const pages = pagesOf(await builtSite());

/** The line about a source, in any list, with the word for who vouches for it. */
const vouched = (language: string): RegExp =>
  new RegExp(
    `[,、]\\s*(?:${Object.values(content.ui.get(language)!.sourceClasses).join("|")})(?:\\s|$|[,、])`,
  );

test.each(["story", "chart"])("every line in the list of sources of a %s says who vouches for it", (type) => {
  const lists = pages
    .filter((page) => page.type === type)
    .map((page) => ({
      page,
      lines: /<ol class=sources>(.*?)<\/ol>/s.exec(page.html)![1]!.split("<li").slice(1),
    }));
  expect(lists.length).toBeGreaterThan(content.languages.length);
  const silent = lists.flatMap(({ page, lines }) =>
    lines
      .map((line) => `<li${line}`.replaceAll(/<wbr>/g, "").replaceAll(/<[^>]*>/g, " "))
      .filter((line) => !vouched(page.language!).test(line))
      .map((line) => `${page.path}: ${line}`),
  );
  expect(silent).toEqual([]);
});

test("the page of sources says of each who vouches for it", () => {
  for (const page of pages.filter(({ type }) => type === "sources")) {
    const { sourceClasses } = content.ui.get(page.language!)!;
    const said = find(page, "span").map(({ text }) => text.toLowerCase());
    for (const [name, words] of Object.entries(sourceClasses)) {
      const expected = [...content.sources.values()].filter((source) => source.class === name).length;
      expect(said.filter((text) => text === words.toLowerCase()).length).toBe(expected);
    }
  }
});

test("the page of a chart says of which figures there is no quote, and why", () => {
  const charts = [...content.charts.values()].filter((chart) => unquotedPlaces(chart).size > 0);
  expect(charts.length).toBeGreaterThan(3);
  for (const language of content.languages) {
    const { unquoted } = content.ui.get(language)!.chart;
    for (const chart of charts) {
      const page = pages.find(({ path }) => path === `${language}/charts/${chart.id}/`)!;
      const said = find(page, "p").map(({ text }) => text);
      for (const why of unquotedPlaces(chart).values())
        expect(said).toContain(unquoted.replace("{why}", textIn(why, language)!));
    }
  }
});
