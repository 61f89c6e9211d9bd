import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SvgDocument } from "../../src/scene/svg-document.ts";
import { drawnChart } from "../support/drawn-chart.ts";
import type { Figure } from "../support/small-chart.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

const FIGURES: Figure[] = [
  ["2020", 10, "a"],
  ["2021", 30, "a"],
  ["2020", null, "b"],
  ["2021", 20, "b"],
];
const cellsOf = (encodings: object = {}): [key: string, dark: number][] =>
  drawnChart({ type: "heat-table", figures: FIGURES, encodings: { ...encodings } })
    .marks("rect")
    .map(({ key, number }) => [key, number("fill-opacity")]);

test("cells of a heat table are the darker, the larger their figures, and what is missing has none", () => {
  const cells = cellsOf();
  expect(cells.map(([key]) => key)).toEqual(["a,2020", "a,2021", "b,2021"]);
  const [least, most, middle] = cells.map(([, dark]) => dark);
  expect(middle).toBeCloseTo((least! + most!) / 2, 2);
  expect(most).toBeGreaterThan(least!);
});

test("cells of ranks are the darker, the better the place", () => {
  const [first, last] = cellsOf({ reverse: true });
  expect(first![1]).toBeGreaterThan(last![1]);
});
