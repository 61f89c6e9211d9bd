import { describe, expect, test } from "vitest";
import { chartTable } from "../../src/exports/files/data-table.ts";
import type { Chart, Content } from "../../src/charts/chart.ts";
import { chartWords } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartInCurrencies, conversionOf } from "../../src/charts/in-currency.ts";
import { readChart } from "../../src/charts/read/read-chart.ts";
import { quantityOf } from "../../src/values/dataset.ts";
import { datasetsIn } from "../../src/values/in-currency.ts";
import { chartSchema } from "../../src/model/chart.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { renderChart } from "../../src/render/render-chart.ts";
import { category, number, period, soundDatasets } from "../support/datasets.ts";
import { site } from "../support/site-file.ts";

const rates = {
  fields: [category("currency", ["jpy", "vnd"]), { ...period, name: "year" }, number("rate", "per-usd")],
  primaryKey: ["currency", "year"],
  rows: [
    { currency: "jpy", year: "2023", rate: 140 },
    { currency: "jpy", year: "2024", rate: 150 },
    { currency: "vnd", year: "2023", rate: 24_000 },
    { currency: "vnd", year: "2024", rate: 25_000 },
  ],
};
const written = {
  "exchange-rates": rates,
  flows: {
    fields: [period, number("trade", "usd-billion", { decimals: 1 }), number("firms", "enterprises")],
    primaryKey: ["period"],
    rows: [
      { period: "2023", trade: { value: 40, qualifier: "more-than" }, firms: 5 },
      { period: "2024", trade: { low: 42, high: 45 }, firms: 6 },
      { period: "2025", trade: null, firms: 7 },
      { period: "2026", trade: { value: 50, derived: { en: "A sum." } }, firms: 7 },
    ],
  },
  stocks: {
    fields: [period, number("capital", "usd-million", { stock: true })],
    primaryKey: ["period"],
    rows: [
      { period: "2023", capital: 800 },
      { period: "2024", capital: 900 },
    ],
  },
  counts: {
    fields: [period, number("firms", "enterprises")],
    primaryKey: ["period"],
    rows: [{ period: "2024", firms: 6 }],
  },
};
const datasets = soundDatasets(written);
const content = { ...loadContent(), datasets } as Content;

function chart(dataset: string, y: string, more: object = {}): Chart {
  const diagnostics: Diagnostic[] = [];
  const declaration = chartSchema(site).parse({
    type: "dots",
    dataset,
    topic: "trade",
    encodings: { x: "period", y },
    title: { en: "In dollars" },
    subtitle: { en: "The measure, {unit} a year" },
    alt: { en: "It ends at {flows.trade[2026]}." },
    ...more,
  });
  const file = { id: "test", file: "test.json", content: declaration };
  const read = readChart(file, { datasets, invalid: new Set(), site: content.site }, diagnostics);
  expect(diagnostics).toEqual([]);
  return read!;
}
const inYen = (one: Chart): ReturnType<typeof chartInCurrencies>[0] =>
  chartInCurrencies(one, content).find(({ currency }) => currency === "jpy")!;

describe("a dataset in another currency", () => {
  const yen = datasetsIn("jpy", { datasets, site });
  const trade = (key: string): object | undefined => quantityOf(yen.get("flows")!.byKey.get(key)!, "trade");

  test("has flows at the rate of their year, and newer ones at the latest", () => {
    expect(trade("2023")).toMatchObject({ value: 5.6, unit: { id: "jpy-trillion" } });
    expect(trade("2026")).toMatchObject({ value: 7.5, unit: { id: "jpy-trillion" } });
  });

  test("has stocks at the latest rate", () => {
    const capital = yen.get("stocks")!.rows.map((row) => quantityOf(row, "capital")!.value);
    expect(capital).toEqual([120, 135]);
  });

  test("keeps what the sources say of a figure, and adds nothing", () => {
    expect(trade("2023")).toMatchObject({ qualifier: "more-than", derived: false });
    expect(trade("2024")).toMatchObject({ low: 6.3, high: 6.75 });
    expect(trade("2024")).not.toHaveProperty("qualifier");
    expect(trade("2025")).toBeUndefined();
    expect(trade("2026")).toMatchObject({ derived: true });
  });

  test("has the unit that its largest amount is read in, and four digits of it at the most", () => {
    const field = (id: string, name: string, currency: "jpy" | "vnd"): object =>
      datasetsIn(currency, { datasets, site }).get(id)!.fields.get(name)!;
    expect(field("flows", "trade", "jpy")).toMatchObject({ unit: { id: "jpy-trillion" }, decimals: 2 });
    expect(field("flows", "trade", "vnd")).toMatchObject({ unit: { id: "vnd-trillion" }, decimals: 0 });
    expect(field("stocks", "capital", "jpy")).toMatchObject({ unit: { id: "jpy-billion" }, decimals: 1 });
  });

  test("is the same where it has no dollars", () => {
    expect(yen.get("counts")).toBe(datasets.get("counts"));
    expect(yen.get("exchange-rates")).toBe(datasets.get("exchange-rates"));
    const firms = (from: typeof datasets): object => from.get("flows")!.rows[0]!.cells["firms"]!;
    expect(firms(new Map(yen))).toBe(firms(datasets));
  });
});

