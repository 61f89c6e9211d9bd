import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { SizeName } from "../../src/charts/chart-context.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartSummary } from "../../src/charts/summary/summary.ts";
import { chartTable } from "../../src/exports/files/data-table.ts";
import { serialize, SvgDocument } from "../../src/scene/svg-document.ts";
import { quantityOf } from "../../src/values/dataset.ts";
import { centre } from "../../src/values/quantity.ts";
import { drawnChart, misplacedWords, type DrawnChart } from "../support/drawn-chart.ts";
import { wrongInCharts, type Generated } from "../support/generated-charts.ts";
import { FULL } from "../support/full.ts";
import { HALF_PIXELS, offTheLine, type Mark } from "../support/marks.ts";
import { random } from "../support/random.ts";
import type { Figure } from "../support/small-chart.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

/** How many charts are drawn for each seed. */
const CASES = FULL ? 200 : 8;
const SEEDS = [12, 1977, 20261129];
const TYPES = [
  "bar",
  "dot-plot",
  "range",
  "slope",
  "connected-scatter",
  "heat-table",
  "waffle",
  "pack",
  "units",
  "pictogram",
  "nested",
  "ruler",
  "network",
  "ties",
  "timeline",
  "stages",
] as const;
const SIZES: readonly SizeName[] = ["phone", "column", "middle", "card", "sheet"];

const NAMES = [
  "Alpha",
  "日本の対外直接投資に関する年次報告",
  "Thành phố Hồ Chí Minh và các tỉnh",
  "x".repeat(120),
  "A name of several words that are long",
  "https://example.org/a/path?with=query#hash",
];

/** A chart as an author could write it, of whatever numbers and names. */
function generated(between: ReturnType<typeof random>): Generated {
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  const one = <T>(all: readonly T[]): T => all[whole(0, all.length - 1)]!;
  const type = one(TYPES);
  const count = one([1, 2, 3, 5, 8, 12, 25, 50]);
  const shape = one(["zeros", "below", "mixed", "above", "above", "above", "ties"]);
  const unit = one(["percent", "people", "usd-billion"]);
  const size = 10 ** whole(-4, unit === "percent" ? 2 : 6);
  const value = (): number => {
    if (shape === "zeros") return 0;
    const sign = shape === "below" || (shape === "mixed" && between(0, 1) < 0.5) ? -1 : 1;
    const n = shape === "ties" ? size : Number((between(0.1, 10) * size).toPrecision(3));
    return unit === "people" ? Math.round(n) * sign + 0 : n * sign;
  };
  const figures = Array.from({ length: count }, (_, index): Figure[] => {
    const kind = `k${index}`;
    const missing = between(0, 1) < 0.1 ? null : value();
    switch (type) {
      case "slope":
        return [
          ["2019", value(), kind],
          ["2021", value(), kind],
        ];
      case "heat-table":
      case "connected-scatter":
        return index < 6 ? [0, 1, 2, 3].map((year): Figure => [String(2010 + year), value(), kind]) : [];
      case "range":
        return [
          ["2020", value(), kind, "low"],
          ["2020", missing, kind, "high"],
        ];
      case "network":
      case "ties":
        return [["2020", 1, kind, `p${whole(0, count)}`]];
      case "timeline":
      case "stages":
        return [[String(whole(1000, 2030)), 1, kind, `q${index % 3}`]];
      default:
        return [["2020", missing, kind]];
    }
  }).flat();
  const ids = [...new Set(figures.flatMap(([, , ...kinds]) => kinds))].filter((id) => id !== undefined);
  return {
    words: `${type} of ${count}, ${shape} (${size} ${unit})`,
    type,
    figures,
    unit,
    names: Object.fromEntries(ids.map((id, index) => [id, `${one(NAMES)} ${index}`])),
  };
}

/** The marks of a type whose place or size tells a number, and the number that this is. */
const PLACES: Partial<Record<string, { element: string; position(mark: Mark): number; fromZero?: true }>> = {
  bar: { element: "rect", position: ({ number }) => number("width"), fromZero: true },
  "dot-plot": { element: "circle", position: ({ number }) => number("cx") },
  range: { element: "circle", position: ({ number }) => number("cx") },
  slope: { element: "circle", position: ({ number }) => number("cy") },
  "connected-scatter": { element: "circle", position: ({ number }) => number("cx") },
  nested: { element: "rect", position: ({ number }) => number("width"), fromZero: true },
  ruler: { element: "circle", position: ({ number }) => number("cx") },
  pack: { element: "circle", position: ({ number }) => number("r") ** 2, fromZero: true },
};

/** What of the marks does not say its number. */
function misplacedMarks({ chart, marks }: DrawnChart): string[] {
  const of = PLACES[chart.typeName];
  if (!of) return [];
  const field = (chart.input.channels as { x?: string; y?: string; value?: string }).value ?? "value";
  const pairs = marks(of.element).map((mark) => ({
    key: mark.key,
    value: centre(quantityOf(chart.dataset.byKey.get(mark.key)!, field)!),
    position: of.position(mark),
  }));
  if (pairs.length === 0) return ["no mark"];
  const tolerance = chart.typeName === "connected-scatter" ? HALF_PIXELS : undefined;
  if (!of.fromZero) return offTheLine(pairs, tolerance).map((at) => `value ${at}`);
  // What has length or area has none for zero, and grows with its value.
  const most = pairs.reduce((best, pair) => (pair.value > best.value ? pair : best));
  return pairs
    .filter(({ value, position }) => {
      const wanted = most.value === 0 ? 0 : (most.position * value) / most.value;
      return Math.abs(position - wanted) > Math.max(0.3, most.position * 0.02);
    })
    .map(({ key }) => `size of ${key}`);
}

describe.each(SEEDS)("charts of generated categories (%i)", (seed) => {
  const between = random(seed);
  const cases = Array.from({ length: CASES }, () => generated(between));
  const { ui } = loadContent();

  test("say their numbers by their marks, with all words inside and apart, and in words", () => {
    const { wrong, count } = wrongInCharts(cases, ({ small, chart, content, language }) => {
      const words = chartSummary(chart, language, { ...content, ui });
      const { rows } = chartTable(chart, language, { ...loadContent(), ...content });
      return [
        ...(/NaN|Infinity|undefined/.test(words) || words === "" ? [words] : []),
        ...(rows.length === 0 ? ["an empty table"] : []),
        ...SIZES.flatMap((size) => {
          const drawing = drawnChart(small, size, language);
          const svg = serialize(drawing.root);
          return [
            ...(/NaN|Infinity|undefined/.test(svg) ? ["no number"] : []),
            ...(serialize(drawnChart(small, size, language).root) === svg ? [] : ["another drawing"]),
            ...misplacedWords(drawing),
            ...misplacedMarks(drawing),
          ].map((fault) => `${size}: ${fault}`);
        }),
      ];
    });
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(CASES * 0.4);
  });
});
