import { describe, expect, test } from "vitest";
import { compareCells, type ComparedCell } from "../../src/browser/explore/compare-cells.ts";

const words = (texts: string[], language: string): string[] =>
  texts
    .map((text) => ({ text }))
    .sort(compareCells(language, false))
    .map(({ text }) => text);

describe("cells of a table", () => {
  test("that are numbers are sorted by value, whatever is written", () => {
    const cells: ComparedCell[] = [
      { value: "1200000", text: "1.2 million" },
      { value: "999", text: "nearly 999" },
      { text: "" },
      { value: "-3", text: "−3" },
    ];
    const rising = cells.toSorted(compareCells("en", false)).map(({ text }) => text);
    expect(rising).toEqual(["−3", "nearly 999", "1.2 million", ""]);
    const falling = cells.toSorted(compareCells("en", true)).map(({ text }) => text);
    expect(falling).toEqual(["1.2 million", "nearly 999", "−3", ""]);
  });

  test("that are words are sorted as their language does", () => {
    expect(words(["Đồng Nai", "Hà Nội", "Dệt may", "Ấn Độ", "An Giang"], "vi")).toEqual([
      "An Giang",
      "Ấn Độ",
      "Dệt may",
      "Đồng Nai",
      "Hà Nội",
    ]);
    expect(words(["トヨタ", "アステラス", "かながわ"], "ja")).toEqual(["アステラス", "かながわ", "トヨタ"]);
    expect(words(["Phase 10", "Phase 9"], "en")).toEqual(["Phase 9", "Phase 10"]);
  });
});
