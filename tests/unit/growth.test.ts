import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readChart } from "../../src/charts/read/read-chart.ts";
import type { ChartFile } from "../../src/model/chart.ts";
import { diagnosticLine, type Diagnostic } from "../../src/model/diagnostic.ts";
import { keyOf } from "../../src/scene/mark-key.ts";
import { SvgDocument, type SvgElement } from "../../src/scene/svg-document.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import { number, period, soundDatasets } from "../support/datasets.ts";
import { marksOf } from "../support/marks.ts";
import { site } from "../support/site-file.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

type Row = readonly [year: string, many: number | null, large: number | null];

const ROWS: readonly Row[] = [
  ["2010", 100, 8],
  ["2011", 150, null],
  ["2012", 160, 6],
  ["2020", 250, 8],
];

/** A chart of how many there are, and how large each is. */
function growth(rows: readonly Row[], more: object = {}) {
  const datasets = soundDatasets({
    t: {
      fields: [period, number("many", "people"), number("large", "usd-billion")],
      primaryKey: ["period"],
      rows: rows.map(([when, many, large]) => ({ period: when, many, large })),
    },
  });
  const diagnostics: Diagnostic[] = [];
  const content = {
    ...{
      type: "growth",
      dataset: "t",
      topic: "technology",
      title: { en: "T" },
      subtitle: { en: "Invented" },
    },
    ...{ encodings: { x: "period", y: "many", second: "large" }, annotations: [], ...more },
  } as unknown as ChartFile;
  const file = { id: "t", file: "content/charts/t.json", content };
  const chart = readChart(file, { datasets, site, invalid: new Set() }, diagnostics);
  return { chart, content: { datasets, site }, faults: diagnostics.map(diagnosticLine) };
}

const ANNOTATIONS = [
  { key: "2020", text: { en: "two and a half times" }, place: "n", distance: 14, width: 150 },
  { key: "2012", channel: "second", text: { en: "a quarter less" }, place: "n", distance: 14, width: 150 },
];

/** What is drawn: the heights of dots by their rows, panel by panel, and all words. */
function drawn(rows: readonly Row[], more?: object) {
  const { chart, content } = growth(rows, more);
  const { root } = drawChart(chart!, "column", "en", content);
  const dots = marksOf(root).filter(({ node }) => node.tagName === "circle");
  const second = dots.findIndex(({ key }, index) => index > 0 && key === dots[0]!.key);
  const heights = (some: typeof dots): [string, number][] =>
    some.map((mark) => [mark.key, mark.number("cy")]);
  return { upper: heights(dots.slice(0, second)), lower: heights(dots.slice(second)), root };
}

describe("the growth of two figures", () => {
  test("is drawn to one relative scale: what doubles rises by the height of the first figure in either panel", () => {
    const { upper, lower } = drawn(ROWS);
    const [first, , , last] = upper.map(([, y]) => y) as [number, number, number, number];
    const unit = (first - last) / 1.5;
    expect(upper.map(([key]) => key)).toEqual(["2010", "2011", "2012", "2020"]);
    expect(lower.map(([key]) => key)).toEqual(["2010", "2012", "2020"]);
    expect(lower[1]![1] - lower[0]![1]).toBeCloseTo(unit / 4, -0.1);
    expect(lower[2]![1]).toBe(lower[0]![1]);
  });

  test("has the words of an annotation beside the panel of its channel, at a bracket from the first height", () => {
    const { root, upper, lower } = drawn(ROWS, { annotations: ANNOTATIONS });
    const words = nodesOf(root, "text").filter((node) => keyOf(node as unknown as Element)?.kind === "note");
    expect(words.map((node) => keyOf(node as unknown as Element)!.id)).toEqual(["2020", "2012"]);
    const [above, below] = words.map((node) => Number(node.getAttribute("y"))) as [number, number];
    expect(above).toBeGreaterThan(upper[3]![1]);
    expect(above).toBeLessThan(upper[0]![1]);
    expect(below).toBeGreaterThan(upper[0]![1]);
    expect(Math.abs(below - lower[0]![1])).toBeLessThan(30);
    const bracket = nodesOf(root, "path").find((node) => keyOf(node as unknown as Element)?.id === "2020")!;
    const [from, to] = /,([\d.]+)V([\d.]+)$/.exec(bracket.getAttribute("d")!)!.slice(1).map(Number);
    expect([from, to]).toEqual([upper[3]![1], upper[0]![1]]);
  });

  test("leads over long gaps by dots, and joins the rest", () => {
    const { root } = drawn(ROWS);
    const dashes = nodesOf(root, "path").map((node) => node.getAttribute("stroke-dasharray"));
    expect(dashes.filter((one) => one === "2 4")).toHaveLength(2);
  });

  test("tells an author what cannot be compared so", () => {
    const of = (rows: readonly Row[], more?: object): string[] => growth(rows, more).faults;
    expect(of([["2010", 0, 8], ...ROWS.slice(1)])).toEqual([
      "content/charts/t.json › encodings.y: begins at zero in row “2010”, and nothing is so many times zero",
    ]);
    expect(of([["2010", 100, 0.5], ...ROWS.slice(1)])).toEqual([
      "content/charts/t.json › encodings.second: grows to more than 8 times its first figure, beside which the other panel would be flat: write a chart for each",
    ]);
    expect(of(ROWS.slice(0, 2))).toEqual([
      "content/charts/t.json › encodings.second: has fewer than two figures: growth is from one time to another",
    ]);
    expect(of(ROWS, { annotations: [{ ...ANNOTATIONS[1], channel: "secnd" }] })).toEqual([
      "content/charts/t.json › annotations[0].channel: no figures of “secnd” are annotated. Did you mean “second”?",
    ]);
    expect(of(ROWS, { ...LINE, annotations: [{ ...ANNOTATIONS[0], channel: "y" }] })).toEqual([
      "content/charts/t.json › annotations[0].channel: a line chart draws one figure of a row: leave it out",
    ]);
  });
});

const LINE = { type: "line", encodings: { x: "period", y: "many" } };

/** All elements of a name in a drawing. */
const nodesOf = (node: SvgElement, name: string): SvgElement[] => [
  ...(node.tagName === name ? [node] : []),
  ...node.elements.flatMap((one) => nodesOf(one, name)),
];
