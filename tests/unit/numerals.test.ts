import { describe, expect, test } from "vitest";
import { numeralsIn } from "../../src/values/locales/numerals/numerals.ts";
import { numeralsOf } from "../../src/values/locales/numerals/numerals-of.ts";

/** What a text says in digits and in words, sorted; hints left out. */
const read = (language: string, text: string): string[] =>
  numeralsIn(text, numeralsOf(language))
    .filter(({ kind }) => kind !== "hint")
    .map(({ value }) => value)
    .sort();

const hints = (language: string, text: string): string[] =>
  numeralsIn(text, numeralsOf(language))
    .filter(({ kind }) => kind === "hint")
    .map(({ value }) => value)
    .sort();

describe("a number is the same in every language", () => {
  test.each([
    ["78.6", { en: "78.6%", vi: "78,6%", ja: "78.6%", pt: "78,6%" }],
    ["30000000000", { en: "US$30 billion", vi: "30 tỷ USD", ja: "300億ドル" }],
    ["178000", { en: "178,000", vi: "178.000", ja: "17万8,000" }],
    ["1030000", { en: "1.03 million", vi: "1,03 triệu", ja: "103万" }],
    ["1200000000000", { en: "1.2 trillion", vi: "1,2 nghìn tỷ", ja: "1兆2,000億" }],
    ["660483", { en: "660,483", vi: "660.483", ja: "６６万４８３人" }],
    ["4", { en: "Attribution 4.0", vi: "Ghi công 4.0", ja: "表示4.0" }],
    ["12", { en: "twelve", vi: "mười hai", ja: "12" }],
    ["24", { en: "twenty-four", vi: "hai mươi bốn", ja: "24" }],
    ["30", { en: "three decades", vi: "ba thập niên", ja: "30年" }],
    ["200", { en: "two hundred", vi: "hai trăm", ja: "200" }],
  ])("%s", (value, texts) => {
    for (const [language, text] of Object.entries(texts))
      expect([language, read(language, text)]).toEqual([language, [value]]);
  });
});

describe("a date is the same in every language", () => {
  test.each<[string[], Record<string, string>]>([
    [
      ["2023", "28", "month 9"],
      { en: "28 September 2023", vi: "ngày 28/9/2023", ja: "2023年9月28日", pt: "28 de setembro de 2023" },
    ],
    [["2025", "month 3"], { en: "March 2025", vi: "tháng 3/2025", ja: "2025年3月" }],
    [["2025", "month 3"], { en: "Mar 2025", vi: "tháng 3 năm 2025", ja: "2025年３月" }],
    [
      ["2025", "month 1", "month 11"],
      { en: "January–November 2025", vi: "tháng 1–11/2025", ja: "2025年1〜11月" },
    ],
    [["27", "29", "month 4"], { en: "27 to 29 April", vi: "27–29/4", ja: "4月27〜29日" }],
    [["2025", "2026"], { en: "2025/26", vi: "2025/26", ja: "2025〜26年" }],
    [["1989", "1992"], { en: "1989–92", vi: "1989–1992", ja: "1989〜92年" }],
  ])("%s", (values, texts) => {
    for (const [language, text] of Object.entries(texts))
      expect([language, read(language, text)]).toEqual([language, values]);
  });
});

describe("what only may be a number", () => {
  test.each([
    ["en", "Exports doubled in a year, and half went to no one", ["1", "1", "2", "2"]],
    ["vi", "giai đoạn VIII, mỗi năm gấp đôi", ["1", "2", "5", "8"]],
    ["ja", "両国の半数は第一の計画", ["1", "2", "2"]],
  ])("is a hint in %s: %s", (language, text, values) => {
    expect(hints(language, text)).toEqual(values);
    expect(read(language, text)).toEqual([]);
  });
});

describe("one and two count where grammar does not say otherwise", () => {
  test.each<[string, string, string[]]>([
    ["en", "One deal and two visits, one in four of them", ["1", "1", "2", "4"]],
    ["en", "METI and JICA have one each; two of the ties are plans", ["1", "2"]],
    ["en", "expand within one or two years, two and a half times as much", ["1", "2", "2.5"]],
    ["vi", "hai chuyến thăm và hai tỷ đồng, gấp hai lần rưỡi", ["2", "2.5", "2000000000"]],
    ["ja", "二つの訪問、一つの会社、二人の首相、ふたつの国", ["1", "2", "2", "2"]],
  ])("%s: %s", (language, text, values) => {
    expect(read(language, text)).toEqual(values);
  });

  test.each([
    ["en", "the one that, no one, one of them, one another, this one, each one counts, the digital one."],
    ["en", "a one-page list, one day, at one moment, from one year to the next, more than one way"],
    ["en", "a row for each tie: one square for each, yen for one US dollar"],
    ["en", "the two countries, these two, between two dots, either of two nouns"],
    ["vi", "ngày thứ hai, biểu đồ cột hai chiều, hai bên, một bài báo"],
    ["ja", "一つもない、同じ調査"],
  ])("%s: none in %s", (language, text) => {
    expect(read(language, text)).toEqual([]);
  });
});

test("ten years in Vietnamese are not fifteen, and a fraction is no date", () => {
  expect(read("vi", "mười năm, mười lăm nước, tăng khoảng 1/10")).toEqual(["1", "10", "10", "15"]);
});

test("values in braces, addresses and square metres have no numbers", () => {
  expect(read("en", "{fdi.capital[2025]} at https://example.org/2024 on 9,200 m²")).toEqual(["9200"]);
});