describe("a chart of dollars", () => {
  test("can be read in three currencies, one of other things only as it is", () => {
    const currencies = (one: Chart): string[] =>
      chartInCurrencies(one, content).map(({ currency }) => currency);
    expect(currencies(chart("flows", "trade"))).toEqual(["usd", "jpy", "vnd"]);
    expect(currencies(chart("counts", "firms", { alt: { en: "Six." } }))).toEqual(["usd"]);
  });

  test("can be read in them too where it only names dollars", () => {
    const one = chart("counts", "firms", { note: { en: "Trade is {flows.trade[2026]}." } });
    const { chart: yen, content: converted } = inYen(one);
    expect(chartWords(yen, "en", converted).note).toBe("Trade is ¥7.5 trillion.");
    expect(conversionOf(one, 2024, content)).toBe("any");
  });

  test("stays in dollars where the content has no rates", () => {
    const { "exchange-rates": _, ...others } = written;
    const without = { ...content, datasets: soundDatasets(others) } as Content;
    expect(chartInCurrencies(chart("flows", "trade"), without)).toHaveLength(1);
  });

  test.each([
    ["en", "The measure, US$ billion a year", "The measure, ¥ trillion a year"],
    ["ja", "金額、億ドル", "金額、兆円"],
    ["vi", "Giá trị, tỷ USD", "Giá trị, nghìn tỷ yên"],
  ] as const)("names its unit in the words of each currency: %s", (language, dollars, yen) => {
    const one = chart("flows", "trade", {
      subtitle: { en: "The measure, {unit} a year", ja: "金額、{unit}", vi: "Giá trị, {unit}" },
    });
    const { chart: other, content: converted } = inYen(one);
    expect(chartWords(one, language, content).subtitle).toBe(dollars);
    expect(chartWords(other, language, converted).subtitle).toBe(yen);
  });

  test("has the words that are only true in a currency, and its own where it has none", () => {
    const one = chart("flows", "trade", {
      note: { en: "A note." },
      inCurrency: { jpy: { title: { en: "In yen" } }, vnd: {} },
    });
    const titles = chartInCurrencies(one, content).map((state) =>
      chartWords(state.chart, "en", state.content),
    );
    expect(titles.map(({ title }) => title)).toEqual(["In dollars", "In yen", "In dollars"]);
    expect(titles.map(({ note }) => note)).toEqual(["A note.", "A note.", "A note."]);
  });

  test("has a view whose words for a currency are its own, not those of the whole chart", () => {
    const one = chart("flows", "trade", {
      label: { en: "All" },
      inCurrency: { jpy: { title: { en: "In yen" } }, vnd: {} },
      views: {
        late: { label: { en: "Late" }, time: ["2024", "2026"], title: { en: "Late" }, alt: { en: "a" } },
      },
    });
    const { chart: view, content: converted } = inYen(one.views[0]!);
    expect(chartWords(view, "en", converted).title).toBe("Late");
  });

  test("has ids of its own in the drawing, so that a page can hold all of them", () => {
    const one = chart("flows", "trade");
    const ids = chartInCurrencies(one, content).map(
      (state) =>
        /aria-labelledby="([^"]+)"/.exec(
          renderChart(state.chart, "phone", "en", state.content, { title: "", alt: "" }).svg,
        )![1],
    );
    expect(ids).toEqual(["test-t", "test-jpy-t", "test-vnd-t"]);
  });

  test("has the same rows in its table in every currency", () => {
    const tables = chartInCurrencies(chart("flows", "trade"), content).map((state) =>
      chartTable(state.chart, "en", state.content),
    );
    const figures = tables.map(({ rows }) => rows.map(({ cells }) => cells[1]!.text));
    expect(figures).toEqual([
      ["over 40", "42–45", "", "50"],
      ["over 5.6", "6.3–6.8", "", "7.5"],
      ["over 960", "1,050–1,130", "", "1,250"],
    ]);
    expect(new Set(tables.map(({ rows }) => rows.map(({ key }) => key).join())).size).toBe(1);
  });
});

test("which rates a chart takes follows from what it draws", () => {
  const until2024 = { views: { old: { label: { en: "Old" }, time: ["2023", "2024"], alt: { en: "a" } } } };
  const flows = chart("flows", "trade", { label: { en: "All" }, ...until2024 });
  expect(conversionOf(flows, 2024, content)).toBe("newer-flows");
  expect(conversionOf(flows.views[0]!, 2024, content)).toBe("flows");
  expect(conversionOf(chart("stocks", "capital"), 2024, content)).toBe("stocks");
});
