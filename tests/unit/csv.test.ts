import { beforeAll, describe, expect, test, vi } from "vitest";
import { chartCsv, csv, datasetCsv } from "../../src/exports/files/csv.ts";
import { idNaming, wordNaming } from "../../src/exports/files/column-naming.ts";
import { isPublished } from "../../src/charts/chart-words.ts";
import { parsePeriod } from "../../src/model/period.ts";
import type { Source } from "../../src/model/source.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { parseCsv } from "../support/csv.ts";
import { category, number, period, soundDatasets } from "../support/datasets.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

/** Header and rows. Excel needs the byte order mark of a chart's file; readers of Data Packages would take it for a name. */
function table(csv: string): string[][] {
  expect(csv.lastIndexOf("\uFEFF")).toBeLessThanOrEqual(0);
  return parseCsv(csv.replace(/^\uFEFF/, ""));
}

test("a chart's file begins with a byte order mark, and a dataset's does not", () => {
  const content = loadContent();
  const chart = content.charts.values().next().value!;
  expect(chartCsv(chart, "en", content).startsWith("\uFEFF")).toBe(true);
  expect(datasetCsv(chart.dataset, "en", content).startsWith("\uFEFF")).toBe(false);
});

const NASTY = 'He said "so, so",\r\nthen\nleft; =1+1 Đổi mới';

const datasets = soundDatasets({
  fdi: {
    fields: [
      period,
      category("country", ["japan", "korea"]),
      number("capital", "usd-billion"),
      number("projects", "projects"),
      { name: "remark", type: "text", title: { en: "Remark, if any" } },
    ],
    primaryKey: ["country", "period"],
    rows: [
      {
        period: "2025",
        country: "japan",
        capital: { value: 78.6, qualifier: "more-than", note: { en: NASTY } },
        projects: 5500,
        remark: { en: NASTY },
        locator: "¶3, ¶4",
      },
      {
        period: "2025-01/2025-03",
        country: "japan",
        capital: { low: 1.5, high: 2 },
        projects: null,
        remark: { en: "x" },
        source: "b-source",
      },
      {
        period: "FY2022",
        country: "korea",
        capital: {
          from: "fdi.capital[japan,2025] - 0.6 * fdi.capital[japan,2025]",
          derived: { en: "a share" },
          source: "c-source",
          locator: "Table 2",
        },
        projects: 12,
        remark: { en: "x" },
      },
    ],
  },
});
const fdi = datasets.get("fdi")!;

const source = (of: Source["class"]): Source => ({
  language: "en",
  kind: "article",
  class: of,
  accessed: "2026-11-21",
  licence: "facts",
});
const sources = new Map([
  ["a-source", source("press")],
  ["b-source", source("other")],
  ["c-source", source("press")],
]);

describe("a dataset as CSV", () => {
  test("comes back as it went in, for whoever reads RFC 4180", () => {
    expect(table(datasetCsv(fdi, "en", { sources }))).toEqual([
      [
        "period",
        "country",
        "capital",
        "capital unit",
        "capital low",
        "capital high",
        "capital qualifier",
        "capital derived",
        "capital note",
        "projects",
        "projects unit",
        "remark",
        "source",
        "source class",
        "locator",
      ],
      [
        "2025",
        "japan",
        "78.6",
        "usd-billion",
        "",
        "",
        "more-than",
        "",
        NASTY,
        "5500",
        "projects",
        NASTY,
        "a-source",
        "press",
        "¶3, ¶4",
      ],
      [
        "2025-01/2025-03",
        "japan",
        "",
        "usd-billion",
        "1.5",
        "2",
        "",
        "",
        "",
        "",
        "",
        "x",
        "b-source",
        "other",
        "",
      ],
      [
        "FY2022",
        "korea",
        "31.44",
        "usd-billion",
        "",
        "",
        "about",
        "a share",
        "",
        "12",
        "projects",
        "x",
        "c-source; a-source",
        "press; press",
        "Table 2",
      ],
    ]);
  });

  test("quotes only what needs it, and doubles the quotes inside", () => {
    const text = datasetCsv(fdi, "en", { sources });
    expect(text).toContain('"He said ""so, so"",\r\nthen\nleft');
    expect(text).toContain(",Table 2\r\n");
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll(/"(?:[^"]|"")*"/g, "").replaceAll("\r\n", "")).not.toMatch(/[\r\n"]/);
  });

  test("has columns for ranges, qualifiers and notes only where a row of the selection needs them", () => {
    const [header] = table(
      csv(
        { dataset: fdi, rows: [fdi.byKey.get("korea,FY2022")!], fields: ["period", "projects"] },
        idNaming("en", { sources }),
      ),
    ) as [string[]];
    expect(header).toEqual(["period", "projects", "projects unit", "source", "source class", "locator"]);
  });

  test("names only the sources of the fields that it holds", () => {
    const rows = table(
      csv({ dataset: fdi, rows: fdi.rows, fields: ["period", "projects"] }, idNaming("en", { sources })),
    );
    expect(rows.map((row) => row.at(-3))).toEqual(["source", "a-source", "b-source", "a-source"]);
  });
});

