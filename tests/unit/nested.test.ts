import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SvgDocument } from "../../src/scene/svg-document.ts";
import type { SizeName } from "../../src/charts/chart-context.ts";
import { drawnChart } from "../support/drawn-chart.ts";
import { inside } from "../support/svg-tree.ts";
import { textBoxes } from "../support/text-boxes.ts";
import { smallChart, type Figure } from "../support/small-chart.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

/** Two bars: “a” with “half” in it, and “b” alone. */
const FIGURES: Figure[] = [
  ["2020", 40, "whole", "a"],
  ["2020", { low: 10, high: 20 }, "half", "a"],
  ["2020", 30, "alone", "b"],
];
const SIZE_NAMES = ["phone", "middle", "column"] as const satisfies SizeName[];
const nested = { type: "nested", unit: "people", figures: FIGURES, encodings: { within: "other" } };

test("what lies in a whole begins where it does, is as long as its figure, and a range shows both its ends", () => {
  const [whole, half, more, alone] = drawnChart(nested).marks("rect");
  expect([half, more, alone].map((mark) => mark!.number("y"))).toEqual([
    whole!.number("y"),
    whole!.number("y"),
    expect.any(Number),
  ]);
  expect(half!.number("x")).toBe(whole!.number("x"));
  const unit = whole!.number("width") / 40;
  expect(half!.number("width")).toBeCloseTo(10 * unit, 0);
  expect(more!.number("width")).toBeCloseTo(10 * unit, 0);
  expect(alone!.number("width")).toBeCloseTo(30 * unit, 0);
});

test("a figure alone in its bar is neutral where another bar has parts, whose colour would say that it is one", () => {
  const [whole, , , alone] = drawnChart(nested).marks("rect");
  expect(whole!.node.getAttribute("fill")).toBe("var(--rest)");
  expect(alone!.node.getAttribute("fill")).toBe("var(--rest)");
});

test.each([1, 2])(
  "bars of times that follow one another stand as far apart as the next, with %i figures in each",
  (count) => {
    const figures = ["2022", "2023", "2024", "2025"].flatMap((year, index): Figure[] =>
      [[year, 40 + index, "whole"] as const, [year, 30 + index, "part"] as const].slice(0, count),
    );
    const drawing = drawnChart({ ...nested, figures, encodings: { within: "period" } });
    const tops = [...new Set(drawing.marks("rect").map(({ number }) => number("y")))];
    expect(tops).toHaveLength(4);
    const steps = tops.slice(1).map((top, index) => top - tops[index]!);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(count === 2 ? 16 : 1);
  },
);

