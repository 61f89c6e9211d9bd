import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Chart, Content } from "../../src/charts/chart.ts";
import { chartWords } from "../../src/charts/chart-words.ts";
import { languagesOfChart } from "../../src/charts/queries/published.ts";
import { readContent } from "../../src/charts/read-content.ts";
import { changedSince, stateOf } from "../../src/charts/versions/chart-version.ts";
import { readVersions, versionPath } from "../../src/charts/versions/read-versions.ts";
import { snapshot } from "../../src/charts/versions/snapshot.ts";
import { chartTable } from "../../src/exports/files/data-table.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Language } from "../../src/model/language.ts";
import { renderChart } from "../../src/render/render-chart.ts";
import { FULL } from "../support/full.ts";

const root = mkdtempSync(join(tmpdir(), "versions-"));
afterAll(() => rmSync(root, { recursive: true }));

const contents = ["content", "tests/fixtures/site"].map((path) => {
  const content = readContent(resolve(path));
  const folder = join(root, path);
  const states = [...content.charts.values()].flatMap((chart) => [
    chart,
    ...(FULL ? chart.views : chart.views.slice(-1)),
  ]);
  for (const chart of states) {
    const file = join(folder, versionPath(chart.key, 1));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(snapshot(chart, content, "2026-12-01")));
  }
  const diagnostics: Diagnostic[] = [];
  const kept = readVersions(folder, content, diagnostics)!;
  return { content, kept, diagnostics, states };
});
const charts = contents.flatMap(({ content, kept, states }) =>
  states.map((chart) => ({ key: chart.key, chart, content, kept })),
);

const table = (chart: Chart, language: Language, content: Content): unknown => {
  const { sources: _, rows, ...rest } = chartTable(chart, language, content);
  return {
    ...rest,
    rows: rows.map(({ key, cells }) => [key, cells.map(({ text, notes }) => [text, notes])]),
  };
};

test("what is kept of a chart can be read again", () => {
  expect(contents.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

test.each(charts)(
  "a version of $key draws and says in every language what the chart does",
  ({ chart, content, kept }) => {
    const [version] = kept.get(chart.key)!;
    expect(changedSince(version!, chart)).toEqual([]);
    expect(version!.chart).toMatchObject({ id: chart.id, key: chart.key });
    expect(version!.chart.view?.id).toBe(chart.view?.id);
    for (const language of languagesOfChart(chart, content)) {
      const words = chartWords(chart, language, content);
      expect(chartWords(version!.chart, language, content)).toEqual(words);
      expect(table(version!.chart, language, content)).toEqual(table(chart, language, content));
      for (const size of ["phone", "column"] as const) {
        const drawn = (one: Chart): string => renderChart(one, size, language, content, words).svg;
        expect(drawn(version!.chart)).toBe(drawn(chart));
      }
    }
  },
);

test.each(contents)(
  "every chart has a version that is kept, with a ledger of its addresses",
  ({ content }) => {
    expect([...content.charts.keys()].filter((id) => !content.versions?.get(id)?.length)).toEqual([]);
  },
);

test("what a version of a view has changed since is told of the view as it is now, and not of its chart", () => {
  const { content, states, kept } = contents[1]!;
  const view = states.find((state) => state.view)!;
  const [version] = kept.get(view.key)!;
  expect(stateOf(version!.chart, content)).toBe(view);
  expect(stateOf({ ...version!.chart, key: `${view.id}.gone` }, content)).toBeUndefined();
  const rows = view.rows.slice(1);
  expect(changedSince(version!, { ...view, rows })).not.toEqual([]);
});
