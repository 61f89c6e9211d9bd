import { describe, expect, test } from "vitest";
import { tonesOf } from "../../src/browser/listen/tones.ts";

describe("the tones of a series", () => {
  const scope = { x: [2000, 2020], y: [0, 100] } as { x: [number, number]; y: [number, number] };

  test("span three octaves, from the least to the most of all series", () => {
    const tones = tonesOf(
      {
        points: [
          { x: 2000, y: 0 },
          { x: 2010, y: 50 },
          { x: 2020, y: 100 },
        ],
      },
      scope,
    );
    expect(tones.map(({ pitch }) => Math.round(pitch))).toEqual([131, 370, 1047]);
  });

  test("go from left to right and in proportion to time, the first at once", () => {
    const tones = tonesOf(
      {
        points: [
          { x: 2010, y: 1 },
          { x: 2012, y: 2 },
          { x: 2020, y: 3 },
        ],
      },
      scope,
    );
    expect(tones.map(({ pan }) => pan)).toEqual([0, expect.closeTo(0.196), 0.98]);
    expect(tones.map(({ start }) => start)).toEqual([0, expect.closeTo(0.25), 1.25]);
  });

  test("are one tone where all figures are the same", () => {
    const points = [
      { x: 2000, y: 7 },
      { x: 2001, y: 7 },
    ];
    const tones = tonesOf({ points }, { x: [2000, 2001], y: [7, 7] });
    expect(tones.map(({ pitch }) => Math.round(pitch))).toEqual([131, 131]);
  });
});
