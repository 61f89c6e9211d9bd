import { describe, expect, test } from "vitest";
import { nearest, type Shape } from "../../src/browser/chart/nearest.ts";

const dot = (x: number, y: number): Shape => ({ left: x, right: x, top: y, bottom: y });
const box = (left: number, top: number, right: number, bottom: number): Shape => ({
  left,
  top,
  right,
  bottom,
});

describe("the nearest shape", () => {
  test("is the dot that is closest", () => {
    const dots = [dot(0, 0), dot(10, 0), dot(20, 0)];
    expect(nearest(dots, 13, 5)).toBe(dots[1]);
  });

  test("is the bar that the place is in, however far its middle is", () => {
    const bars = [box(0, 0, 300, 20), box(0, 30, 20, 50)];
    expect(nearest(bars, 290, 18)).toBe(bars[0]);
    expect(nearest(bars, 25, 40)).toBe(bars[1]);
  });

  test("is the one with the nearer middle where two hold the place", () => {
    const boxes = [box(0, 0, 100, 100), box(45, 45, 65, 65)];
    expect(nearest(boxes, 54, 54)).toBe(boxes[1]);
  });

  test("is the stroke that comes closest anywhere along it", () => {
    const far = { ...box(0, 0, 100, 100), trail: [[0, 0] as const, [100, 100] as const] };
    const near = { ...box(0, 50, 100, 60), trail: [[0, 50] as const, [50, 55] as const, [100, 60] as const] };
    expect(nearest([far, near], 48, 50)).toBe(near);
  });

  test("follows time where distances across count more", () => {
    const dots = [dot(0, 100), dot(20, 0)];
    expect(nearest(dots, 4, 40)).toBe(dots[1]);
    expect(nearest(dots, 4, 40, 6)).toBe(dots[0]);
  });

  test("is none where there is none", () => {
    expect(nearest([], 1, 1)).toBeUndefined();
  });
});
