import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SvgDocument } from "../../src/scene/svg-document.ts";
import { drawnChart, misplacedWords } from "../support/drawn-chart.ts";
import type { Figure } from "../support/small-chart.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

test.each(["phone", "middle", "column", "card"] as const)(
  "beside a count that is several times the count of a line stands how many, and beside no other: %s",
  (size) => {
    const timesOf = (many: number): string[] => {
      const figures: Figure[] = [
        ["2020", many, "many"],
        ["2020", 20, "line"],
        ["2020", 90, "context"],
      ];
      const encodings = { line: "line", highlight: ["many", "line"] };
      const drawing = drawnChart({ type: "units", unit: "people", figures, encodings }, size);
      expect(misplacedWords(drawing)).toEqual([]);
      return drawing.boxes.flatMap(({ text }) => (text.endsWith(": 1") ? [text] : []));
    };
    expect(timesOf(100)).toEqual(["5 : 1"]);
    expect(timesOf(105)).toEqual(["≈ 5 : 1"]);
    expect(timesOf(30)).toEqual([]);
  },
);
