import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { printedUnits } from "../../src/content/evidence/evidence-faults.ts";
import { quoteFault } from "../../src/content/evidence/quote-fault.ts";
import { readQuote } from "../../src/content/evidence/read-quote.ts";
import { QUALIFIERS, type Qualifier } from "../../src/model/cell.ts";
import type { Unit } from "../../src/model/unit.ts";
import { FULL } from "../support/full.ts";
import { random } from "../support/random.ts";

const { site } = loadContent();
const printed = printedUnits(site);
const unit = (id: string): Unit => site.units.get(id)!;

interface Figure {
  value?: number;
  low?: number;
  high?: number;
  qualifier?: Qualifier;
  decimals?: number;
}
const faultOf = (quote: string, language: string, of: string, { decimals, ...figure }: Figure) =>
  quoteFault({ quantity: { unit: unit(of), ...figure }, decimals, quote, language }, printed);

describe("a quote bears out", () => {
  test.each<[quote: string, language: string, unit: string, figure: Figure]>([
    ["total capital of $78.6 billion as of March", "en", "usd-billion", { value: 78.6 }],
    // A printed row of a table, as the import of one quotes it.
    ["2023; Exports (US$ million): 1.50", "en", "usd-million", { value: 1.5 }],
    ["2023年、輸出額（億ドル）: 26.9", "ja", "usd-billion", { value: 2.69 }],
    ["năm 2024; Xuất khẩu (tỷ USD): 24,6", "vi", "usd-billion", { value: 24.6 }],
    ["a record of $1.4B was invested", "en", "usd-million", { value: 1400 }],
    ["tổng vốn đăng ký 35,38 tỉ USD", "vi", "usd-billion", { value: 35.38 }],
    ["2.237 dự án còn hiệu lực, tổng vốn 35,38 tỉ USD", "vi", "projects", { value: 2237 }],
    ["cả nước có 126,7 nghìn doanh nghiệp mới", "vi", "enterprises", { value: 126700 }],
    ["ベトナム人は44万8053人", "ja", "people", { value: 448053 }],
    ["規模は713億円", "ja", "jpy-hundred-million", { value: 713 }],
    ["オフショアの規模は713億円", "ja", "jpy-billion", { value: 71.3 }],
    ["élevés à 42,7 milliards de dollars", "fr", "usd-billion", { value: 42.7 }],
    ["Japan came in 13th", "en", "rank", { value: 13 }],
    ["日本は16位", "ja", "rank", { value: 16 }],
    ["6%-7% of the market", "en", "percent", { low: 6, high: 7 }],
    ["grows by 18 to 20 percent a year", "en", "percent", { low: 18, high: 20 }],
    ["By her count, one in eight agreements led to", "en", "percent", { value: 12.5 }],
    ["nearly two thirds of the graduates", "en", "percent", { value: 66.7, qualifier: "nearly" }],
    ["with a capacity of 3,000-4,000 MW", "en", "megawatts", { low: 3000, high: 4000 }],
    ["nearly US$42 billion", "en", "usd-billion", { value: 42, qualifier: "nearly" }],
    ["gần 60 tỷ USD", "vi", "usd-billion", { value: 60, qualifier: "nearly" }],
    ["約23.0%", "ja", "percent", { value: 23, qualifier: "about" }],
    ["50社以上が参加", "ja", "enterprises", { value: 50, qualifier: "at-least" }],
    ["50社以上が参加", "ja", "enterprises", { value: 50, qualifier: "more-than" }],
    ["40万人超", "ja", "people", { value: 400000, qualifier: "more-than" }],
    ["près de 5 milliards de dollars", "fr", "usd-billion", { value: 5, qualifier: "nearly" }],
    ["no more than 20 companies", "en", "enterprises", { value: 20, qualifier: "up-to" }],
    ["aiming to incubate 1,000 startups", "en", "startups", { value: 1000, qualifier: "target" }],
    ["According to VINASA it holds 6%", "en", "percent", { value: 6, qualifier: "claim" }],
    ["rose to 15.849 per cent", "en", "percent", { value: 15.8, decimals: 1 }],
    // The first of the two is hedged; the second is the figure.
    ["approximately US$40 billion ($39.94 billion USD)", "en", "usd-billion", { value: 39.94 }],
    ["up to 16th from 17th", "en", "rank", { value: 16 }],
  ])("%s (%s, %s)", (quote, language, of, figure) => {
    expect(faultOf(quote, language, of, figure)).toBeUndefined();
  });
});

