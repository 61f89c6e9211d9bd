import { describe, expect, test } from "vitest";
import { cornersOf } from "../../src/scene/corners.ts";
import { betweenLines, matchLines, type Line } from "../../src/browser/story/match-lines.ts";

const line = (d: string, rows: string[], series = "north"): Line => ({ series, rows, corners: cornersOf(d) });

describe("two states of a line", () => {
  const all = line("M0,90L10,50L20,70L30,20L40,10", ["2000", "2001", "2002", "2003", "2004"]);
  // The last three years, on twice the width.
  const late = line("M0,70L20,20L40,10", ["2002", "2003", "2004"]);

  test("of the same years match one to one, whatever the scale", () => {
    const { from, to } = matchLines(all, {
      ...late,
      ...line("M100,45L110,25L120,35L130,10L140,5", [...all.rows]),
    })!;
    expect(from[3]).toEqual([30, 20]);
    expect(to[3]).toEqual([130, 10]);
  });

  test("of some years match theirs, and the others the end of the line", () => {
    const { rows, from, to } = matchLines(all, late)!;
    expect(rows).toEqual(all.rows);
    expect(from.map(([x]) => x)).toEqual([0, 10, 20, 30, 40]);
    expect(to.map(([x]) => x)).toEqual([0, 0, 0, 20, 40]);
  });

  test("match in both directions", () => {
    const there = matchLines(all, late)!;
    const back = matchLines(late, all)!;
    expect(betweenLines(there)(0.3)).toBe(betweenLines(back)(0.7));
  });

  test("match where the one begins before the other ends, and where only two years are left", () => {
    const early = line("M0,9L10,5L40,7", ["1999", "2000", "2001"]);
    const { rows, from, to } = matchLines(all, early)!;
    expect(rows).toEqual(["1999", ...all.rows]);
    expect(from.map(([x]) => x)).toEqual([0, 0, 10, 20, 30, 40]);
    expect(to.map(([x]) => x)).toEqual([0, 10, 40, 40, 40, 40]);
    expect(matchLines(all, line("M0,10L20,40", ["2001", "2002"]))!.to.map(([x]) => x)).toEqual([
      0, 0, 20, 20, 20,
    ]);
  });

  test("of other years, or of another series, do not match", () => {
    expect(matchLines(all, line("M0,10L20,40L40,70", ["2010", "2011", "2012"]))).toBeUndefined();
    expect(matchLines(all, { ...late, series: "south" })).toBeUndefined();
  });

  test("match however the figures lie", () => {
    const level = matchLines(
      { ...late, corners: cornersOf("M0,5L10,5L20,5") },
      { ...late, corners: cornersOf("M0,8L10,8L20,8") },
    )!;
    expect(betweenLines(level)(0.5)).toBe("M0,6.5L10,6.5L20,6.5");
  });
});
