import { describe, expect, test } from "vitest";
import { scrollProgress } from "../../src/browser/story/scroll-progress.ts";

describe("the way of a reader through the steps", () => {
  const at = (scroll: number): number =>
    scrollProgress(
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