describe("a chart as CSV", () => {
  const content = loadContent();
  /** The rows of a chart's file, by the heads of its columns. */
  const rowsOf = (id: string, language: string): Record<string, string>[] => {
    const [header, ...rows] = table(chartCsv(content.charts.get(id)!, language, content));
    return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])));
  };

  // Japanese counts in hundreds of millions, here as in the table on the page.
  test.each([
    ["en", "Registered capital (US$ billion)", "Registered capital, qualifier", "more than", 1],
    ["vi", "Vốn đăng ký (tỷ USD)", "Vốn đăng ký: cách diễn đạt của nguồn", "hơn", 1],
    ["ja", "登録資本額（億ドル）", "登録資本額・ただし書き", "超", 10],
  ])("has heads, units and qualifiers in the words of %s", (language, head, about, qualifier, factor) => {
    const chart = content.charts.get("fdi-capital")!;
    const rows = rowsOf("fdi-capital", language);
    const hedged = chart.rows.findIndex(({ cells }) => {
      const cell = cells.capital;
      return cell?.type === "number" && cell.quantity?.qualifier === "more-than";
    });
    expect(rows[hedged]![about]).toBe(qualifier);
    chart.rows.forEach(({ cells }, index) => {
      const cell = cells.capital;
      const value = cell?.type === "number" ? cell.quantity?.value : undefined;
      expect(Number(rows[index]![head])).toBeCloseTo((value ?? 0) * factor, 6);
    });
  });

  test.each([
    ["en", "Class of the source"],
    ["vi", "Loại nguồn"],
    ["ja", "出典の区分"],
  ])("says in %s who vouches for each source", (language, head) => {
    const words = content.ui.get(language)!;
    const rows = rowsOf("vietnamese-in-japan", language);
    const said = rows.map((row) => row[head]);
    expect(new Set(said)).toEqual(new Set([words.sourceClasses.press, words.sourceClasses.other]));
  });

  test.each([
    ["en", "Source", "Source address"],
    ["vi", "Nguồn", "Địa chỉ nguồn"],
    ["ja", "出典", "出典のURL"],
  ])("names sources in %s and where they are, without ids", (language, source, address) => {
    const ids = new Set(content.sources.keys());
    const rows = [...content.charts.keys()].flatMap((id) => rowsOf(id, language));
    const sourced = rows.filter((row) => row[source]);
    expect(sourced.length).toBeGreaterThan(0);
    expect(sourced.filter((row) => !/^https?:\/\//.test(row[address]!))).toEqual([]);
    expect(sourced.filter((row) => row[source]!.split("; ").some((name) => ids.has(name)))).toEqual([]);
  });

  test("has no word of a program, nor of another language, in its heads", () => {
    const heads = (language: string): string[] => [
      ...new Set(
        [...content.charts.values()].flatMap((chart) => table(chartCsv(chart, language, content))[0]!),
      ),
    ];
    const ids = new RegExp(
      `[^,] (?:low|high|qualifier|derived|note)$|^(?:source|source class|locator)$|\\((?:${[...content.site.units.keys()].filter((id) => id.includes("-")).join("|")})\\)`,
    );
    for (const language of content.languages)
      expect(heads(language).filter((head) => ids.test(head))).toEqual([]);
    expect(
      heads("ja").filter((head) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(head)),
    ).toEqual([]);
    expect(heads("ja").join()).not.toContain("\u200b");
  });

  test("writes fiscal years as its language does, and other periods as spreadsheets know them", () => {
    const naming = (language: string) => wordNaming(language, content);
    expect(naming("ja").period(parsePeriod("FY2022")!)).toBe("2022年度");
    expect(naming("ja").period(parsePeriod("2025-03")!)).toBe("2025-03");
  });
});

test("every chart and dataset of the content is a table with as many fields in each line", () => {
  const content = loadContent();
  const files = [
    ...[...content.datasets.values()].map(
      (dataset) => [datasetCsv(dataset, "en", content), dataset.rows.length] as const,
    ),
    ...[...content.charts.values()].flatMap((chart) =>
      content.languages
        .filter((language) => isPublished(chart, language))
        .map((language) => [chartCsv(chart, language, content), chart.rows.length] as const),
    ),
  ];
  for (const [csv, count] of files) {
    const [header, ...rows] = table(csv) as [string[], ...string[][]];
    expect(rows.length).toBe(count);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    expect(header.filter((name, index) => header.indexOf(name) < index)).toEqual([]);
  }
});
