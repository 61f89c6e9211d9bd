import { describe, expect, test } from "vitest";
import { walk, type Ground, type Spot } from "../../src/browser/chart/navigate.ts";

const point = (series: string, row: string, x: number) => ({ series, row, left: x, right: x });
/** Two series; the second begins a year later. */
const GROUND: Ground = {
  points: [point("a", "2007", 0), point("a", "2008", 10), point("b", "2008", 10), point("b", "2009", 20)],
  across: true,
  axes: 2,
};
const LIST: Ground = { points: [point("", "x", 5), point("", "y", 3)], across: false, axes: 2 };

const after = (keys: string, ground: Ground, from: Spot = { level: "chart", at: 0 }): string => {
  const spot = keys.split(" ").reduce((at, key) => walk(at, key, ground), from);
  return `${spot.level} ${spot.at}`;
};

describe("from the chart", () => {
  test("an arrow leads to the first point, End to the last, Enter to the first axis", () => {
    expect(after("ArrowRight", GROUND)).toBe("point 0");
    expect(after("End", GROUND)).toBe("point 3");
    expect(after("Enter", GROUND)).toBe("part 0");
    expect(after("Escape", GROUND)).toBe("chart 0");
  });
});

describe("among axes and series", () => {
  test("arrows go from one to the next and stop at the ends", () => {
    expect(after("Enter ArrowDown ArrowRight", GROUND)).toBe("part 2");
    expect(after("Enter ArrowUp", GROUND)).toBe("part 0");
    expect(after("Enter End ArrowDown", GROUND)).toBe("part 3");
    expect(after("Enter End ArrowDown Home", GROUND)).toBe("part 0");
  });

  test("Enter leads to the first point of a series, Escape out", () => {
    expect(after("Enter End Enter", GROUND)).toBe("point 2");
    expect(after("Enter Enter", GROUND)).toBe("point 0");
    expect(after("Enter Escape", GROUND)).toBe("chart 0");
  });

  test("a series that stands alone is not named again", () => {
    expect(after("Enter End", LIST)).toBe("part 1");
  });
});

describe("among points", () => {
  const from = (at: number): Spot => ({ level: "point", at });

  test("arrows walk along a series, and stop at its ends", () => {
    expect(after("ArrowRight ArrowRight", GROUND, from(0))).toBe("point 1");
    expect(after("ArrowLeft", GROUND, from(2))).toBe("point 2");
    expect(after("Home", GROUND, from(3))).toBe("point 2");
    expect(after("End", GROUND, from(0))).toBe("point 1");
  });

  test("the other arrows lead to the same row of another series, or the nearest", () => {
    expect(after("ArrowDown", GROUND, from(1))).toBe("point 2");
    expect(after("ArrowDown", GROUND, from(0))).toBe("point 2");
    expect(after("ArrowUp", GROUND, from(3))).toBe("point 1");
    expect(after("ArrowUp", GROUND, from(0))).toBe("point 0");
  });

  test("in a list that runs down, the arrows change their parts; where there is one series, all walk", () => {
    expect(after("ArrowDown", { ...GROUND, across: false }, from(0))).toBe("point 1");
    expect(after("ArrowRight", { ...GROUND, across: false }, from(1))).toBe("point 2");
    expect(after("ArrowRight", LIST, from(0))).toBe("point 1");
    expect(after("ArrowUp", LIST, from(1))).toBe("point 0");
  });

  test("Escape leads to the series, Enter nowhere", () => {
    expect(after("Escape", GROUND, from(3))).toBe("part 3");
    expect(after("Escape", LIST, from(1))).toBe("part 0");
    expect(after("Enter", GROUND, from(3))).toBe("point 3");
  });
});