test("between bars stands a dotted line where times without a figure lie between them, and nowhere else", () => {
  const figures = ["2015", "2019", "2024", "2025"].map((year, index): Figure => [year, 40 + index, "whole"]);
  const drawing = drawnChart({ ...nested, figures, encodings: { within: "period" } });
  const tops = drawing.marks("rect").map(({ number }) => number("y"));
  const lines = [...inside(drawing.root).matchAll(/<line [^>]*y1="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(lines).toHaveLength(2);
  for (const [index, y] of lines.entries()) {
    expect(y).toBeGreaterThan(tops[index]!);
    expect(y).toBeLessThan(tops[index + 1]!);
  }
});

test("bars that the title tells have the colour, and a bracket below each is as long as what lies in it", () => {
  const told = { ...nested, encodings: { within: "other", tells: "wholes" } };
  const [whole, half] = drawnChart(told).marks("rect");
  expect(whole!.node.getAttribute("fill")).not.toBe("var(--rest)");
  expect(half!.number("y")).toBeGreaterThan(whole!.number("y") + whole!.number("height"));
  expect(half!.number("width")).toBeCloseTo(whole!.number("width") / 2, 0);
  expect(half!.node.getAttribute("fill")).toBe("var(--muted)");
});

test.each(SIZE_NAMES)(
  "number and name stand behind the end of a bracket that is the only one: %s",
  (size) => {
    const told = { ...nested, encodings: { within: "other", tells: "wholes" } };
    const { marks, boxes } = drawnChart(told, size);
    const half = marks("rect")[1]!;
    const [number, name] = ["10–20", "The half"].map((words) =>
      boxes.find(({ text }) => text.includes(words))!,
    );
    const last = half.number("x") + half.number("width");
    expect(number!.left - last).toBeCloseTo(6, 0);
    expect(name!.left).toBeGreaterThan(last);
  },
);

test("a whole that was worked out is striped where no word says so, and the first that has room is named", () => {
  const figures: Figure[] = [
    ["2022", { value: 20, derived: { en: "so" } }, "whole"],
    ["2022", 10, "part"],
    ["2023", 30, "whole"],
    ["2023", 10, "part"],
  ];
  const { root, boxes } = drawnChart({ ...nested, figures, encodings: { within: "period" } });
  expect(inside(root).match(/stroke-dasharray="1 4"/g)).toHaveLength(1);
  expect(boxes.filter(({ text }) => text === "The whole")).toHaveLength(1);
});

test("bars that count others than the rest are neutral; where no bar has a colour, or none is such, authors are told", () => {
  const told = { ...nested, encodings: { within: "other", tells: "wholes", apart: ["alone"] } };
  const [whole, , alone] = drawnChart(told).marks("rect");
  expect(alone!.node.getAttribute("fill")).toBe("var(--muted)");
  expect(whole!.node.getAttribute("fill")).not.toBe("var(--muted)");
  const faults = (encodings: object): string[] =>
    smallChart({ ...nested, encodings: { ...encodings } }).faults;
  expect(faults({ within: "other", apart: ["alone"] })).toEqual([
    expect.stringContaining("bars that have colour"),
  ]);
  expect(faults({ within: "other", tells: "wholes", apart: ["c"] })).toEqual([
    expect.stringContaining("“c” is none of the categories"),
  ]);
});

test.each(SIZE_NAMES)(
  "the number of a bar stands behind its end, that of what lies in it where that ends: %s",
  (size) => {
    const drawing = drawnChart({ ...nested, names: { half: "Half" } }, size);
    const [whole, half, more] = drawing.marks("rect");
    const end = (mark: typeof whole): number => mark!.number("x") + mark!.number("width");
    const box = (words: string) => drawing.boxes.find(({ text }) => text.includes(words))!;
    expect(box("40").left - end(whole)).toBeCloseTo(6, 0);
    expect(half!.number("x")).toBe(whole!.number("x"));
    expect(box("10–20").right).toBeCloseTo(end(more), 0);
  },
);

test("bars of times stand in order of time, each behind its time and before its number", () => {
  const figures: Figure[] = [
    ["2022", 20, "whole"],
    ["2020", 10, "whole"],
  ];
  const marks = drawnChart({ ...nested, figures, encodings: { within: "period" } }).marks("rect");
  const ofYear = (year: string) => marks.find(({ key }) => key.endsWith(year))!.number("y");
  expect(ofYear("2020")).toBeLessThan(ofYear("2022"));
});

test("more figures in a bar than can be told apart are refused", () => {
  const figures = [1, 2, 3, 4, 5, 6, 7].map((n): Figure => ["2020", n, `k${n}`]);
  expect(smallChart({ ...nested, figures, encodings: {} }).faults).toEqual([
    expect.stringContaining("puts 7 figures into a bar, and 6 can be told apart"),
  ]);
});

test("parts that are counted together lie side by side under a bracket with their sum, and the others fill the bar", () => {
  const figures: Figure[] = [
    ["2020", 20, "one"],
    ["2020", 30, "two"],
    ["2020", 50, "both"],
    ["2020", 40, "rest"],
  ];
  const together = { type: "nested", unit: "percent", figures, encodings: { together: "both" } };
  const drawing = drawnChart(together);
  const [one, two, rest] = drawing.marks("rect");
  const unit = rest!.number("width") / 40;
  expect(two!.number("x")).toBeCloseTo(20 * unit, 0);
  expect(rest!.number("x")).toBeCloseTo(50 * unit, 0);
  expect([one, two, rest].map((mark) => mark!.number("y"))).toEqual(Array(3).fill(one!.number("y")));
  expect(rest!.node.getAttribute("fill")).toBe("var(--rest)");
  expect(textBoxes(drawing.root, 13.5).map(({ text }) => text)).toContain("The both 50%");
  const fault = expect.stringContaining("is “one”, which is no sum of rows before it");
  expect(smallChart({ ...together, encodings: { together: "one" } }).faults).toEqual([fault]);
});
