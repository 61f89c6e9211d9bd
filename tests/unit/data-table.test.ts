import { describe, expect, test } from "vitest";
import { chartTable, type DataTable } from "../../src/exports/files/data-table.ts";
import { extremesOf } from "../../src/exports/files/table-data.ts";
import type { Chart, Content } from "../../src/charts/chart.ts";
import { isPublished } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { readChart } from "../../src/charts/read/read-chart.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import { chartSchema } from "../../src/model/chart.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { category, number, period, soundDatasets } from "../support/datasets.ts";
import { site } from "../support/site-file.ts";
import { marksOf } from "../support/marks.ts";

const content = loadContent();

function table(
  written: Parameters<typeof soundDatasets>[0][string],
  type: string,
  encodings: object,
): DataTable {
  const datasets = soundDatasets({ data: written });
  const diagnostics: Diagnostic[] = [];
  const declaration = chartSchema(site).parse({
    type,
    dataset: "data",
    topic: "trade",
    encodings,
    title: { en: "A finding" },
    subtitle: { en: "s" },
    alt: { en: "a" },
  });
  const chart = readChart(
    { id: "test", file: "test.json", content: declaration },
    { datasets, invalid: new Set(), site } as unknown as Parameters<typeof readChart>[1],
    diagnostics,
  );
  expect(diagnostics).toEqual([]);
  return chartTable(chart as Chart, "en", { ...content, datasets } as Content);
}
const texts = ({ columns, rows }: DataTable): string[][] => [
  columns.map(({ title, unit = "" }) => title + unit),
  ...rows.map(({ cells }) => cells.map(({ text }) => text)),
];

describe("the table of a chart with one figure for each row", () => {
  const small = table(
    {
      fields: [period, number("capital", "usd-billion", { decimals: 1 }), number("projects", "projects")],
      primaryKey: ["period"],
      rows: [
        {
          period: { value: "2025-04", inferred: true },
          capital: { value: 37.55, qualifier: "nearly", note: { en: "Rounded." } },
          projects: 1,
          note: { en: "A row’s remark." },
        },
        {
          period: { value: "2025-05", inferred: true, note: { en: "No year is printed." } },
          capital: { low: 1, high: 2, note: { en: "Rounded." } },
          projects: 1,
          source: "b-source",
        },
        { period: "2025-06", capital: null, projects: 1, source: "c-source", note: { en: "Never shown." } },
        {
          period: "2025-07",
          capital: { from: "data.capital[2025-04] * 2", derived: { en: "twice April" } },
          projects: 1,
          source: "c-source",
        },
      ],
    },
    "dots",
    { x: "period", y: "capital" },
  );

  test("shows the fields that are drawn, with decimals and qualifiers, and an empty cell where there is no figure", () => {
    expect(texts(small)).toEqual([
      ["Year", "The capital (US$ billion)"],
      ["Apr 2025", "nearly 37.6"],
      ["May 2025", "1–2"],
      ["Jun 2025", ""],
      ["Jul 2025", "nearly 75.1"],
    ]);
    expect(small.columns.map(({ numeric }) => numeric)).toEqual([false, true]);
    expect(small.caption).toBe("A finding");
  });

  test("tells notes once, in the order in which they are met, and none for a figure that is not there", () => {
    expect(small.notes).toEqual([
      content.ui.get("en")!.chart.inferred,
      "Rounded.",
      "A row’s remark.",
      "No year is printed.",
      content.ui.get("en")!.chart.derived.replace("{how}", "twice April"),
    ]);
    expect(small.rows.map(({ cells }) => cells.map(({ notes }) => notes))).toEqual([
      [[0], [1, 2]],
      [[3], [1]],
      [[], []],
      [[], [4]],
    ]);
  });

  test("leads each figure to its sources", () => {
    expect(small.sources).toEqual([{ source: "a-source" }, { source: "b-source" }]);
    expect(small.rows.map(({ cells }) => cells[1]!.sources)).toEqual([[0], [1], [], [0]]);
  });

  test("tells where a number stands among words, and how it reads with its unit", () => {
    expect(small.rows.map(({ cells }) => cells[1]!.number)).toEqual(["37.6", undefined, undefined, "75.1"]);
    expect(small.columns[1]!.pattern).toBe("US${} billion");
    expect(extremesOf(small).map(({ text }) => text)).toEqual(["1–2", "nearly 75.1"]);
    expect(small.keyPart).toBeUndefined();
  });

  test("has the keys of the marks", () => {
    expect(small.rows.map(({ key }) => key)).toEqual(["2025-04", "2025-05", "2025-06", "2025-07"]);
  });
});

