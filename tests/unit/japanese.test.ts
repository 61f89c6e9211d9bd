import { describe, expect, test } from "vitest";
import { QUALIFIERS, type Qualifier } from "../../src/model/cell.ts";
import { parsePeriod } from "../../src/model/period.ts";
import type { UnitId } from "../../src/model/unit.ts";
import { formatPeriod, formatQuantity } from "../../src/values/format.ts";
import type { NumberStyle } from "../../src/values/locales/locale.ts";
import japanese from "../../src/values/locales/ja.ts";
import { site, unit as unitOf } from "../support/site-file.ts";

const STYLES = ["prose", "label", "table", "axis"] as const;
const write = (value: number, unit: UnitId, style: NumberStyle = "prose", decimals?: number): string =>
  japanese.amount(value, undefined, unitOf(unit), style, decimals);
const between = (low: number, high: number, unit: UnitId, style: NumberStyle = "prose"): string =>
  japanese.amount(low, high, unitOf(unit), style, undefined);

describe("an amount in prose, at a mark, in a table and on an axis", () => {
  const AMOUNTS: [UnitId, number, string, string, string, string][] = [
    ["usd-billion", 35.38, "353億8,000万ドル", "353.8億ドル", "353.8", "353.8"],
    ["usd-million", 512, "5億1,200万ドル", "5億1,200万ドル", "5.12", "5.12"],
    ["usd", 1.5e9, "15億ドル", "15億ドル", "15", "15"],
    ["jpy-hundred-million", 3500, "3,500億円", "3,500億円", "3,500", "3,500"],
    ["jpy-billion", 154, "1,540億円", "1,540億円", "1,540", "1,540"],
    ["jpy-trillion", 11.9, "11兆9,000億円", "11.9兆円", "11.9", "11.9"],
    ["vnd-trillion", 1900, "1,900兆ドン", "1,900兆ドン", "1,900", "1,900"],
    ["percent", 12.5, "12.5%", "12.5%", "12.5", "12.5%"],
    ["percent-of-gdp", 0.43, "0.43%", "0.43%", "0.43", "0.43%"],
    ["percent-per-year", 8, "8%", "8%", "8", "8%"],
    ["rank", 44, "44位", "44位", "44", "44"],
    ["times", 2.25, "2.25倍", "2.25倍", "2.25", "2.25"],
    ["megawatts", 1250, "125万キロワット", "125万キロワット", "125", "125"],
    ["per-million-people", 5638, "5,638", "5,638", "5,638", "5,638"],
    ["people", 634361, "63万4,361人", "63万4,361人", "634,361", "63万4,361"],
  ];
  test.each(AMOUNTS)("%s", (unit, value, ...texts) => {
    expect(STYLES.map((style) => write(value, unit, style))).toEqual(texts);
  });

  test("is pinned here for every kind of unit", () => {
    expect(new Set(AMOUNTS.map(([unit]) => unitOf(unit).kind))).toEqual(
      new Set([...site.units.values()].map(({ kind }) => kind)),
    );
  });
});

describe("a count", () => {
  test.each<[UnitId, string]>([
    ["people", "3人"],
    ["people-per-year", "3人"],
    ["enterprises", "3社"],
    ["startups", "3社"],
    ["projects", "3件"],
    ["deals", "3件"],
    ["countries", "3カ国"],
    ["economies", "3カ国・地域"],
    ["sessions", "3回"],
    ["plants", "3カ所"],
    ["years", "3年"],
    ["organisations", "3団体"],
    ["funds", "3本"],
    ["schools", "3校"],
    ["centres", "3カ所"],
  ])("of %s has its counter: %s", (unit, text) => {
    expect(write(3, unit)).toBe(text);
  });

  test.each([
    [9_999, "9,999人"],
    [10_000, "1万人"],
    [100_003, "10万3人"],
    [178_000, "17万8,000人"],
    [1_260_000, "126万人"],
    [99_999.7, "10万人"],
    [100_000_000, "1億人"],
    [123_456_789, "1億2,345万6,789人"],
    [-18_000, "−1万8,000人"],
  ])("of %d is read by ten thousands: %s", (value, text) => {
    expect(write(value, "people")).toBe(text);
  });
});

describe("money", () => {
  test.each<[number, UnitId, string, string]>([
    [2500, "usd", "2,500ドル", "2,500ドル"],
    [1e6, "usd", "100万ドル", "100万ドル"],
    [0.35, "usd-billion", "3億5,000万ドル", "3億5,000万ドル"],
    [78.6, "usd-billion", "786億ドル", "786億ドル"],
    [1234, "usd-billion", "1兆2,340億ドル", "1.23兆ドル"],
    [1.5e12, "jpy", "1兆5,000億円", "1.5兆円"],
    [1.97e15, "vnd", "1,970兆ドン", "1,970兆ドン"],
    [1.22e16, "vnd", "1京2,200兆ドン", "1.22京ドン"],
    [1.03e16, "vnd", "1京300兆ドン", "1.03京ドン"],
    [0, "usd-billion", "0ドル", "0ドル"],
  ])("%d %s is %s, at a mark %s", (value, unit, inProse, atMark) => {
    expect([write(value, unit), write(value, unit, "label")]).toEqual([inProse, atMark]);
  });

  test.each<[number, UnitId, string, string]>([
    [-35.38, "usd-billion", "−353億8,000万ドル", "−353.8億ドル"],
    [-1234, "usd-billion", "−1兆2,340億ドル", "−1.23兆ドル"],
    [-5, "usd-million", "−500万ドル", "−500万ドル"],
    [-2500, "usd", "−2,500ドル", "−2,500ドル"],
  ])("below zero keeps its magnitude: %d %s is %s", (value, unit, inProse, atMark) => {
    expect([write(value, unit), write(value, unit, "label")]).toEqual([inProse, atMark]);
  });

  test("is rounded to the decimals asked for, in billions, on both sides of zero", () => {
    expect([51.234, 51.96, -51.234].map((n) => write(n, "usd-billion", "prose", 1))).toEqual([
      "512億ドル",
      "520億ドル",
      "−512億ドル",
    ]);
    expect([51.234, -51.234].map((n) => write(n, "usd-billion", "table", 1))).toEqual(["512", "−512"]);
  });

  test("comes free of the noise that scaling leaves", () => {
    expect(write(0.07, "usd-billion")).toBe("7,000万ドル");
    expect(write(0.07, "usd-billion", "table")).toBe("0.7");
  });
});

