import { describe, expect, test } from "vitest";
import { QUALIFIERS, type Qualifier } from "../../src/model/cell.ts";
import { parsePeriod } from "../../src/model/period.ts";
import type { UnitId } from "../../src/model/unit.ts";
import english from "../../src/values/locales/en.ts";
import { site, unit as unitOf } from "../support/site-file.ts";
import { formatPeriod, formatQuantity } from "../../src/values/format.ts";
import type { NumberStyle } from "../../src/values/locales/locale.ts";

const prose = (value: number, unit: UnitId, decimals?: number): string =>
  english.amount(value, undefined, unitOf(unit), "prose", decimals);
const between = (low: number, high: number, unit: UnitId, style: NumberStyle = "prose"): string =>
  english.amount(low, high, unitOf(unit), style, undefined);

describe("an amount in prose, at a mark, in a table and on an axis", () => {
  const AMOUNTS: [UnitId, number, string, string, string, string][] = [
    ["usd-billion", 78.6, "US$78.6 billion", "$78.6bn", "78.6", "78.6"],
    ["usd-million", 512, "US$512 million", "$512m", "512", "512"],
    ["usd", 1.5e9, "US$1.5 billion", "$1.5bn", "1.5", "1.5"],
    ["jpy-hundred-million", 3500, "¥350 billion", "¥350bn", "3,500", "3,500"],
    ["jpy-billion", 154, "¥154 billion", "¥154bn", "154", "154"],
    ["jpy-trillion", 11.9, "¥11.9 trillion", "¥11.9tn", "11.9", "11.9"],
    ["vnd-trillion", 1900, "1,900 trillion dong", "₫1,900tn", "1,900", "1,900"],
    ["percent", 12.5, "12.5%", "12.5%", "12.5", "12.5%"],
    ["percent-of-gdp", 0.43, "0.43%", "0.43%", "0.43", "0.43%"],
    ["percent-per-year", 8, "8%", "8%", "8", "8%"],
    ["rank", 44, "44th", "44th", "44", "44"],
    ["times", 2.25, "2.25 times", "2.25", "2.25", "2.25"],
    ["megawatts", 1250, "1,250 MW", "1,250 MW", "1,250", "1,250"],
    ["per-million-people", 5638, "5,638", "5,638", "5,638", "5,638"],
    ["people", 634361, "634,361", "634,361", "634,361", "634,361"],
  ];
  test.each(AMOUNTS)("%s", (unit, value, ...texts) => {
    expect(
      (["prose", "label", "table", "axis"] as const).map((style) =>
        english.amount(value, undefined, unitOf(unit), style, undefined),
      ),
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
    [2500, "usd", "US$2,500"],
    [999_960, "usd", "US$999,960"],
    [1e6, "usd", "US$1 million"],
    [999.6, "usd-million", "US$999.6 million"],
    [1000, "usd-million", "US$1 billion"],
    [0.35, "usd-billion", "US$350 million"],
    [1.2, "usd-billion", "US$1.2 billion"],
    [1234, "usd-billion", "US$1.234 trillion"],
    [5, "jpy-hundred-million", "¥500 million"],
    [12_000, "jpy-hundred-million", "¥1.2 trillion"],
    [0, "usd-billion", "US$0"],
    [-1.2, "usd-billion", "−US$1.2 billion"],
  ])("%d %s is %s", (value, unit, text) => {
    expect(prose(value, unit)).toBe(text);
  });

  test("comes free of the noise that scaling leaves", () => {
    expect(prose(0.07, "usd-billion")).toBe("US$70 million");
    expect(prose(35.38e9, "usd")).toBe("US$35.38 billion");
  });

  test("is rounded to the decimals asked for, in billions", () => {
    expect(prose(51.234, "usd-billion", 1)).toBe("US$51.2 billion");
    expect(prose(51.96, "usd-billion", 1)).toBe("US$52.0 billion");
    expect(prose(0.9996, "usd-billion", 1)).toBe("US$1.0 billion");
    expect(prose(0.35, "usd-billion", 0)).toBe("US$350 million");
  });
});

describe("ordinals", () => {
  test.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [4, "4th"],
    [11, "11th"],
    [12, "12th"],
    [13, "13th"],
    [21, "21st"],
    [22, "22nd"],
    [23, "23rd"],
    [101, "101st"],
    [111, "111th"],
    [112, "112th"],
  ])("%d is %s", (value, text) => {
    expect(prose(value, "rank")).toBe(text);
  });
});

describe("a range", () => {
  test("names its unit once", () => {
    expect(between(3, 4, "usd-billion")).toBe("US$3–4 billion");
    expect(between(3, 4, "usd-billion", "label")).toBe("$3–4bn");
    expect(between(10, 15, "percent")).toBe("10–15%");
    expect(between(10, 15, "percent", "table")).toBe("10–15");
    expect(between(1, 2, "rank")).toBe("1–2nd");
    expect(between(1500, 2000, "people")).toBe("1,500–2,000");
    expect(between(2, 3, "times")).toBe("2–3 times");
  });

  test("keeps one magnitude for both ends", () => {
    expect(between(0.9, 1.1, "usd-billion")).toBe("US$0.9–1.1 billion");
  });
});

