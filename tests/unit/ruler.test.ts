import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SvgDocument } from "../../src/scene/svg-document.ts";
import { drawnChart } from "../support/drawn-chart.ts";
import { smallChart, type Figure } from "../support/small-chart.ts";
import { textBoxes } from "../support/text-boxes.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

const FIGURES: Figure[] = [
  ["2019", 50, "early"],
  ["2024", 50, "low"],
  ["2023", { low: 50, high: 57 }, "between"],
  ["2024", 84, "high"],
];
const ruler = { type: "ruler", unit: "people", figures: FIGURES };

test("statements stand on a ruler at their numbers, a range from its one end to the other", () => {
  const drawing = drawnChart(ruler);
  const [early, , high] = drawing.marks("circle").map(({ number }) => number("cx"));
  const [range] = drawing.marks("rect");
  const unit = (high! - early!) / 34;
  expect(range!.number("x")).toBeCloseTo(early!, 0);
  expect(range!.number("width")).toBeCloseTo(7 * unit, 0);
});

test("a bracket joins statements of the same time, and names it", () => {
  const times = (encodings: Record<string, unknown>): string[] =>
    textBoxes(drawnChart({ ...ruler, encodings }).root, 13.5).map(({ text }) => text);
  expect(times({ same: "period" })).toContain("2024");
  expect(times({ same: "period" })).not.toContain("2019");
  expect(times({})).not.toContain("2024");
});

test("more statements than have room below a ruler are refused", () => {
  const figures = Array.from({ length: 11 }, (_, n): Figure => ["2020", n, `k${n}`]);
  expect(smallChart({ ...ruler, figures }).faults).toEqual([
    expect.stringContaining("makes 11 statements, and 10 have room on a ruler"),
  ]);
});
