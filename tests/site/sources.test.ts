import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartsOf, datasetProvenance, unquotedPlaces } from "../../src/charts/queries/references.ts";
import { sourcesOf } from "../../src/values/dataset.ts";
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

test("the page of publications says of each who vouches for it", () => {
  const checked = pages.filter(({ type }) => type === "publications");
  expect(checked.length).toBe(content.languages.length);
  for (const page of checked) {
    const { sourceClasses } = content.ui.get(page.language!)!;
    const said = find(page, "p", { class: "facts" }).map(({ text }) => text.toLowerCase().split(" · ")[0]);
    for (const [name, words] of Object.entries(sourceClasses)) {
      const expected = [...content.sources.values()].filter((source) => source.class === name).length;
      expect(said.filter((text) => text === words.toLowerCase()).length).toBe(expected);
    }
  }
});

const LISTS = pages.filter(({ type }) => type === "sources");
/** Bytes as they travel, compressed as well as a host can. */
const brotli = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

test("the page of sources takes at most 12,000 bytes, styles included", () => {
  expect(LISTS.length).toBe(content.languages.length);
  expect(
    LISTS.map(({ path, html }) => ({ path, bytes: brotli(html) })).filter(({ bytes }) => bytes > 12_000),
  ).toEqual([]);
});

test("what an address led to on the page of sources is there, and leads on to all that is known of it", () => {
  for (const page of LISTS) {
    const lines = [
      ...page.html.matchAll(/<li id="?((?:dataset|source)-[\w-]+)"?[^>]*>\s*<a href="?([^"\s>]+)/g),
    ];
    const anchors = [
      ...[...content.datasets.keys()].map((id) => `dataset-${id}`),
      ...[...content.sources.keys()].map((id) => `source-${id}`),
    ];
    expect(lines.map(([, id]) => id).toSorted()).toEqual(anchors.toSorted());
    for (const [, id, href] of lines)
      expect(href).toBe(
        id!.startsWith("source-")
          ? `/${page.language}/publications/#${id}`
          : `/${page.language}/datasets/${id!.replace("dataset-", "")}/`,
      );
  }
  const entries = pages.filter(({ type }) => type === "publications");
  for (const page of entries)
    expect(
      find(page, "div")
        .flatMap(({ attributes }) => /^source-(.*)/.exec(attributes.id ?? "")?.[1] ?? [])
        .toSorted(),
    ).toEqual([...content.sources.keys()].toSorted());
});

test("every dataset has a page with its fields and units, rows, sources and quotes, and what is drawn from it", () => {
  for (const language of content.languages)
    for (const dataset of content.datasets.values()) {
      const page = pages.find(({ path }) => path === `${language}/datasets/${dataset.id}/`)!;
      const codes = find(page, "code").map(({ text }) => text);
      expect(codes).toEqual([...dataset.fields.keys()]);
      expect(find(page, "tr").length).toBe(dataset.rows.length + 1);
      const sources = new Set(dataset.rows.flatMap(sourcesOf));
      expect(
        /<ol class="?sources"?>(.*)<\/ol>/s.exec(page.html)![1]!.split(/<li id="?place-/).length - 1,
      ).toBe(sources.size);
      const quotes = new Set(
        datasetProvenance(dataset).flatMap(({ source, quote }) => (quote ? `${source} ${quote}` : [])),
      );
      expect(find(page, "q").length).toBe(quotes.size);
      const links = new Set(find(page, "a").map(({ attributes }) => attributes.href));
      const missing = chartsOf(dataset.id, content).filter(
        ({ id }) => !links.has(`/${language}/charts/${id}/`),
      );
      expect(missing.map(({ id }) => id)).toEqual([]);
    }
});

test("the page of a chart says of which figures there is no quote, and why", () => {
  const charts = [...content.charts.values()].filter((chart) => unquotedPlaces(chart).size > 0);
  expect(charts.length).toBeGreaterThan(0);
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
