import { beforeAll, expect, test, vi } from "vitest";
import { chartJson } from "../../src/exports/files/chart-json.ts";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { chartWords } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { quantityOf } from "../../src/values/dataset.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();
const read = (chart: Parameters<typeof chartJson>[0], language: Parameters<typeof chartJson>[1]) =>
  JSON.parse(chartJson(chart, language, content)) as {
    title: string;
    language: string;
    columns: { name: string; type: string; title: string }[];
    rows: { key: string; values: Record<string, unknown> }[];
    sources: { id: string; class: string }[];
  };

test("a chart as JSON has its words, and a value for every column of every row", () => {
  for (const { chart, language } of publishedStates(content)) {
    const json = read(chart, language);
    expect(json.title).toBe(chartWords(chart, language, content).title);
    expect(json.language).toBe(language);
    expect(json.rows.map(({ key }) => key)).toEqual(chart.rows.map(({ key }) => key));
    for (const { values } of json.rows)
      expect(Object.keys(values)).toEqual(json.columns.map(({ name }) => name));
    expect(json.columns.every(({ title }) => title.length > 0)).toBe(true);
  }
});

test("a number in JSON carries what its source says about it, and every source that it names is listed", () => {
  for (const { chart, language } of publishedStates(content)) {
    const { rows, sources, columns } = read(chart, language);
    const ids = new Set(sources.map(({ id }) => id));
    const numbers = columns.filter(({ type }) => type === "number");
    const written = rows.map(({ values }) => numbers.map(({ name }) => values[name] as NumberJson | null));
    const known = chart.rows.map((row) => numbers.map(({ name }) => quantityOf(row, name)));
    expect(written.map((row) => row.map((cell) => cell?.qualifier))).toEqual(
      known.map((row) => row.map((quantity) => quantity?.qualifier)),
    );
    expect(written.map((row) => row.map((cell) => cell?.value))).toEqual(
      known.map((row) => row.map((quantity) => quantity?.value)),
    );
    expect(
      written
        .flatMap((row) => row.flatMap((cell) => cell?.sources ?? []))
        .filter(({ source }) => !ids.has(source)),
    ).toEqual([]);
  }
});

test("every source in JSON says who vouches for it", () => {
  for (const { chart, language } of publishedStates(content))
    for (const { id, class: vouching } of read(chart, language).sources)
      expect(vouching).toBe(content.sources.get(id)!.class);
});

interface NumberJson {
  value?: number;
  qualifier?: string;
  sources: { source: string }[];
}
