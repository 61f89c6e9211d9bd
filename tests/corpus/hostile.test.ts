import { rmSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse as readBibtex } from "astrocite-bibtex";
import { parse as readRis } from "astrocite-ris";
import readXlsx from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { cellRecords, type CellRecord } from "../../src/charts/queries/cell-records.ts";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { readContent } from "../../src/charts/read-content.ts";
import { CHART_EXPORTS } from "../../src/exports/chart-exports.ts";
import { cslItem } from "../../src/exports/cite/csl-item.ts";
import { apaHtml } from "../../src/exports/cite/reference-formats.ts";
import { chartFeed } from "../../src/exports/feeds/chart-feed.ts";
import { correctionFeed } from "../../src/exports/feeds/correction-feed.ts";
import { storyFeed } from "../../src/exports/feeds/feed.ts";
import { chartThings, jsonLd, storyThings } from "../../src/exports/feeds/json-ld.ts";
import { oembed, storyOembed } from "../../src/exports/feeds/oembed.ts";
import { chartCard, storyCard } from "../../src/exports/files/card.ts";
import { pageCard } from "../../src/exports/files/page-card.ts";
import { datasetCsv } from "../../src/exports/files/csv.ts";
import { dataPackage } from "../../src/exports/files/data-package.ts";
import { figuresCsv, figuresJson } from "../../src/exports/files/figures-file.ts";
import { thumbnail } from "../../src/exports/files/thumbnail.ts";
import { searchIndex } from "../../src/exports/search/search-index.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import { serialize } from "../../src/scene/svg-document.ts";
import { parseCsv } from "../support/csv.ts";
import { FULL } from "../support/full.ts";
import { parseHtml } from "../support/html.ts";
import { POISON, poisonedContent } from "../support/poisoned-content.ts";
import { oneOfEachType } from "../support/states.ts";
import { parseXml, parseXmlFile, type XmlElement } from "../support/xml.ts";

const FIXTURE = "tests/fixtures/site";
const { root, strings } = poisonedContent(FIXTURE);
const content = readContent(root, { strict: false });
/** The same with as many letters that mean nothing: long words are drawn otherwise than short ones. */
const plain = poisonedContent(FIXTURE, POISON.replace(/[^\sa-z]/gi, "m"));
const harmless = readContent(plain.root, { strict: false });
const states = publishedStates(content);

beforeAll(() => void vi.stubEnv("SITE", "https://example.org"));
afterAll(() => {
  vi.unstubAllEnvs();
  for (const folder of [root, plain.root]) rmSync(folder, { recursive: true });
});

/** Names of all elements and attributes in a piece of XML. */
function namesIn({ name, attributes, children }: XmlElement): string[] {
  return [
    name,
    ...attributes.map(([attribute]) => `@${attribute}`),
    ...children.flatMap((child) => (typeof child === "string" ? [] : namesIn(child))),
  ];
}
const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();
/** Names of all elements and attributes that a browser makes of a piece of HTML. */
const htmlNames = (html: string): string[] =>
  distinct(
    parseHtml(html).elements.flatMap(({ name, attributes }) => [
      name,
      ...Object.keys(attributes).map((attribute) => `@${attribute}`),
    ]),
  );

/** What the index holds of a page. */
interface Found {
  meta: { title: string };
}

/** All that the harmless content's files have of one kind, in all charts and languages. */
async function allNames(
  namesOf: (state: (typeof states)[number]) => Promise<string[]> | string[],
  from = harmless,
) {
  const every = await Promise.all(publishedStates(from).map(namesOf));
  return distinct(every.flat());
}

/** The content with a correction of its first figure, in words as hostile. */
function corrected(from: typeof content): typeof content {
  const [{ dataset, field, row, cell }] = [...cellRecords(from).values()] as [CellRecord];
  const { value = 1, unit } = cell.quantity;
  const why = Object.fromEntries(from.languages.map((language) => [language, `Counted anew${POISON}`]));
  const change = {
    cell: `${field.name}[${row.key}]`,
    old: { value, unit: unit.id },
    new: { value, unit: unit.id },
  };
  const correction = { date: "2026-12-01", version: "2.0", cells: [change], why };
  return { ...from, corrections: new Map([[dataset.id, [correction]]]) };
}

