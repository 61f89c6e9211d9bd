import { afterEach, describe, expect, test, vi } from "vitest";
import { between, betweenColours } from "../../src/browser/story/interpolate.ts";

afterEach(() => vi.unstubAllGlobals());

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
    vi.stubGlobal("CSS", { supports: () => true });
    expect(betweenColours("var(--vn)", "var(--other)")(0.25)).toBe(
      "color-mix(in srgb,var(--vn),var(--other) 25%)",
    );
  });

  test("where a browser cannot mix them, one gives way to the other at half of the way", () => {
    vi.stubGlobal("CSS", { supports: () => false });
    expect([0, 0.49, 0.5, 1].map(betweenColours("a", "b"))).toEqual(["a", "a", "b", "b"]);
  });
});
