import { describe, expect, test } from "vitest";
import { splitHead, withUnit } from "../../src/browser/chart/with-unit.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { amountPattern } from "../../src/model/amount-pattern.ts";
import type { Language } from "../../src/model/language.ts";

const { ui } = loadContent();

describe("a figure alone", () => {
  test.each([
    ["en", "135.9", "usd-billion", "US$135.9 billion"],
    ["en", "nearly 42", "usd-billion", "nearly US$42 billion"],
    ["en", "over 0.42", "percent-of-gdp", "over 0.42% of GDP"],
    ["en", "7–9", "percent", "7–9%"],
    ["en", "−3.1", "percent", "−3.1%"],
    ["en", "119", "times", "119 times"],
    ["vi", "gần 42", "usd-billion", "gần 42 tỷ USD"],
    ["vi", "0,42", "percent-of-gdp", "0,42% GDP"],
    ["ja", "420近く", "usd-billion", "420億ドル近く"],
    ["ja", "0.42", "percent-of-gdp", "GDP比0.42%"],
    ["ja", "6〜7", "percent", "6〜7%"],
  ] as const)("in %s: %s, %s, is “%s %s”", (language, text, unit, expected) => {
    const pattern = amountPattern(ui.get(language)!.units[unit], language);
    expect(withUnit(text, pattern, language)).toBe(expected);
  });

  test.each([
    ["en", "1", "rank", "1st"],
    ["en", "22", "rank", "22nd"],
    ["en", "43", "rank", "43rd"],
    ["en", "112", "rank", "112th"],
    ["en", "about 50,000", "people", "about 50,000 people"],
    ["vi", "44", "rank", "hạng 44"],
    ["vi", "605.500–608.100", "people", "605.500–608.100 người"],
    ["ja", "44", "rank", "44位"],
    ["ja", "50,000近く", "people", "50,000人近く"],
    ["ja", "119", "per-million-people", "人口100万人当たり119人"],
  ] as const)("of what is counted, in %s: %s, %s, is “%s %s”", (language, text, unit, expected) => {
    expect(withUnit(text, ui.get(language as Language)!.amounts[unit], language)).toBe(expected);
  });

  test("has no unit where there is none", () => {
    expect(withUnit("1,234", amountPattern("", "en"), "en")).toBe("1,234");
  });
});

describe("the head of a column", () => {
  test.each([
    ["Registered capital (US$ billion)", "Registered capital", "US$ billion"],
    ["年\u200b（億ドル）", "年", "億ドル"],
    ["純流入額（世界銀行）", "純流入額（世界銀行）", ""],
    ["People", "People", ""],
  ])("“%s” is “%s” and the unit “%s”", (head, name, unit) => {
    expect(splitHead(head)).toEqual([name, unit]);
  });
});