test("every string that readers see is poisoned, and the check takes it for words", () => {
  expect(strings).toBeGreaterThan(600);
  expect(states.length).toBe(publishedStates(harmless).length);
});

describe("nothing escapes from its place in", () => {
  test.each(["svg", "qr.svg"] as const)("%s", async (ending) => {
    const names = (from: typeof content) =>
      allNames(
        async ({ chart, language }) =>
          namesIn(parseXml(String(await CHART_EXPORTS[ending](chart, language, from)))),
        from,
      );
    expect(await names(content)).toEqual(await names(harmless));
  });

  test("a drawing inside a page", async () => {
    const drawings = (from: typeof content) =>
      allNames(
        ({ chart, language }) =>
          (["phone", "column"] as const).flatMap((size) => {
            const svg = serialize(drawChart(chart, size, language, from).root);
            return [...namesIn(parseXml(svg)), ...htmlNames(svg)];
          }),
        from,
      );
    expect(await drawings(content)).toEqual(await drawings(harmless));
  });

  test("a thumbnail", async () => {
    const thumbnails = (from: typeof content) =>
      allNames(({ chart, language }) => htmlNames(thumbnail(chart, language, from)), from);
    expect(await thumbnails(content)).toEqual(await thumbnails(harmless));
  });

  test("CSV, whose rows all have as many cells and begin no formula", async () => {
    for (const { chart, language } of states) {
      const [header, ...rows] = parseCsv(String(await CHART_EXPORTS.csv(chart, language, content)).slice(1));
      expect(header!.some((cell) => cell.includes(POISON))).toBe(true);
      expect(rows.filter((row) => row.length !== header!.length)).toEqual([]);
      expect([header!, ...rows].flat().filter((cell) => /^\s*[=+@\t]/.test(cell))).toEqual([]);
    }
    for (const dataset of content.datasets.values())
      for (const row of parseCsv(datasetCsv(dataset, "en", content)))
        expect(row.filter((cell) => /^\s*[=+@\t]/.test(cell))).toEqual([]);
  });

  test("workbooks, which hold it as text, whole, and no formula", async () => {
    for (const { chart, language } of states) {
      const bytes = (await CHART_EXPORTS.xlsx(chart, language, content)) as Buffer;
      const sheets = (await readXlsx(bytes, { trim: false })) as unknown as { data: unknown[][] }[];
      const csv = parseCsv(String(await CHART_EXPORTS.csv(chart, language, content)).slice(1));
      expect(sheets[0]!.data.map((row) => csv[0]!.map((_, at) => String(row[at] ?? "")))).toEqual(csv);
      expect(sheets[1]!.data.flat().filter((cell) => String(cell).includes(POISON)).length).toBeGreaterThan(
        3,
      );
    }
  });

  test.each(["json", "csl.json", "oembed.json"] as const)("%s", async (ending) => {
    for (const { chart, language } of states) {
      const json = String(await CHART_EXPORTS[ending](chart, language, content));
      expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(POISON).slice(1, -1));
    }
  });

  test("the HTML that an oEmbed client puts into its page", () => {
    for (const { chart, language } of states)
      expect(htmlNames(oembed(chart, language, content).html)).toEqual(
        htmlNames(oembed(harmless.charts.get(chart.id)!, language, harmless).html),
      );
  });

  test("the answer of oEmbed for a story, which is words alone", () => {
    for (const story of [...content.stories.values()].flat()) {
      const answer = storyOembed(story, content);
      expect(answer).not.toHaveProperty("html");
      expect(answer.title).toContain(POISON);
      expect(answer.thumbnail_url).toMatch(/^https:\/\/example\.org\/[\w/.-]+$/);
    }
  });

  test("the index of the search, which holds it as text", async () => {
    const files = await searchIndex(content);
    const fragments = files
      .filter(({ path }) => path.startsWith("fragment/"))
      .map(({ bytes }) =>
        gunzipSync(bytes)
          .toString("utf8")
          .replace(/^pagefind_dcd/, ""),
      );
    const records = fragments.flatMap((text) => Object.values(JSON.parse(text) as Record<string, Found>));
    expect(records.filter(({ meta }) => meta.title.includes(POISON)).length).toBeGreaterThan(20);
  });

  test("BibTeX and RIS, which are read back as one record with its words", async () => {
    for (const { chart, language } of states) {
      const { title, publisher } = cslItem(chart, language, content);
      const bib = String(await CHART_EXPORTS.bib(chart, language, content));
      expect(readBibtex(bib)).toHaveLength(1);
      expect(bib).not.toMatch(/\\(?!textbackslash|textasci|[&%$#_{}])/);
      const [record, ...others] = readRis(String(await CHART_EXPORTS.ris(chart, language, content)));
      expect(others).toEqual([]);
      expect(record).toMatchObject({ title, publisher });
    }
  });

  test("an entry of a list of references", () => {
    for (const { chart, language } of states)
      expect(htmlNames(apaHtml(cslItem(chart, language, content)))).toEqual(["body", "head", "html", "i"]);
  });

  test("a Data Package", () => {
    for (const dataset of content.datasets.values()) {
      const { title } = JSON.parse(dataPackage(dataset, content)) as { title: string };
      expect(title).toBe(dataset.title["en"]);
    }
  });

  const FEEDS = { stories: storyFeed, charts: chartFeed, corrections: correctionFeed };
  test.each(Object.entries(FEEDS))("the feed of %s", async (_, feedOf) => {
    for (const language of content.languages) {
      const feed = parseXmlFile(await feedOf(language, corrected(content)));
      expect(distinct(namesIn(feed))).toEqual(
        distinct(namesIn(parseXmlFile(await feedOf(language, corrected(harmless))))),
      );
      expect(textOf(feed).split(POISON).length).toBeGreaterThan(4);
    }
  });

  test("the files of figures", () => {
    for (const language of content.languages) {
      expect(JSON.stringify(JSON.parse(figuresJson(language, content)))).toContain(
        JSON.stringify(POISON).slice(1, -1),
      );
      const [header, ...rows] = parseCsv(figuresCsv(language, content).replace(/^\uFEFF/, ""));
      expect(rows.filter((row) => row.length !== header!.length)).toEqual([]);
      expect(rows.flat().filter((cell) => /^\s*[=+@\t]/.test(cell))).toEqual([]);
    }
  });

  test("the structured data of a page", () => {
    const things = [
      ...states.map(({ chart, language }) => chartThings(chart, language, content)),
      ...[...content.stories.values()].flat().map((story) => storyThings(story, content)),
    ];
    for (const thing of things) {
      const page = `<script type="application/ld+json">${jsonLd(thing)}</script>`;
      expect(htmlNames(page)).toEqual(["@type", "body", "head", "html", "script"]);
    }
  });
});

describe("what the check takes can be made into", () => {
  const some = oneOfEachType(states.filter(({ language }) => language === content.languages[0]));

  test("a PDF of each type of chart", async () => {
    // In a quick run of every third type.
    for (const { chart, language } of some.filter((_, index) => FULL || index % 3 === 0))
      expect(
        Buffer.from(await CHART_EXPORTS.pdf(chart, language, content))
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
  });

  test("pictures, and cards of charts, stories and pages", async () => {
    const [{ chart, language }] = some as [(typeof some)[number]];
    const [story] = content.stories.get(language)!;
    for (const picture of [
      CHART_EXPORTS.png(chart, language, content),
      chartCard(chart, language, content),
      storyCard(story!, content),
      pageCard("home", language, content),
    ])
      expect(
        Buffer.from(await picture)
          .subarray(1, 4)
          .toString(),
      ).toBe("PNG");
  });
});
