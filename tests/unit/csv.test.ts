import { describe, expect, test } from "vitest";
import { chartCsv, csv, datasetCsv } from "../../src/exports/files/csv.ts";
import { wholeTable } from "../../src/exports/files/flat-table.ts";
import { isPublished } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { parseCsv } from "../support/csv.ts";
import { category, number, period, soundDatasets } from "../support/datasets.ts";

/** Header and rows. Excel needs the byte order mark of a chart's file; readers of Data Packages would take it for a name. */
function table(csv: string): string[][] {
  expect(csv.lastIndexOf("\uFEFF")).toBeLessThanOrEqual(0);
  return parseCsv(csv.replace(/^\uFEFF/, ""));
}

test("a chart's file begins with a byte order mark, and a dataset's does not", () => {
  const { charts } = loadContent();
  const chart = charts.values().next().value!;
  expect(chartCsv(chart, "en").startsWith("\uFEFF")).toBe(true);
  expect(datasetCsv(chart.dataset, "en").startsWith("\uFEFF")).toBe(false);
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

describe("a dataset as CSV", () => {
  test("comes back as it went in, for whoever reads RFC 4180", () => {
    expect(table(datasetCsv(fdi, "en"))).toEqual([
      [
        "period",
        "country",
        "capital",
        "capital low",
        "capital high",
        "capital qualifier",
        "capital derived",
        "capital note",
        "projects",
        "remark",
        "source",
        "locator",
      ],
      ["2025", "japan", "78.6", "", "", "more-than", "", NASTY, "5500", NASTY, "a-source", "¶3, ¶4"],
      ["2025-01/2025-03", "japan", "", "1.5", "2", "", "", "", "", "x", "b-source", ""],
      [
        "FY2022",
        "korea",
        "31.44",
        "",
        "",
        "about",
        "a share",
        "",
        "12",
        "x",
        "c-source; a-source",
        "Table 2",
      ],
    ]);
  });

  test("quotes only what needs it, and doubles the quotes inside", () => {
    const text = datasetCsv(fdi, "en");
    expect(text).toContain('"He said ""so, so"",\r\nthen\nleft');
    expect(text).toContain(",Table 2\r\n");
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll(/"(?:[^"]|"")*"/g, "").replaceAll("\r\n", "")).not.toMatch(/[\r\n"]/);
  });

  test("has headers and categories in words for a language, with the unit in the header", () => {
    const [header, row] = table(chartCsv(wholeTable(fdi), "en")) as [string[], string[]];
    expect(header.slice(0, 4)).toEqual([
      "Year",
      "The country",
      "The capital (usd-billion)",
      "The capital low",
    ]);
    expect(header).toContain("Remark, if any");
    expect(row.slice(0, 3)).toEqual(["2025", "The japan", "78.6"]);
  });

  test("has columns for ranges, qualifiers and notes only where a row of the selection needs them", () => {
    const [header] = table(
      csv(
        { dataset: fdi, rows: [fdi.byKey.get("korea,FY2022")!], fields: ["period", "projects"] },
        "en",
        "ids",
      ),
    ) as [string[]];
    expect(header).toEqual(["period", "projects", "source", "locator"]);
  });

  test("names only the sources of the fields that it holds", () => {
    const rows = table(csv({ dataset: fdi, rows: fdi.rows, fields: ["period", "projects"] }, "en", "ids"));
    expect(rows.map((row) => row.at(-2))).toEqual(["source", "a-source", "b-source", "a-source"]);
  });
});

test("every chart and dataset of the content is a table with as many fields in each line", () => {
  const content = loadContent();
  const files = [
    ...[...content.datasets.values()].map(
      (dataset) => [datasetCsv(dataset, "en"), dataset.rows.length] as const,
    ),
    ...[...content.charts.values()].flatMap((chart) =>
      content.languages
        .filter((language) => isPublished(chart, language))
        .map((language) => [chartCsv(chart, language), chart.rows.length] as const),
    ),
  ];
  for (const [csv, count] of files) {
    const [header, ...rows] = table(csv) as [string[], ...string[][]];
    expect(rows.length).toBe(count);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    expect(header.filter((name, index) => header.indexOf(name) < index)).toEqual([]);
  }
});
