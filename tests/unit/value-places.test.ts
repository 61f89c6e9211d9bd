import { describe, expect, test } from "vitest";
import { readPlaces, writePlaces } from "../../src/model/value-places.ts";

describe("the places of a value", () => {
  test("of one source without a locator need no words: the link says it", () => {
    expect(writePlaces([{ source: 4, locators: [] }])).toBe("");
    expect(readPlaces("", 4)).toEqual([{ source: 4, at: "" }]);
  });

  test("are read as they were written", () => {
    const text = writePlaces([
      { source: 1, locators: ["¶16", "¶34"] },
      { source: 8, locators: [] },
      { source: 12, locators: ["Table 2"] },
    ]);
    expect(text).toBe("¶16, ¶34;8;12 Table 2");
    expect(readPlaces(text, 1)).toEqual([
      { source: 1, at: "¶16, ¶34" },
      { source: 8, at: "" },
      { source: 12, at: "Table 2" },
    ]);
  });

  test("of a value without a source are none", () => {
    expect(writePlaces([])).toBe("");
  });
});
