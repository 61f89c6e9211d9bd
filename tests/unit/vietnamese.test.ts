import { describe, expect, test } from "vitest";
import { QUALIFIERS, type Qualifier } from "../../src/model/cell.ts";
import { parsePeriod } from "../../src/model/period.ts";
import type { UnitId } from "../../src/model/unit.ts";
import { formatPeriod, formatQuantity } from "../../src/values/format.ts";
import type { NumberStyle } from "../../src/values/locales/locale.ts";
import vietnamese from "../../src/values/locales/vi.ts";
import { site, unit as unitOf } from "../support/site-file.ts";

const STYLES = ["prose", "label", "table", "axis"] as const;
const prose = (value: number, unit: UnitId, decimals?: number): string =>
  vietnamese.amount(value, undefined, unitOf(unit), "prose", decimals);
const between = (low: number, high: number, unit: UnitId, style: NumberStyle = "prose"): string =>
  vietnamese.amount(low, high, unitOf(unit), style, undefined);

describe("an amount in prose, at a mark, in a table and on an axis", () => {
  const AMOUNTS: [UnitId, number, string, string, string, string][] = [
    ["usd-billion", 78.6, "78,6 tỷ USD", "78,6 tỷ USD", "78,6", "78,6"],
    ["usd-million", 512, "512 triệu USD", "512 triệu USD", "512", "512"],
    ["usd", 1.5e9, "1,5 tỷ USD", "1,5 tỷ USD", "1,5", "1,5"],
    ["jpy-hundred-million", 3500, "350 tỷ yên", "350 tỷ yên", "3.500", "3.500"],
    ["jpy-billion", 154, "154 tỷ yên", "154 tỷ", "154", "154"],
    ["jpy-trillion", 11.9, "11,9 nghìn tỷ yên", "11,9 nghìn tỷ", "11,9", "11,9"],
    ["vnd-trillion", 1900, "1,9 triệu tỷ đồng", "1,9 triệu tỷ", "1.900", "1.900"],
    ["percent", 12.5, "12,5%", "12,5%", "12,5", "12,5%"],
    ["percent-of-gdp", 0.43, "0,43%", "0,43%", "0,43", "0,43%"],
    ["percent-per-year", 8, "8%", "8%", "8", "8%"],
    ["rank", 44, "hạng 44", "hạng 44", "44", "44"],
    ["times", 2.25, "2,25 lần", "2,25 lần", "2,25", "2,25"],
    ["megawatts", 1250, "1.250 MW", "1.250 MW", "1.250", "1.250"],
    ["per-million-people", 5638, "5.638", "5.638", "5.638", "5.638"],
    ["people", 634361, "634.361", "634.361", "634.361", "634.361"],
    ["people", 1_260_000, "1,26 triệu", "1,26 triệu", "1.260.000", "1.260.000"],
  ];
  test.each(AMOUNTS)("%s", (unit, value, ...texts) => {
    expect(
      STYLES.map((style) => vietnamese.amount(value, undefined, unitOf(unit), style, undefined)),
    ).toEqual(texts);
  });

  test("is pinned here for every kind of unit", () => {
    expect(new Set(AMOUNTS.map(([unit]) => unitOf(unit).kind))).toEqual(
      new Set([...site.units.values()].map(({ kind }) => kind)),
    );
  });
});

describe("money", () => {
  test.each<[number, UnitId, string]>([
    [2500, "usd", "2.500 USD"],
    [1e6, "usd", "1 triệu USD"],
    [999.6, "usd-million", "999,6 triệu USD"],
    [1000, "usd-million", "1 tỷ USD"],
    [0.35, "usd-billion", "350 triệu USD"],
    [1234, "usd-billion", "1,234 nghìn tỷ USD"],
    [1.97e15, "vnd", "1,97 triệu tỷ đồng"],
    [4.36e9, "jpy", "4,36 tỷ yên"],
    [0, "usd-billion", "0 USD"],
    [-1.2, "usd-billion", "−1,2 tỷ USD"],
    [-5, "usd-million", "−5 triệu USD"],
  ])("%d %s is %s", (value, unit, text) => {
    expect(prose(value, unit)).toBe(text);
  });

  test("never counts in letters borrowed from English", () => {
    for (const style of STYLES)
      for (const unit of site.units.keys())
        expect(vietnamese.amount(2.5e6, undefined, unitOf(unit), style, undefined)).not.toMatch(
          /\d\s?(?:K|M|B|bn|m)\b/,
        );
  });

  test("comes free of the noise that scaling leaves", () => {
    expect(prose(0.07, "usd-billion")).toBe("70 triệu USD");
  });

  test("is rounded to the decimals asked for, in billions", () => {
    expect(prose(51.234, "usd-billion", 1)).toBe("51,2 tỷ USD");
    expect(prose(0.9996, "usd-billion", 1)).toBe("1,0 tỷ USD");
    expect(prose(0.35, "usd-billion", 0)).toBe("350 triệu USD");
  });
});

