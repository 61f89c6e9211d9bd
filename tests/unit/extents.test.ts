import { describe, expect, test } from "vitest";
import { extentsOf } from "../../src/values/locales/extents/extents-of.ts";
import { category, number, period, soundFigures } from "../support/datasets.ts";
import { isFromStart, multiplesIn, seriesIn, yearsMissing } from "../../src/values/claims/reach.ts";
import { statedIn } from "../../src/content/claims/stated.ts";

/** As `2`, `>2` for more than twice, `~2` for about twice, or the kind. */
const reaches = (language: string, text: string): string[] =>
  extentsOf(language)(text).map(({ reach }) =>
    reach.kind === "multiple"
      ? `${{ over: ">", near: "~", plain: "" }[reach.hedge ?? "plain"]}${reach.factor}`
      : reach.kind,
  );

describe("words say how many times as much something is", () => {
  test.each([
    ["en", "It doubled, then tripled and quadrupled.", ["2", "3", "4"]],
    ["en", "Trade has more than tripled; it nearly doubled.", [">3", "~2"]],
    ["en", "Sixfold, a 12-fold and a twenty-four-fold rise", ["6", "12", "24"]],
    ["en", "2.2 times as much, more than forty times the amount", ["2.2", ">40"]],
    ["en", "two and a half times that of 2010, twice Japan’s", ["2.5", "2"]],
    ["en", "It halved; it fell by over half.", ["0.5", ">0.5"]],
    ["vi", "tăng gấp đôi, hơn gấp đôi, gần gấp ba", ["2", ">2", "~3"]],
    ["vi", "gấp hơn hai lần, gấp 2,2 lần, gấp bốn mươi lần", [">2", "2.2", "40"]],
    ["vi", "gấp hai lần rưỡi; giảm một nửa, giảm quá nửa", ["2.5", "0.5", ">0.5"]],
    ["ja", "2倍、約8倍、3倍超、3倍近くに、5倍を超えた", ["2", "~8", ">3", "~3", ">5"]],
    ["ja", "２．５倍、三倍、十二倍", ["2.5", "3", "12"]],
    ["ja", "倍増し、その後半減した。差は半分になった。", ["2", "0.5", "0.5"]],
  ])("%s: %s", (language, text, found) => {
    expect(reaches(language, text)).toEqual(found);
  });

  test.each([
    ["en", "JETRO appears three times, twice a year; double-digit growth; {a.x[1] / a.x[2]} times as much"],
    ["vi", "gấp {a.x[1] / a.x[2]} lần; viết gấp; gấp năm 2015"],
    ["ja", "{a.x[1] / a.x[2]}倍、倍率、2倍すると"],
  ])("and not how often, or in a value (%s): %s", (language, text) => {
    expect(reaches(language, text)).toEqual([]);
  });
});

describe("words say that something was never so, or is so every year", () => {
  test.each([
    ["en", "More than ever before, the highest level ever recorded, a record high", 3],
    ["en", "Exports hit a record in 2022.", 1],
    ["vi", "kỷ lục, cao nhất từ trước đến nay", 2],
    ["ja", "過去最高、史上最多、これまでで最も多い", 3],
  ])("record (%s): %s", (language, text, count) => {
    expect(reaches(language, text)).toEqual(Array.from({ length: count }, () => "record"));
  });

  test.each([
    ["en", "It rose every year."],
    ["en", "They climb each year from 2008 to 2022."],
    ["vi", "Vốn tăng mỗi năm. Con số tăng đều hằng năm"],
    ["vi", "Mỗi năm đều tăng"],
    ["ja", "毎年増えた"],
    ["ja", "毎年、伸びている"],
  ])("every year (%s): %s", (language, text) => {
    expect(new Set(reaches(language, text))).toEqual(new Set(["every-year"]));
  });

  test.each([
    ["en", "A smaller example is on record; the record runs from 1973; the highest for now and for ever."],
    ["en", "It rose every year but 2021. New companies a year have grown; JETRO asks every year."],
    ["vi", "Số doanh nghiệp mới mỗi năm tăng. Con số tăng hằng năm, trừ năm 2021"],
    ["ja", "2021年を除いて毎年増え、毎年1月に数え直す"],
  ])("and neither (%s): %s", (language, text) => {
    expect(reaches(language, text)).toEqual([]);
  });

  test("a record without a word of comparison needs a claim, too", () => {
    expect(statedIn("An all-time figure. It rose.", "en")).toMatchObject([
      { written: "all-time", reach: { kind: "record" } },
      { written: "rose" },
    ]);
  });
});

describe("a claim puts so many times between two figures", () => {
  test.each([
    ["a.x[2] / a.x[1] > 3", [3]],
    ["3 <= a.x[2] / a.x[1]", [3]],
    ["a.x[2] / a.x[1] ~ 8", [8, 1 / 8]],
    ["1.9 < a.x[2] / a.x[1] < 2.1", [1.9, 1 / 2.1]],
    ["a.x[2] / a.x[1] < 1 / 2", [2]],
    ["a.x[2] > 3 * a.x[1]", [3]],
    ["a.x[2] / 3 > a.x[1]", [3]],
    ["min(a.x[2] / a.x[1], b.x[2] / b.x[1]) > 5", [5]],
    ["in usd: a.x[2] / a.x[1] > 3", [3]],
    ["a.x[2] > a.x[1]", []],
    ["a.x[2] > 3", []],
    ["rises(a.x[*])", []],
  ])("%s: %s", (claim, multiples) => {
    const found = multiplesIn(claim);
    expect(found).toHaveLength(multiples.length);
    found.forEach((one, index) => expect(one).toBeCloseTo(multiples[index]!, 9));
  });
});

describe("a claim looks at figures in time", () => {
  const { datasets } = soundFigures({
    trade: {
      fields: [category("flow", ["out", "in"]), period, number("value", "usd-billion")],
      primaryKey: ["flow", "period"],
      rows: [
        { flow: "out", period: "2016", value: 5 },
        { flow: "out", period: "2020", value: 8 },
        { flow: "out", period: "2021", value: 9 },
        { flow: "out", period: "2023", value: null },
        { flow: "out", period: "2024", value: 11 },
        { flow: "in", period: "2020", value: 4 },
        { flow: "in", period: "2021", value: 5 },
      ],
    },
  });
  const series = (claim: string) => seriesIn(claim, datasets);

  test.each([
    ["rises(trade.value[out,*])", true],
    ["trade.value[out,2024] = max(trade.value[out,*])", true],
    ["trade.value[out,2021] = max(trade.value[out,..2021])", true],
    ["rank(trade.value[out,2024], trade.value[out,*]) = 1", true],
    ["trade.value[out,2024] = max(trade.value[out,2020..])", false],
    ["rises(trade.value[out,2016], trade.value[out,2024])", false],
    ["trade.value[out,2024] > trade.value[out,2016]", false],
    ["sum(trade.value[out,*]) > trade.value[in,2020]", false],
  ])("from the first of them on, or not: %s", (claim, whole) => {
    expect(series(claim).some(isFromStart)).toBe(whole);
  });

  test("and knows the years of which it has none", () => {
    expect(series("rises(trade.value[out,*])").map(yearsMissing)).toEqual([["2017–2019", "2022–2023"]]);
    expect(series("rises(trade.value[in,*])").map(yearsMissing)).toEqual([[]]);
  });
});