describe("a range", () => {
  test("keeps the magnitude on both ends and the counter on the last", () => {
    expect(between(1.8, 2.1, "usd-billion")).toBe("18億〜21億ドル");
    expect(between(-1, 2, "usd-billion")).toBe("−10億〜20億ドル");
    expect(between(10, 15, "percent")).toBe("10〜15%");
    expect(between(10, 15, "percent", "table")).toBe("10〜15");
    expect(between(1, 2, "rank")).toBe("1〜2位");
    expect(between(1500, 20_000, "people")).toBe("1,500〜2万人");
    expect(between(2, 3, "times")).toBe("2〜3倍");
    expect(between(3000, 4000, "megawatts")).toBe("300万〜400万キロワット");
    expect(between(3000, 4000, "megawatts", "table")).toBe("300〜400");
  });
});

test("a negative number has a minus sign, and none where it rounds to zero", () => {
  expect([write(-3.4, "percent"), write(-0.04, "percent", "prose", 1)]).toEqual(["−3.4%", "0.0%"]);
});

describe("a qualifier", () => {
  const say = (qualifier: Qualifier, style: NumberStyle): string =>
    formatQuantity({ value: 5, unit: unitOf("people"), derived: false, cells: [], qualifier }, "ja", style);
  const WORDS: Record<Qualifier, string> = {
    about: "約5人",
    nearly: "5人近く",
    "more-than": "5人超",
    "less-than": "5人未満",
    "at-least": "5人以上",
    "up-to": "最大5人",
    target: "目標5人",
    claim: "5人（主張）",
  };

  test.each(QUALIFIERS)("%s stands on its own side of the number and its counter", (qualifier) => {
    const text = WORDS[qualifier];
    expect(STYLES.map((style) => say(qualifier, style))).toEqual([text, text, text.replace("人", ""), "5"]);
  });
});

test.each<[number, Qualifier, string]>([
  [3, "more-than", "3倍超"],
  [3, "nearly", "3倍近く"],
  [2.1, "more-than", "約2.1倍"],
  [2.1, "nearly", "約2.1倍"],
  [2.1, "at-least", "2.1倍以上"],
])("%d times, %s, is %s: a decimal is an approximation already", (value, qualifier, text) => {
  expect(
    formatQuantity({ value, unit: unitOf("times"), derived: false, cells: [], qualifier }, "ja", "prose"),
  ).toBe(text);
});

test("a number worked out here shows three significant digits", () => {
  expect(
    formatQuantity({ value: 2.22159, unit: unitOf("times"), derived: true, cells: [] }, "ja", "prose"),
  ).toBe("2.22倍");
});

describe("a period", () => {
  test.each([
    ["2025", "2025年", "2025年"],
    ["2025-03", "2025年3月", "2025年3月"],
    ["2025-03-02", "2025年3月2日", "2025年3月2日"],
    ["FY2022", "2022年度", "2022年度"],
    ["2020/2029", "2020年代", "2020年代"],
    ["2021/2030", "2021〜2030年", "2021〜2030年"],
    ["2010/2029", "2010〜2029年", "2010〜2029年"],
    ["FY2021/FY2022", "2021〜2022年度", "2021〜2022年度"],
    ["2025-01/2025-11", "2025年1〜11月", "2025年1〜11月"],
    ["2024-09/2025-03", "2024年9月〜2025年3月", "2024年9月〜2025年3月"],
    ["2025-03-02/2025-03-05", "2025年3月2〜5日", "2025年3月2〜5日"],
    ["2025-03-30/2025-04-02", "2025年3月30日〜4月2日", "2025年3月30日〜4月2日"],
    ["2024-12-30/2025-01-02", "2024年12月30日〜2025年1月2日", "2024年12月30日〜2025年1月2日"],
  ])("%s is “%s”, in short “%s”", (text, long, short) => {
    expect([formatPeriod(parsePeriod(text)!, "ja"), formatPeriod(parsePeriod(text)!, "ja", "short")]).toEqual(
      [long, short],
    );
  });
});

test("a list is joined with the Japanese comma", () => {
  expect([["a"], ["a", "b"], ["a", "b", "c"]].map(japanese.list)).toEqual(["a", "a、b", "a、b、c"]);
});

test("the title of an officer sets no figures against one another", () => {
  const found = (text: string): string[] => japanese.relations!(text).map(({ written }) => written);
  expect(found("T&Tグループの副最高経営責任者（CEO）")).toEqual([]);
  expect(found("輸出は最高となった")).toEqual(["最高"]);
});