describe("a range", () => {
  test("names its unit and its magnitude once", () => {
    expect(between(3, 4, "usd-billion")).toBe("3–4 tỷ USD");
    expect(between(0.9, 1.1, "usd-billion")).toBe("0,9–1,1 tỷ USD");
    expect(between(10, 15, "percent")).toBe("10–15%");
    expect(between(10, 15, "percent", "table")).toBe("10–15");
    expect(between(1, 2, "rank")).toBe("hạng 1–2");
    expect(between(1500, 2000, "people")).toBe("1.500–2.000");
    expect(between(1e6, 1.5e6, "people")).toBe("1–1,5 triệu");
    expect(between(2, 3, "times")).toBe("2–3 lần");
  });
});

test("a negative number has a minus sign, and none where it rounds to zero", () => {
  expect([prose(-3.4, "percent"), prose(-0.04, "percent", 1)]).toEqual(["−3,4%", "0,0%"]);
});

describe("a qualifier", () => {
  const say = (qualifier: Qualifier, style: NumberStyle): string =>
    formatQuantity({ value: 5, unit: unitOf("percent"), derived: false, cells: [], qualifier }, "vi", style);
  const WORDS: Record<Qualifier, [prose: string, label: string]> = {
    about: ["khoảng 5%", "khoảng 5%"],
    nearly: ["gần 5%", "gần 5%"],
    "more-than": ["hơn 5%", "hơn 5%"],
    "less-than": ["dưới 5%", "dưới 5%"],
    "at-least": ["ít nhất 5%", "ít nhất 5%"],
    "up-to": ["tối đa 5%", "tối đa 5%"],
    target: ["mục tiêu 5%", "mục tiêu: 5%"],
    claim: ["được cho là 5%", "tự công bố: 5%"],
  };

  test.each(QUALIFIERS)("%s stands before the number, and not on an axis", (qualifier) => {
    const [inProse, atMark] = WORDS[qualifier];
    expect(STYLES.map((style) => say(qualifier, style))).toEqual([
      inProse,
      atMark,
      atMark.replace("%", ""),
      "5%",
    ]);
  });
});

test("a number worked out here shows three significant digits", () => {
  expect(
    formatQuantity({ value: 2.22159, unit: unitOf("times"), derived: true, cells: [] }, "vi", "prose"),
  ).toBe("2,22 lần");
});

describe("a period", () => {
  test.each([
    ["2025", "năm 2025", "2025"],
    ["2025-03", "tháng 3/2025", "3/2025"],
    ["2025-03-02", "ngày 2/3/2025", "2/3/2025"],
    ["FY2022", "năm tài chính 2022", "năm tài chính 2022"],
    ["2020/2029", "thập niên 2020", "thập niên 2020"],
    ["2021/2030", "2021–2030", "2021–2030"],
    ["2010/2029", "2010–2029", "2010–2029"],
    ["FY2021/FY2022", "năm tài chính 2021–2022", "năm tài chính 2021–2022"],
    ["2025-01/2025-11", "tháng 1 đến tháng 11/2025", "tháng 1–11/2025"],
    ["2024-09/2025-03", "tháng 9/2024 đến tháng 3/2025", "9/2024 – 3/2025"],
    ["2025-03-02/2025-03-05", "2–5/3/2025", "2–5/3/2025"],
    ["2025-03-30/2025-04-02", "30/3/2025 – 2/4/2025", "30/3/2025 – 2/4/2025"],
    ["2024-12-30/2025-01-02", "30/12/2024 – 2/1/2025", "30/12/2024 – 2/1/2025"],
  ])("%s is “%s”, in short “%s”", (text, long, short) => {
    expect([formatPeriod(parsePeriod(text)!, "vi"), formatPeriod(parsePeriod(text)!, "vi", "short")]).toEqual(
      [long, short],
    );
  });
});

test("a list joins its last item with “và”", () => {
  expect([["a"], ["a", "b"], ["a", "b", "c"]].map(vietnamese.list)).toEqual(["a", "a và b", "a, b và c"]);
});
