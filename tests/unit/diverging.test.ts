import { describe, expect, test } from "vitest";
import { SIZES } from "../../src/render/chart-context.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import { serialize } from "../../src/scene/svg-document.ts";
import { marksOf } from "../support/marks.ts";
import { smallChart, type Figure } from "../support/small-chart.ts";
import { outside, overlaps, textBoxes } from "../support/text-boxes.ts";

const SIGNED = { field: { plausible: { min: -1000 } } };
const read = (figures: readonly Figure[]) => smallChart({ type: "diverging", figures, ...SIGNED });

const SOUND: Figure[] = [
  ["2006", 5, "up"],
  ["2015", -2, "down"],
  ["2020", -25, "down"],
  ["2021", 8, "up"],
];

describe("bars in both directions", () => {
  test.each(["phone", "column", "card", "sheet"] as const)(
    "stand on zero or hang from it, as tall as their figures, at their places in time (%s)",
    (size) => {
      const { chart, faults, content } = read(SOUND);
      expect(faults).toEqual([]);
      const { root, width, height } = drawChart(chart!, size, "en", content);
      const bars = marksOf(root).filter(({ node }) => node.tagName === "rect");
      const of = (year: string) => bars.find(({ key }) => key.endsWith(year))!;
      const [first, second, third, fourth] = ["2006", "2015", "2020", "2021"].map(of) as typeof bars;
      const zero = first!.number("y") + first!.number("height");
      expect(second!.number("y")).toBeCloseTo(zero, 0);
      expect(third!.number("y")).toBeCloseTo(zero, 0);
      expect(fourth!.number("y") + fourth!.number("height")).toBeCloseTo(zero, 0);
      expect(third!.number("height") / first!.number("height")).toBeCloseTo(5, 0);
      const step = (a: typeof first, b: typeof first): number => b!.number("x") - a!.number("x");
      expect(step(first, second) / step(third, fourth)).toBeCloseTo(9, 0);
      const boxes = textBoxes(root, SIZES[size].fontSize);
      expect(boxes.map(({ text }) => text)).toEqual(
        expect.arrayContaining([expect.stringContaining("▲"), expect.stringContaining("▼")]),
      );
      expect([...overlaps(boxes), ...outside(boxes, width, height)]).toEqual([]);
    },
  );

  test("stand on a zero line that is solid for their years alone, so that a year without a figure is not one of balance", () => {
    const { chart, content } = read(SOUND);
    const svg = serialize(drawChart(chart!, "column", "en", content).root);
    const [, height] = /stroke-dasharray="1 4"[^>]*>\s*<line[^>]* y1="([\d.]+)"/.exec(svg)!;
    const solid = [...svg.matchAll(/<path d="([^"]*)" stroke="var\(--muted\)"/g)].map(([, d]) => d!);
    const own = solid.filter((d) => d.includes(`,${height}h`));
    expect(own.map((d) => d.match(/M/g)!.length)).toEqual([SOUND.length]);
  });

  test("are solid where every figure is worked out, and pale where some are", () => {
    const ranges: Figure[] = [
      ["2006", { low: 4, high: 5 }, "up"],
      ["2015", { low: -3, high: -2 }, "down"],
    ];
    const pale = (figures: readonly Figure[]): number => {
      const { chart, content } = read(figures);
      return marksOf(drawChart(chart!, "phone", "en", content).root).filter(({ node }) =>
        node.getAttribute("fill")?.includes("-soft"),
      ).length;
    };
    expect(pale(ranges)).toBe(0);
    expect(pale([...ranges, ["2020", 7, "up"]])).toBe(2);
  });

  test.each<[string, Figure[], RegExp]>([
    ["a third direction", [...SOUND, ["2022", 3, "sideways"]], /has 3 categories, and zero has two sides/],
    [
      "one direction on both sides",
      [...SOUND, ["2022", -3, "up"]],
      /calls both row .* give each side its own/,
    ],
    [
      "two directions on one side",
      [
        ["2006", 5, "a"],
        ["2007", 6, "b"],
      ],
      /two categories on one side of zero/,
    ],
    [
      "a range across zero",
      [...SOUND, ["2022", { low: -1, high: 2 }, "up"]],
      /may be above zero or below it/,
    ],
    ["two figures of one time", [...SOUND, ["2021", -8, "down"]], /2021/],
  ])("are refused with %s", (_, figures, message) => {
    const { chart, faults } = read(figures);
    expect(chart).toBeUndefined();
    expect(faults.join("\n")).toMatch(message);
  });

  test.each<[string, Figure[]]>([
    ["one figure", [["2006", 5, "up"]]],
    [
      "nothing but zeros",
      [
        ["2006", 0, "up"],
        ["2007", 0, "down"],
      ],
    ],
    [
      "what is below zero alone",
      [
        ["2006", -5, "down"],
        ["2007", -9, "down"],
      ],
    ],
    [
      "sixty years",
      Array.from({ length: 60 }, (_, i): Figure => [
        String(1960 + i),
        i % 2 ? -i - 1 : i + 1,
        i % 2 ? "down" : "up",
      ]),
    ],
  ])("show %s", (_, figures) => {
    const { chart, faults, content } = read(figures);
    expect(faults).toEqual([]);
    for (const size of ["phone", "column", "card"] as const) {
      const { root, width, height } = drawChart(chart!, size, "vi", content);
      const bars = marksOf(root).filter(({ node }) => node.tagName === "rect");
      expect(bars).toHaveLength(figures.length);
      for (const bar of bars) expect(Number.isFinite(bar.number("height"))).toBe(true);
      const boxes = textBoxes(root, SIZES[size].fontSize);
      expect([...overlaps(boxes), ...outside(boxes, width, height)]).toEqual([]);
    }
  });
});
