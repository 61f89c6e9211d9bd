import readXlsx from "read-excel-file/node";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { chartCsv } from "../../src/exports/files/csv.ts";
import { wordNaming } from "../../src/exports/files/column-naming.ts";
import { flatColumns } from "../../src/exports/files/flat-table.ts";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { writeWorkbook, type Workbook } from "../../src/exports/files/write-workbook.ts";
import { chartXlsx } from "../../src/exports/files/xlsx.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartWords } from "../../src/charts/chart-words.ts";
import { creditText } from "../../src/charts/credit-text.ts";
import { lastRead } from "../../src/exports/cite/source-line.ts";
import { parseCsv } from "../support/csv.ts";
import { FULL } from "../support/full.ts";
import { oneOfEachType } from "../support/states.ts";
import { unzip } from "../support/unzip.ts";
import { childrenOf, childText, parseXmlFile, type XmlElement } from "../support/xml.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();
/** In a quick run every fourth, in languages by turns: a workbook takes long to read. */
const states = oneOfEachType(publishedStates(content)).filter((_, index) => FULL || index % 4 === 0);
type Sheets = { sheet: string; data: unknown[][] }[];
const read = async (bytes: Buffer): Promise<Sheets> =>
  (await readXlsx(bytes, { trim: false })) as unknown as Sheets;

/** A part of a workbook that is named by its relationships and its content types, as programs find it. */
function readPart(files: Map<string, string>, path: string, type: string): XmlElement {
  const read = (name: string): XmlElement => parseXmlFile(files.get(name)!.replace(' standalone="yes"', ""));
  const attributes = (element: XmlElement) => Object.fromEntries(element.attributes);
  const targets = childrenOf(read("_rels/.rels"), "Relationship").map(attributes);
  expect(targets.find(({ Target }) => Target === path)!.Type).toMatch(new RegExp(`/${type}$`));
  expect(new Set(targets.map(({ Id }) => Id)).size).toBe(targets.length);
  const kinds = childrenOf(read("[Content_Types].xml"), "Override").map(attributes);
  expect(kinds.find(({ PartName }) => PartName === `/${path}`)!.ContentType).toContain(`.${type}+xml`);
  return read(path);
}

describe("a chart as a workbook", () => {
  test("has on its first sheet what its CSV has, whatever the chart, view and language", async () => {
    for (const { chart, language } of states) {
      const [sheet] = await read(await chartXlsx(chart, language, content));
      const csv = parseCsv(chartCsv(chart, language, content).slice(1));
      const cells = sheet!.data.map((row) => csv[0]!.map((_, column) => String(row[column] ?? "")));
      expect(cells, `${language} ${chart.key}`).toEqual(csv);
    }
  });

  test("has numbers as numbers: no text is in a column of figures", async () => {
    const texts: string[] = [];
    for (const { chart, language } of states.filter((state) => state.language === "vi")) {
      const [sheet] = await read(await chartXlsx(chart, language, content));
      const [, ...rows] = sheet!.data;
      flatColumns(chart, wordNaming(language, content)).forEach(({ part, field }, column) => {
        if (field?.type === "number" && ["value", "low", "high"].includes(part))
          texts.push(...rows.map((row) => row[column]).filter((cell) => typeof cell === "string"));
      });
    }
    expect(texts).toEqual([]);
  });

  test("says on its second sheet what it is, whose, and how to cite it", async () => {
    for (const language of content.languages) {
      const words = content.ui.get(language)!;
      const [, about] = await read(await chartXlsx(content.charts.get("fdi-capital")!, language, content));
      expect(about!.sheet).toBe(words.downloads.aboutSheet);
      const text = about!.data.flat().join("\n");
      for (const part of [
        words.downloads.title,
        words.chart.sources,
        words.sourceClasses.press,
        "¶",
        words.footer.licence,
        `https://bridgelines.example/${language}/charts/fdi-capital/`,
        words.cite.heading,
        "(2026)".replace(/[()]/g, ""),
      ])
        expect(text).toContain(part);
    }
  });

  test("says in its properties what it is, whose, from where and under which licence", async () => {
    for (const { chart, language } of states) {
      const files = unzip(await chartXlsx(chart, language, content));
      const core = readPart(files, "docProps/core.xml", "core-properties");
      const { title, subtitle } = chartWords(chart, language, content);
      expect(childText(core, "dc:title")).toBe(title);
      expect(childText(core, "dc:subject")).toBe(subtitle);
      expect(childText(core, "dc:creator")).toBe(content.site.author);
      expect(childText(core, "dc:language")).toBe(language);
      expect(childText(core, "dcterms:created")).toBe(`${lastRead(chart, content)}T00:00:00Z`);
      expect(childText(core, "dc:description").split("\n")).toEqual([
        creditText(chart, language, content),
        `${content.site.licence.name}, ${content.site.licence.url}`,
        `https://bridgelines.example/${language}/charts/${chart.key.replace(".", "/")}/`,
      ]);
      const app = readPart(files, "docProps/app.xml", "extended-properties");
      expect(childText(app, "Company")).toBe(content.site.name);
    }
  });

  test("is the same bytes whenever it is made", async () => {
    // As the thread does it, which has a clock of its own.
    const workbook: Workbook = {
      sheets: [{ data: [[{ value: "Year" }], [2026]], columns: [{ width: 12 }], sheet: "Data" }],
      properties: {
        title: "A",
        subject: "B",
        author: "C",
        publisher: "D",
        description: "E",
        language: "en",
        date: "2026-11-21",
      },
    };
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-02T03:04:05Z") });
    const first = await writeWorkbook(workbook);
    vi.setSystemTime(new Date("2031-12-30T20:21:22Z"));
    const second = await writeWorkbook(workbook);
    vi.useRealTimers();
    expect(second.equals(first)).toBe(true);
  });
});
