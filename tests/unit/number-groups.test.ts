import { describe, expect, test } from "vitest";
import { inGroups, type NumberGroups } from "../../src/model/number-groups.ts";

const GROUPS: NumberGroups = [
  [1e7, "cr"],
  [1e5, "lk"],
];

describe("a number in groups", () => {
  test.each([
    [0, "0"],
    [99_999, "99999"],
    [100_000, "1lk"],
    [20_350_007, "2cr3lk50007"],
    [-100_001, "−1lk1"],
  ])("of a hundred thousand and ten million, %d, is %s", (n, words) => {
    expect(inGroups(n, GROUPS, String)).toBe(words);
  });

  test("is its digits where the language has no groups", () => {
    expect(inGroups(1_234_567, [], String)).toBe("1234567");
  });
});
