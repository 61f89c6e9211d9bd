import { describe, expect, test } from "vitest";
import { formatQuantity } from "../../src/values/format.ts";
import { numberWriter } from "../../src/values/numbers/number-writer.ts";
import { certainDigits, uncertaintyOf } from "../../src/values/precision.ts";
import type { Quantity } from "../../src/values/quantity.ts";
import { writeValue } from "../../src/values/words.ts";
import { number, period, soundFigures } from "../support/datasets.ts";
import { unit } from "../support/site-file.ts";

const printed = (value: number, more: Partial<Quantity> = {}): Quantity => ({
  value,
  unit: unit("usd-billion"),
  derived: false,
  cells: [],
  ...more,
});

describe("how far a printed figure may lie from the true number", () => {
  test.each<[string, Quantity, number]>([
    ["half of its last digit after the decimal mark", printed(24.7), 0.05],
    ["a half of a whole number", printed(40), 0.5],
    ["nothing, of whole things that are counted", printed(400, { unit: unit("projects") }), 0],
    [
      "one of the last digit that is not zero, of one that is hedged",
      printed(24.7, { qualifier: "more-than" }),
      0.1,
    ],
    ["the same of a round number", printed(178_000, { unit: unit("startups"), qualifier: "nearly" }), 1000],
    ["a twentieth of it at most", printed(60, { qualifier: "about" }), 3],
    ["no more because somebody claims it", printed(24.7, { qualifier: "claim" }), 0.05],
    [
      "the larger of what its ends leave open",
      { ...printed(0), value: undefined!, low: 1.85, high: 2.1 },
      0.05,
    ],
  ])("is %s", (_, quantity, expected) => {
    const { value, ...rest } = quantity;
    expect(uncertaintyOf(value === undefined ? rest : quantity)).toBeCloseTo(expected, 9);
  });
});

describe("a figure that was worked out", () => {
  const figures = soundFigures({
    a: {
      fields: [
        period,
        number("money", "usd-billion"),
        number("people", "people"),
        number("share", "percent"),
      ],
      primaryKey: ["period"],
      rows: [
        { period: "2020", money: 24.2, people: 605_906, share: 23.6 },
        { period: "2021", money: 23.4, people: { value: 178_000, qualifier: "nearly" }, share: 15.39 },
        { period: "2022", money: { value: 42, qualifier: "nearly" }, people: 4321, share: 7.71 },
        { period: "2023", money: 19.03, people: 1000, share: 60 },
      ],
    },
  });
  const write = (of: string, more: object = {}): string => writeValue({ of, ...more }, figures, "en").text;

  test.each([
    ["a difference, the digit of its sides", "a.money[2020] - a.money[2021]", {}, "US$800 million"],
    ["a ratio of exact figures, three", "a.money[2020] / a.money[2023]", {}, "1.27 times"],
    ["a ratio with a hedged figure, two", "a.money[2022] / a.money[2023]", {}, "nearly 2.2 times"],
    ["a sum of things counted, all", "a.people[2020] + a.people[2022]", {}, "610,227"],
    ["a sum with a hedged count, as many as that", "a.people[2020] + a.people[2021]", {}, "about 784,000"],
    ["a quotient of exact numbers, three", "a.people[2020] / a.people[2022]", {}, "140 times"],
    ["half of a figure, those of the figure", "a.money[2020] / 2", {}, "US$12.1 billion"],
  ])("shows of %s", (_, of, more, text) => {
    expect(write(of, more)).toBe(text);
  });

  test("shows no more digits than it has where an author asks for more", () => {
    expect(write("a.money[2022] / a.money[2023]", { decimals: 2 })).toBe("nearly 2.2 times");
    expect(write("a.money[2020] / a.money[2023]", { decimals: 1 })).toBe("1.3 times");
    expect(write("a.money[2020] / a.money[2023]", { decimals: 3 })).toBe("1.272 times");
  });

  test("keeps what is uncertain of it when it stands in a cell and is reckoned with again", () => {
    const again = soundFigures({
      a: {
        fields: [period, number("money", "usd-billion")],
        primaryKey: ["period"],
        rows: [
          { period: "2020", money: 24.2 },
          { period: "2021", money: 23.4 },
          {
            period: "2022",
            money: { from: "a.money[2020] - a.money[2021]", derived: { en: "a difference" } },
          },
        ],
      },
    });
    const half = writeValue({ of: "a.money[2022] * 1.37" }, again, "en");
    expect(half.text).toBe("US$1.1 billion");
    expect(certainDigits(half.quantity)).toBe(2);
  });
});

describe("a number with decimals and significant digits", () => {
  const write = numberWriter("en");

  test("is rounded once, to the coarser of the two", () => {
    // 0.97469 to three digits is 0.975, and that to two decimals would be 0.98.
    expect(write(0.974_69, 2, 3)).toBe("0.97");
    expect(write(12.345, 2, 3)).toBe("12.3");
    expect(write(9.996, 2, 3)).toBe("10");
    expect(write(1_234_567, 0, 3)).toBe("1,230,000");
    expect(write(1.997, 2, 4)).toBe("2.00");
  });

  test("is written so in every language", () => {
    const amount = { ...printed(0.974_69), unit: unit("jpy-trillion"), derived: true, digits: 3 };
    const texts = ["en", "vi", "ja"].map((language) => formatQuantity(amount, language, "table", 2));
    expect(texts).toEqual(["0.97", "0,97", "0.97"]);
    const labels = ["en", "vi", "ja"].map((language) => formatQuantity(amount, language, "label", 2));
    expect(labels).toEqual(["¥975bn", "975 tỷ", "9,750億円"]);
  });
});
