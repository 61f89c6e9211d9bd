import { describe, expect, test } from "vitest";
import { navigate, type Navigable, type Cursor } from "../../src/browser/chart/navigate.ts";

const point = (series: string, row: string, x: number) => ({ series, row, left: x, right: x });
/** Two series; the second begins a year later. */
const SERIES: Navigable = {
  points: [point("a", "2007", 0), point("a", "2008", 10), point("b", "2008", 10), point("b", "2009", 20)],
  across: true,
  axes: 2,
};
const LIST: Navigable = { points: [point("", "x", 5), point("", "y", 3)], across: false, axes: 2 };

const after = (keys: string, chart: Navigable, from: Cursor = { level: "chart", at: 0 }): string => {
  const cursor = keys.split(" ").reduce((at, key) => navigate(at, key, chart), from);
  return `${cursor.level} ${cursor.at}`;
};

describe("from the chart", () => {
  test("an arrow leads to the first point, End to the last, Enter to the first axis", () => {
    expect(after("ArrowRight", SERIES)).toBe("point 0");
    expect(after("End", SERIES)).toBe("point 3");
    expect(after("Enter", SERIES)).toBe("part 0");
    expect(after("Escape", SERIES)).toBe("chart 0");
  });
});

describe("among axes and series", () => {
  test("arrows go from one to the next and stop at the ends", () => {
    expect(after("Enter ArrowDown ArrowRight", SERIES)).toBe("part 2");
    expect(after("Enter ArrowUp", SERIES)).toBe("part 0");
    expect(after("Enter End ArrowDown", SERIES)).toBe("part 3");
    expect(after("Enter End ArrowDown Home", SERIES)).toBe("part 0");
  });

  test("Enter leads to the first point of a series, Escape out", () => {
    expect(after("Enter End Enter", SERIES)).toBe("point 2");
    expect(after("Enter Enter", SERIES)).toBe("point 0");
    expect(after("Enter Escape", SERIES)).toBe("chart 0");
  });

  test("a series that stands alone is not named again", () => {
    expect(after("Enter End", LIST)).toBe("part 1");
  });
});

describe("among points", () => {
  const from = (at: number): Cursor => ({ level: "point", at });

  test("arrows go along a series, and stop at its ends", () => {
    expect(after("ArrowRight ArrowRight", SERIES, from(0))).toBe("point 1");
    expect(after("ArrowLeft", SERIES, from(2))).toBe("point 2");
    expect(after("Home", SERIES, from(3))).toBe("point 2");
    expect(after("End", SERIES, from(0))).toBe("point 1");
  });

  test("the other arrows lead to the same row of another series, or the nearest", () => {
    expect(after("ArrowDown", SERIES, from(1))).toBe("point 2");
    expect(after("ArrowDown", SERIES, from(0))).toBe("point 2");
    expect(after("ArrowUp", SERIES, from(3))).toBe("point 1");
    expect(after("ArrowUp", SERIES, from(0))).toBe("point 0");
  });

  test("in a list that runs down, the arrows change their parts; where there is one series, all navigate", () => {
    expect(after("ArrowDown", { ...SERIES, across: false }, from(0))).toBe("point 1");
    expect(after("ArrowRight", { ...SERIES, across: false }, from(1))).toBe("point 2");
    expect(after("ArrowRight", LIST, from(0))).toBe("point 1");
    expect(after("ArrowUp", LIST, from(1))).toBe("point 0");
  });

  test("Escape leads to the series, Enter nowhere", () => {
    expect(after("Escape", SERIES, from(3))).toBe("part 3");
    expect(after("Escape", LIST, from(1))).toBe("part 0");
    expect(after("Enter", SERIES, from(3))).toBe("point 3");
  });
});