describe("a quote does not bear out", () => {
  test.each<[why: RegExp, quote: string, language: string, unit: string, figure: Figure]>([
    [/^does not hold 79,600,000,000:/, "capital of $78.6 billion", "en", "usd-billion", { value: 79.6 }],
    [/^does not hold 78,600,000:/, "capital of $78.6 billion", "en", "usd-million", { value: 78.6 }],
    [/^does not hold 71,400,000,000:/, "規模は713億円", "ja", "jpy-billion", { value: 71.4 }],
    [/^does not hold 8:/, "6%-7% of the market", "en", "percent", { low: 6, high: 8 }],
    [/^does not hold 5 and 8:/, "6%-7% of the market", "en", "percent", { low: 5, high: 8 }],
    [/^does not hold 15\.9:/, "rose to 15.849 per cent", "en", "percent", { value: 15.9, decimals: 1 }],
    [/^does not hold 12\.5:/, "one in nine of the agreements", "en", "percent", { value: 12.5 }],
    [/is in “percent”/, "reached 56 of all", "en", "percent", { value: 56 }],
    [/is in “jpy-hundred-million”/, "$71.3 billion", "en", "jpy-hundred-million", { value: 713 }],
    [/is in “people”/, "4,792 valid projects", "en", "people", { value: 4792 }],
    [
      /does not hedge the figure as “nearly”/,
      "US$42 billion",
      "en",
      "usd-billion",
      { value: 42, qualifier: "nearly" },
    ],
    [
      /does not hedge the figure as “nearly”/,
      "hơn 42 tỷ USD",
      "vi",
      "usd-billion",
      { value: 42, qualifier: "nearly" },
    ],
    [/a word for “nearly”/, "gần 42 tỷ USD", "vi", "usd-billion", { value: 42 }],
    [/a word for “about”/, "約23.0%", "ja", "percent", { value: 23 }],
    [/a word for “at-least”/, "50社以上", "ja", "enterprises", { value: 50 }],
    [/a word for “more-than”/, "more than 1,400 organizations", "en", "organisations", { value: 1400 }],
    [/a word for “more-than”/, "plus de 5 milliards de dollars", "fr", "usd-billion", { value: 5 }],
    [/is a “target”/, "1,000 startups in Nagoya", "en", "startups", { value: 1000, qualifier: "target" }],
    [/is a “claim”/, "it holds 6%", "en", "percent", { value: 6, qualifier: "claim" }],
  ])("%s: %s (%s, %s)", (why, quote, language, of, figure) => {
    expect(faultOf(quote, language, of, figure)).toMatch(why);
  });
});

test("a language of which no words are known is asked for digits alone", () => {
  expect(faultOf("etwa 35,4 Prozent", "de", "times", { value: 35.4 })).toBeUndefined();
  expect(faultOf("etwa 35,4 Prozent", "de", "times", { value: 35.5 })).toMatch(/does not hold 35\.5/);
});

describe("whatever a quote holds", () => {
  const PIECES = [
    ..."0123456789.,％%$¥€〜–-—()（）「」{}[]^*+?|\\/ \t\n\u00a0\u200b\u0300\uD83D😀人億万兆千年月日約超以上",
    ..." billion, million, tỷ, nghìn, milliards, about , nearly , more than , up to , gần , hơn , environ ".split(
      ", ",
    ),
    "1,234,567.89",
    "12万3456",
    "2025/26",
    "三十",
    "twenty-four",
  ];
  const CASES = FULL ? 1000 : 60;
  const figures = [0, -1.5, 1e15, 1e-9, 3, 78.6, Number.MAX_SAFE_INTEGER];

  test(`it is read and compared without an error, and at once, in ${CASES} cases`, () => {
    const next = random(20261129);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next(0, list.length))]!;
    const units = [...site.units.values()];
    const odd: string[] = [];
    for (let n = 0; n < CASES; n++) {
      const quote = Array.from({ length: Math.floor(next(0, 200)) }, () => pick(PIECES)).join("");
      const language = pick(["en", "vi", "ja", "fr", "de", "zh-Hant", "ar"]);
      const qualifier = next(0, 1) < 0.5 ? pick(QUALIFIERS) : undefined;
      const quantity = { unit: pick(units), value: pick(figures), ...(qualifier && { qualifier }) };
      const { numbers } = readQuote(quote, language);
      const fault = quoteFault({ quantity, decimals: pick([undefined, 0, 4]), quote, language }, printed);
      if (numbers.some(({ value }) => !Number.isFinite(value)) || fault === "") odd.push(quote);
    }
    expect(odd).toEqual([]);
  });

  test("its numbers stand where they are said to stand", () => {
    const next = random(7);
    for (let n = 0; n < 1000; n++) {
      const value = Math.floor(next(100, 1e6));
      const text = `${"a ".repeat(Math.floor(next(0, 9)))}${value.toLocaleString("en")} of ${Math.floor(next(0, 99))} b`;
      const first = readQuote(text, "en").numbers.find((number) => number.value === value)!;
      expect(`${first.before}${value.toLocaleString("en")}${first.after}`).toBe(text);
    }
  });
});
