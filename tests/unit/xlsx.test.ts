import readXlsx from "read-excel-file/node";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { chartCsv } from "../../src/exports/files/csv.ts";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { writeWorkbook, type Workbook } from "../../src/exports/files/write-workbook.ts";
import { chartXlsx } from "../../src/exports/files/xlsx.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { site } from "../support/site-file.ts";
import { parseCsv } from "../support/csv.ts";
import { oneOfEachType } from "../support/states.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();
const states = oneOfEachType(publishedStates(content));
type Sheets = { sheet: string; data: unknown[][] }[];
const read = async (bytes: Buffer): Promise<Sheets> =>
  (await readXlsx(bytes, { trim: false })) as unknown as Sheets;

describe("a chart as a workbook", () => {
  test("has on its first sheet what its CSV has, whatever the chart, view and language", async () => {
    for (const { chart, language } of states) {
      const [sheet] = await read(await chartXlsx(chart, language, content));
      const csv = parseCsv(chartCsv(chart, language).slice(1));
      const cells = sheet!.data.map((row) => csv[0]!.map((_, column) => String(row[column] ?? "")));
      expect(cells, `${language} ${chart.key}`).toEqual(csv);
    }
  });

  test("has numbers as numbers: no text is in a column whose header ends in a unit", async () => {
    const texts: string[] = [];
    for (const { chart, language } of states.filter((state) => state.language === "vi")) {
      const [sheet] = await read(await chartXlsx(chart, language, content));
      const [headers, ...rows] = sheet!.data;
      const units = [...site.units.keys()].map((unit) => ` (${unit})`);
      headers!.forEach((header, column) => {
        if (units.some((unit) => String(header).endsWith(unit)))
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
        "¶",
        words.footer.licence,
        `https://bridgelines.example/${language}/charts/fdi-capital/`,
        words.cite.heading,
        "(2026)".replace(/[()]/g, ""),
      ])
        expect(text).toContain(part);
    }
  });

  test("is the same bytes whenever it is made", async () => {
    // As the thread does it, which has a clock of its own.
    const workbook: Workbook = [
      { data: [[{ value: "Year" }], [2026]], columns: [{ width: 12 }], sheet: "Data" },
    ];
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-02T03:04:05Z") });
    const first = await writeWorkbook(workbook);
    vi.setSystemTime(new Date("2031-12-30T20:21:22Z"));
    const second = await writeWorkbook(workbook);
    vi.useRealTimers();
    expect(second.equals(first)).toBe(true);
  });
});
