import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartSummary } from "../../src/charts/summary/summary.ts";
import { SvgDocument } from "../../src/scene/svg-document.ts";
import { drawnChart, misplacedWords, type Small } from "../support/drawn-chart.ts";
import { smallChart, type Figure } from "../support/small-chart.ts";
import { inside } from "../support/svg-tree.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

/** A part of a whole that has a row of its own. */
const FIGURES: Figure[] = [
  ["2020", 200, "whole"],
  ["2020", { low: 12, high: 14 }, "part"],
];
const small = (type: string, more: Partial<Small> = {}): Small => ({
  type,
  unit: "people",
  figures: FIGURES,
  names: { whole: "Everyone who lives in the whole of that country", part: "Those who came from elsewhere" },
  encodings: { of: "whole" },
  ...more,
});

test.each(["waffle", "pictogram"])(
  "the bracket of a whole spans all marks, that of a part its own, with words that overlap nowhere: %s",
  (type) => {
    for (const size of ["phone", "middle", "column", "card"] as const)
      for (const language of ["en", "vi", "ja"] as const) {
        const drawing = drawnChart(small(type), size, language);
        expect(misplacedWords(drawing)).toEqual([]);
        const [whole, part] = drawing.marks("rect");
        expect(whole!.number("width")).toBeGreaterThan(part!.number("width"));
        expect(part!.number("y")).toBeGreaterThan(whole!.number("y"));
        expect(size === "card" ? drawing.height : 0).toBeLessThanOrEqual(312);
      }
  },
);

test("squares are full up to the lower end of a range and striped up to its higher one, with the share as a large number", () => {
  const drawing = drawnChart(small("waffle"));
  const [full, striped] = drawing.marks("path");
  const ends = (d: string): number[] => [...d.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x));
  const pitch = ends(full!.node.getAttribute("d")!)[1]! / 7;
  expect(striped!.node.getAttribute("stroke-dasharray")).toBe("1 4");
  const [from, to] = ends(striped!.node.getAttribute("d")!);
  expect(from! / pitch).toBeCloseTo(6, 0);
  expect(to).toBe(ends(full!.node.getAttribute("d")!)[1]);
  expect(drawing.boxes.map(({ text }) => text)).toContain("6–7%");
});

test("people of whom nothing is said are outlines; without a whole of their own, all are parts of what they add up to", () => {
  const pattern = (encodings: Record<string, unknown>): string =>
    inside(drawnChart(small("pictogram", { encodings })).root);
  expect(pattern({ of: "whole" })).toContain('fill="none" stroke="var(--muted)"');
  expect(pattern({})).not.toContain('fill="none" stroke="var(--muted)"');
});

test("a whole is told with its number, and each part with its share of it", () => {
  const { chart, content } = smallChart(small("waffle"));
  const told = chartSummary(chart!, "en", { ...content, ui: loadContent().ui });
  expect(told).toContain("200");
  expect(told).toMatch(/12–14 \(6–7%\)/);
});

test("a whole that is no row, has no part or is less than its parts is refused", () => {
  const faults = (figures: Figure[], of = "whole"): string[] =>
    smallChart(small("waffle", { figures, encodings: { of } })).faults;
  expect(faults(FIGURES, "all")).toEqual([expect.stringContaining("“all” is none of the categories")]);
  expect(faults([["2020", 200, "whole"]])).toContainEqual(expect.stringContaining("has no part beside it"));
  expect(
    faults([
      ["2020", 10, "whole"],
      ["2020", 20, "part"],
    ]),
  ).toContainEqual(expect.stringContaining("less than its parts"));
});