describe("a negative number", () => {
  test("has a minus sign, not a hyphen", () => {
    expect(prose(-3.4, "percent")).toBe("−3.4%");
  });

  test("that rounds to zero has none", () => {
    expect(prose(-0.04, "percent", 1)).toBe("0.0%");
  });
});

describe("decimals", () => {
  test("are those asked for where the number is rounded, and no more than it has", () => {
    expect([prose(12.345, "percent", 1), prose(12, "percent", 1), prose(12.5, "percent", 0)]).toEqual([
      "12.3%",
      "12%",
      "13%",
    ]);
  });

  test("are those of the source where none are asked for", () => {
    expect(prose(12.345, "percent")).toBe("12.345%");
  });
});

describe("a qualifier", () => {
  const PROSE: Record<Qualifier, string> = {
    about: "about 5%",
    nearly: "nearly 5%",
    "more-than": "more than 5%",
    "less-than": "less than 5%",
    "at-least": "at least 5%",
    "up-to": "up to 5%",
    target: "a target of 5%",
    claim: "a claimed 5%",
  };
  const say = (qualifier: Qualifier, style: NumberStyle): string =>
    formatQuantity({ value: 5, unit: unitOf("percent"), derived: false, cells: [], qualifier }, "en", style);

  test.each(QUALIFIERS)("%s stands before the number in prose", (qualifier) => {
    expect(say(qualifier, "prose")).toBe(PROSE[qualifier]);
  });

  test("is short at a mark and in a table, and absent on an axis", () => {
    expect(say("more-than", "label")).toBe("over 5%");
    expect(say("target", "label")).toBe("target: 5%");
    expect(say("less-than", "table")).toBe("under 5");
    expect(QUALIFIERS.map((qualifier) => say(qualifier, "axis"))).toEqual(QUALIFIERS.map(() => "5%"));
  });

  test("is never lost outside axes", () => {
    for (const qualifier of QUALIFIERS)
      for (const style of ["prose", "label", "table"] as const)
        expect(say(qualifier, style)).toMatch(/^[a-z].* 5%?$/);
  });
});

describe("a number worked out here", () => {
  const derived = (value: number, unit: UnitId, decimals?: number): string =>
    formatQuantity({ value, unit: unitOf(unit), derived: true, cells: [] }, "en", "prose", decimals);

  test("shows three significant digits, unless it says how many decimals", () => {
    expect(derived(2.22159, "times")).toBe("2.22 times");
    expect(derived(0.123456, "usd-billion")).toBe("US$123 million");
    expect(derived(2.22159, "times", 1)).toBe("2.2 times");
  });

  test("stays whole where it counts whole things", () => {
    expect(derived(123_456, "people")).toBe("123,456");
    expect(derived(1234.6, "people")).toBe("1,235");
  });

  test("rounds both ends of a range", () => {
    expect(
      formatQuantity(
        { low: 1.2345, high: 2.3456, unit: unitOf("times"), derived: true, cells: [] },
        "en",
        "prose",
      ),
    ).toBe("1.23–2.35 times");
  });
});

describe("a period", () => {
  test.each([
    ["2025", "2025", "2025"],
    ["2025-03", "March 2025", "Mar 2025"],
    ["2025-09", "September 2025", "Sep 2025"],
    ["2025-03-02", "2 March 2025", "2 Mar 2025"],
    ["2025-09-30", "30 September 2025", "30 Sep 2025"],
    ["FY2022", "fiscal year 2022", "FY2022"],
    ["2020/2029", "2020s", "2020s"],
    ["2021/2030", "2021–2030", "2021–2030"],
    ["2010/2029", "2010–2029", "2010–2029"],
    ["FY2021/FY2022", "fiscal years 2021–2022", "FY2021–2022"],
    ["2025-01/2025-11", "January–November 2025", "Jan–Nov 2025"],
    ["2025-09/2025-11", "September–November 2025", "Sep–Nov 2025"],
    ["2024-09/2025-03", "September 2024 – March 2025", "Sep 2024 – Mar 2025"],
    ["2025-03-02/2025-03-05", "2–5 March 2025", "2–5 Mar 2025"],
    ["2025-03-30/2025-04-02", "30 March 2025 – 2 April 2025", "30 Mar 2025 – 2 Apr 2025"],
    ["2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025", "30 Dec 2024 – 2 Jan 2025"],
  ])("%s is “%s”, in short “%s”", (text, long, short) => {
    expect([formatPeriod(parsePeriod(text)!, "en"), formatPeriod(parsePeriod(text)!, "en", "short")]).toEqual(
      [long, short],
    );
  });
});

test("a list reads as in speech, without a comma before “and”", () => {
  expect([["a"], ["a", "b"], ["a", "b", "c"]].map(english.list)).toEqual(["a", "a and b", "a, b and c"]);
});

test("English states a relation where one figure passes another, and none where candidates pass an exam", () => {
  const found = (text: string): string[] => english.relations!(text).map(({ written }) => written);
  expect(found("Trade passed 50 billion dollars.")).toEqual(["passed"]);
  expect(found("Vietnam passes Thailand.")).toEqual(["passes"]);
  expect(found("Half of them passed the exam, and the pass mark is high; others passed.")).toEqual(["Half"]);
});
