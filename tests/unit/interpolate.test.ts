import { describe, expect, test } from "vitest";
import {
  between,
  betweenColours,
  betweenLines,
  matchCorners,
  progress,
} from "../../src/browser/story/interpolate.ts";

describe("between two texts", () => {
  test("their numbers change evenly", () => {
    const way = between("M0,10H100v-5", "M10,20H50v5")!;
    expect(way(0)).toBe("M0,10H100v-5");
    expect(way(0.5)).toBe("M5,15H75v0");
    expect(way(1)).toBe("M10,20H50v5");
  });

  test("that differ in more than numbers there is nothing", () => {
    expect(between("M0,0L1,1", "M0,0L1,1L2,2")).toBeUndefined();
    expect(between("var(--vn)", "var(--jp)")).toBeUndefined();
  });

  test("colours of the theme are mixed, whatever they are", () => {
    expect(betweenColours("var(--vn)", "var(--other)")(0.25)).toBe(
      "color-mix(in srgb,var(--vn),var(--other) 25%)",
    );
  });
});

describe("the corners of two lines", () => {
  const all = "M0,90L10,50L20,70L30,20L40,10";

  test("of the same years match one to one, whatever the scale", () => {
    const [from, to] = matchCorners(all, "M100,45L110,25L120,35L130,10L140,5")!;
    expect(from[3]).toEqual([30, 20]);
    expect(to[3]).toEqual([130, 10]);
  });

  test("of some years match theirs, and the others the end of the line", () => {
    // The last three years, on twice the width.
    const [from, to] = matchCorners(all, "M0,70L20,20L40,10")!;
    expect(from.map(([x]) => x)).toEqual([0, 10, 20, 30, 40]);
    expect(to.map(([x]) => x)).toEqual([0, 0, 0, 20, 40]);
  });

  test("match in both directions", () => {
    const there = matchCorners(all, "M0,70L20,20L40,10")!;
    const back = matchCorners("M0,70L20,20L40,10", all)!;
    expect(betweenLines(there)(0.3)).toBe(betweenLines(back)(0.7));
  });

  test("may lie a little beside each other, for drawings are rounded", () => {
    expect(matchCorners(all, "M0.1,70L20,20.1L39.9,10")).toBeDefined();
  });

  test("of other figures do not match", () => {
    expect(matchCorners(all, "M0,10L20,40L40,70")).toBeUndefined();
    expect(matchCorners(all, "M0,10L10,90L20,30L30,80L40,50")).toBeUndefined();
  });

  test("that could fit anywhere do not match", () => {
    expect(matchCorners(all, "M0,10L20,40")).toBeUndefined();
  });

  test("of a level line match", () => {
    expect(matchCorners("M0,5L10,5L20,5", "M0,8L10,8L20,8")).toBeDefined();
  });

  test("are none where paths are curved", () => {
    expect(matchCorners("M0,0C1,1,2,2,3,3", "M0,0C1,1,2,2,3,3")).toBeUndefined();
  });
});

describe("the way of a reader through the steps", () => {
  const at = (scroll: number): number =>
    progress(
      [100, 1100, 2100].map((top) => top - scroll),
      400,
      200,
    );

  test("stands at a step from the moment in which its text is at the line until the next one comes", () => {
    expect(at(0)).toBe(0);
    expect(at(500)).toBe(0);
    expect(at(700)).toBe(1);
    expect(at(1500)).toBe(1);
    expect(at(1700)).toBe(2);
    expect(at(9000)).toBe(2);
  });

  test("is half-way when the text has half the travel before it", () => {
    expect(at(600)).toBeCloseTo(0.5);
    expect(at(1600)).toBeCloseTo(1.5);
  });

  test("only goes on as the page does", () => {
    const steps = Array.from({ length: 300 }, (_, i) => at(i * 10));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});
