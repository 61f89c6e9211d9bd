import { describe, expect, test } from "vitest";
import { standingOf } from "../../src/browser/search/standing.ts";
import japanese from "../../src/values/locales/browser/search/ja.ts";

describe("a text does not have", () => {
  test.each([
    ["8.6", "Capital of 78.6 billion"],
    ["78", "Capital of 78.6 billion"],
    ["60", "In all 1,260 firms"],
    ["ai", "A plant in Aichi"],
  ])("%s where it says “%s”", (question, text) => {
    expect(standingOf(question, text)).toBe(0);
  });

  test.each([
    ["人", "外国人材の受け入れ"],
    ["ト", "スタートアップの数"],
  ])("%s where it has the sign in a longer word: %s", (question, text) => {
    expect(standingOf(question, text, japanese)).toBe(0);
  });
});

test.each([
  ["78.6", "Capital of 78.6 billion"],
  ["1,260", "In all 1,260 firms"],
  ["AI", "A plan for AI, chips and wind"],
])("a text has %s side by side where it says “%s”", (question, text) => {
  expect(standingOf(question, text)).toBe(2);
});
