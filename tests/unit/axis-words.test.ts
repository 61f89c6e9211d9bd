import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { SvgDocument, type SvgElement } from "../../src/scene/svg-document.ts";
import { drawnChart, type DrawnChart } from "../support/drawn-chart.ts";
import type { Figure } from "../support/small-chart.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

/** Words of a drawing that a pattern finds, with their middles in px, from left to right. */
const wordsLike = ({ boxes }: DrawnChart, pattern: RegExp): { text: string; middle: number }[] =>
  boxes
    .filter(({ text }) => pattern.test(text))
    .map(({ text, left, right }) => ({ text, middle: (left + right) / 2 }))
    .sort((a, b) => a.middle - b.middle);

/** Paths of a drawing. */
const pathsOf = (node: SvgElement): string[] => [
  node.getAttribute("d") ?? "",
  ...node.elements.flatMap(pathsOf),
];

describe("a year at an axis", () => {
  const figures: Figure[] = [
    ["2014-03", 35_400],
    ["2015-06", 37_500],
    ["2017-02", 42_000],
    ["2019-11", 59_300],
    ["2022-07", 64_200],
    ["2025-03", 78_600],
  ];

  test.each(
    (["line", "dots"] as const).flatMap((type) =>
      (["phone", "middle", "column"] as const).flatMap((size) =>
        ["en", "vi", "ja"].map((language) => ({ type, size, language })),
      ),
    ),
  )("stands where it begins, and no year between is left out: $type $size $language", (state) => {
    const drawing = drawnChart({ type: state.type, figures, unit: "people" }, state.size, state.language);
    const dots = drawing.marks("circle").map(({ key, number }) => ({ key, x: number("cx") }));
    const [first, last] = ["2014-03", "2025-03"].map((key) => dots.find((dot) => dot.key === key)!.x) as [
      number,
      number,
    ];
    const march = 2014 + 2.5 / 12;
    const years = wordsLike(drawing, /^20\d\d$/);
    expect(years.length).toBeGreaterThan(1);
    for (const { text, middle } of years)
      expect(Math.abs(middle - (first + ((Number(text) - march) / 11) * (last - first)))).toBeLessThan(2);
    const steps = years.slice(1).map(({ text }, index) => Number(text) - Number(years[index]!.text));
    expect(new Set(steps).size).toBe(1);
  });

  test.each(["phone", "column"] as const)("stands below its column: %s", (size) => {
    const yearly = Array.from({ length: 11 }, (_, n): Figure => [String(2015 + n), 94_800 + n * 10_000]);
    const drawing = drawnChart({ type: "column", figures: yearly, unit: "people" }, size);
    const middles = drawing.marks("rect").map(({ number }) => number("x") + number("width") / 2);
    const years = wordsLike(drawing, /^(20)?(1[5-9]|2[0-5])$/);
    expect(years.length).toBeGreaterThan(3);
    for (const { text, middle } of years)
      expect(Math.abs(middle - middles[Number(text.slice(-2)) - 15]!)).toBeLessThan(1);
  });
});

test.each(["phone", "column"] as const)(
  "each number of a ruler stands at its line, the last too: %s",
  (size) => {
    const figures: Figure[] = [
      ["2016", 1800, "early"],
      ["2024", 3000, "low"],
      ["2025", 4000, "high"],
    ];
    const drawing = drawnChart({ type: "ruler", figures, unit: "people" }, size);
    const row = Math.min(...drawing.boxes.map(({ top }) => top));
    const numbers = wordsLike(
      { ...drawing, boxes: drawing.boxes.filter(({ top }) => top < row + 1) },
      /000$/,
    );
    const lines = pathsOf(drawing.root).flatMap((d) => /^M([\d.]+),[\d.]+(?:V[\d.]+|v6)$/.exec(d)?.[1] ?? []);
    expect(numbers.map(({ text }) => text)).toContain("4,000");
    for (const { middle } of numbers)
      expect(Math.min(...lines.map((x) => Math.abs(Number(x) - middle)))).toBeLessThan(1);
  },
);

test.each(["phone", "column"] as const)(
  "the words of a direction keep off the highest line and the unit above it: %s",
  (size) => {
    const figures: Figure[] = [
      ["2015", -0.2, "less"],
      ["2019", 0.9, "more"],
      ["2021", -2.5, "less"],
      ["2025", 2.1, "more"],
    ];
    const drawing = drawnChart(
      { type: "diverging", figures, unit: "usd-billion", field: { plausible: { min: -10 } } },
      size,
    );
    const [up, unit] = [/^▲/, /^US\$/].map((pattern) =>
      drawing.boxes.find(({ text }) => pattern.test(text))!,
    );
    expect(up!.top - unit!.bottom).toBeGreaterThan(8);
  },
);
