import { describe, expect, test } from "vitest";
import { cornersOf, lineRows, type Corner } from "../../src/browser/chart/line-rows.ts";

const YEARS = ["2007", "2008", "2010", "2011"];

describe("the corners of a path", () => {
  test("are its pairs of numbers, over all its strokes", () => {
    expect(cornersOf("M35.9,161.7L47.5,157.6L59,-3M70,0.5L71,1")).toEqual([
      [35.9, 161.7],
      [47.5, 157.6],
      [59, -3],
      [70, 0.5],
      [71, 1],
    ]);
  });
});

describe("the rows of a line", () => {
  const corners: Corner[] = [
    [10, 5],
    [20, 6],
    [40, 7],
    [50, 8],
  ];

  test("follow its corners; those that have a dot are left out", () => {
    expect(lineRows(corners, YEARS, new Map([["2011", [50, 8]]]))).toEqual(
      new Map([
        ["2007", [10, 5]],
        ["2008", [20, 6]],
        ["2010", [40, 7]],
      ]),
    );
  });

  test("go on beyond gaps, whose single readings are dots and no corners", () => {
    const broken = corners.filter(([x]) => x !== 20);
    const dots = new Map<string, Corner>([
      ["2008", [20.3, 6]],
      ["2011", [50, 8]],
    ]);
    expect([...lineRows(broken, YEARS, dots).keys()]).toEqual(["2007", "2010"]);
  });

  test("meet at the dots where only a part of time is drawn", () => {
    const part = corners.slice(1, 3);
    expect([...lineRows(part, YEARS, new Map([["2010", [40, 7]]]))]).toEqual([["2008", [20, 6]]]);
  });

  test("are none where dots and corners contradict each other, or there is no dot", () => {
    const dots = new Map<string, Corner>([
      ["2007", [20, 6]],
      ["2011", [50, 8]],
    ]);
    expect(lineRows(corners, YEARS, dots).size).toBe(0);
    expect(lineRows(corners, YEARS, new Map()).size).toBe(0);
  });
});