describe("the table of a chart with a series", () => {
  const flow = {
    ...category("flow", ["imports", "exports", "total"]),
    categories: {
      imports: { title: { en: "Imports" } },
      exports: { title: { en: "Exports to Japan" }, short: { en: "Exports" } },
      total: { title: { en: "Total" } },
    },
  };
  const wide = table(
    {
      fields: [flow, period, number("value", "usd-billion")],
      primaryKey: ["flow", "period"],
      rows: [
        { flow: "exports", period: "2025", value: 3 },
        { flow: "exports", period: "2024", value: 1, source: "b-source" },
        { flow: "imports", period: "2024", value: 2 },
      ],
    },
    "line",
    { x: "period", y: "value", series: "flow" },
  );

  test("has periods down, and across those categories that occur, in the order of the dataset", () => {
    expect(texts(wide)).toEqual([
      ["Year (US$ billion)", "Imports", "Exports"],
      ["2024", "2", "1"],
      ["2025", "", "3"],
    ]);
  });

  test("has keys from which a mark’s own can be put together", () => {
    expect(wide.columns.map(({ key }) => key)).toEqual(["period", "imports", "exports"]);
    expect(wide.rows.map(({ key }) => key)).toEqual(["2024", "2025"]);
    // A mark's key is `imports,2024`.
    expect(wide.keyPart).toBe(0);
    expect(wide.across).toBe(true);
  });

  test("leads each figure to its source", () => {
    expect(wide.sources).toEqual([{ source: "a-source" }, { source: "b-source" }]);
    expect(wide.rows.map(({ cells }) => cells.map(({ sources }) => sources))).toEqual([
      [[], [0], [1]],
      [[], [], [0]],
    ]);
  });
});

describe("the table of a chart without numbers", () => {
  const events = table(
    {
      fields: [
        category("event", ["visit", "talks"]),
        period,
        category("kind", ["meeting"]),
        { name: "words", type: "text", title: { en: "What" } },
      ],
      primaryKey: ["event"],
      rows: [
        {
          event: "visit",
          period: "2025-04-27",
          kind: "meeting",
          words: { en: "A visit." },
          locator: "¶2",
          note: { en: "By plane." },
        },
        {
          event: "talks",
          period: { value: "2025-05", inferred: true },
          kind: "meeting",
          words: { en: "Talks." },
          source: "b-source",
        },
      ],
    },
    "timeline",
    { date: "period", title: "event", kind: "kind" },
  );

  test("shows every field, and leads each row from its first cell", () => {
    expect(texts(events)).toEqual([
      ["The event", "Year", "The kind", "What"],
      ["The visit", "27 Apr 2025", "The meeting", "A visit."],
      ["The talks", "May 2025", "The meeting", "Talks."],
    ]);
    expect(events.rows.map(({ cells }) => cells.map(({ sources }) => sources))).toEqual([
      [[0], [], [], []],
      [[1], [], [], []],
    ]);
    expect(events.notes).toEqual(["By plane.", content.ui.get("en")!.chart.inferred]);
  });
});

test.each([
  ["trade", "ja", ["年（単位：億ドル）", "ベトナムの輸出"]],
  ["trade", "vi", ["Năm (đơn vị: tỷ USD)"]],
  ["researchers", "ja", ["年（単位：人口100万人当たり）", "ベトナム"]],
  ["researchers", "en", ["Year (per million people)", "Vietnam"]],
] as const)("the table of %s in %s names its unit once: %s", (id, language, heads) => {
  const { columns } = chartTable(content.charts.get(id)!, language, content);
  const shown = columns.map(({ title, unit = "" }) => title + unit);
  expect(shown.slice(0, heads.length)).toEqual(heads);
});

describe("the tables of the content", () => {
  const published = [...content.charts.values()].flatMap((chart) =>
    content.languages
      .filter((language) => isPublished(chart, language))
      .map((language) => [chart.id, language, chart] as const),
  );

  test.each(published)(
    "%s in %s has a cell in every column, and a source for every figure",
    (_id, language, chart) => {
      const { columns, rows, notes, sources } = chartTable(chart, language, content);
      expect(columns.filter(({ title }) => title === "")).toEqual([]);
      for (const { cells } of rows) {
        expect(cells.length).toBe(columns.length);
        expect(
          cells.filter(
            (cell, index) => columns[index]!.numeric && cell.text !== "" && cell.sources.length === 0,
          ),
        ).toEqual([]);
        cells.forEach((cell) => {
          expect(
            cell.notes.every((note) => notes[note] !== undefined) &&
              cell.sources.every((source) => sources[source] !== undefined),
          ).toBe(true);
        });
      }
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    },
  );

  test.each(published)("%s in %s has a row for every mark", (_id, language, chart) => {
    const keys = new Set(chart.dataset.rows.map(({ key }) => key));
    // A slope carries the category that it joins; every other mark is of rows.
    const categories = new Set(
      [...chart.dataset.fields.values()].flatMap((field) =>
        field.type === "category" ? Object.keys(field.categories) : [],
      ),
    );
    for (const size of ["phone", "column"] as const) {
      const marks = marksOf(drawChart(chart, size, language, content).root);
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.filter(({ key }) => !keys.has(key) && !categories.has(key))).toEqual([]);
    }
  });
});
