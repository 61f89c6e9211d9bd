import { describe, expect, test } from "vitest";
import { convertMoney, currenciesOf, latestRateYear } from "../../src/values/money.ts";
import { evaluate } from "../../src/values/evaluate.ts";
import { formatQuantity } from "../../src/values/format.ts";
import type { Quantity } from "../../src/values/quantity.ts";
import { writeValue } from "../../src/values/words.ts";
import { unit } from "../support/site-file.ts";
import { category, number, period, soundFigures } from "../support/datasets.ts";

const content = {
  "exchange-rates": {
    fields: [category("currency", ["jpy", "vnd"]), { ...period, name: "year" }, number("rate", "per-usd")],
    primaryKey: ["currency", "year"],
    rows: [
      { currency: "jpy", year: "2022", rate: 130 },
      { currency: "jpy", year: "2023", rate: 140 },
      { currency: "jpy", year: "2024", rate: 150 },
      { currency: "vnd", year: "2022", rate: 23_000 },
      { currency: "vnd", year: "2023", rate: 24_000 },
      { currency: "vnd", year: "2024", rate: 25_000 },
    ],
  },
  flows: {
    fields: [
      period,
      number("trade", "usd-billion", { decimals: 1 }),
      number("firms", "enterprises"),
      number("yen", "jpy-hundred-million"),
      number("fine", "usd-billion"),
    ],
    primaryKey: ["period"],
    rows: [
      { period: "2019", trade: 1, firms: 1, yen: 1, fine: null },
      { period: "2022", trade: 2, firms: 2, yen: 2, fine: 23.4 },
      { period: "2022-01/2022-11", trade: 1.5, firms: 2, yen: 2, fine: null },
      { period: "2023", trade: { value: 3, qualifier: "more-than" }, firms: 3, yen: 3, fine: 24.2 },
      { period: "2024", trade: { low: 4, high: 5 }, firms: 4, yen: 4, fine: null },
      { period: "FY2022", trade: 8, firms: 4, yen: 4, fine: null },
      { period: "2026-03", trade: 6, firms: 5, yen: 5, fine: null },
    ],
  },
  stocks: {
    fields: [period, number("capital", "usd-billion", { stock: true })],
    primaryKey: ["period"],
    rows: [
      { period: "2022", capital: 70 },
      { period: "2023", capital: 80 },
    ],
  },
};
const figures = soundFigures(content);
const { "exchange-rates": _, ...others } = content;
const withoutRates = soundFigures(others);

const put = (expression: string, currency = "jpy"): { year: number } & Partial<Quantity> => {
  const { quantity, year } = convertMoney(evaluate(expression, figures).quantity, currency, figures)!;
  return { year, ...quantity };
};

describe("US dollars", () => {
  test("that flowed in a year take the rate of that year", () => {
    expect(put("flows.trade[2022]")).toMatchObject({ value: 260e9, unit: { id: "jpy" }, year: 2022 });
    expect(put("flows.trade[2022]", "vnd")).toMatchObject({ value: 46e12, unit: { id: "vnd" }, year: 2022 });
  });

  test("that flowed in a part of a year, or in a fiscal year, take the rate of the year that it begins in", () => {
    expect(put("flows.trade[2022-01/2022-11]")).toMatchObject({ value: 195e9, year: 2022 });
    expect(put("flows.trade[FY2022]")).toMatchObject({ value: 1040e9, year: 2022 });
  });

  test("that were built up over years take the latest rate, whatever their year", () => {
    expect(put("stocks.capital[2022]")).toMatchObject({ value: 10.5e12, year: 2024 });
  });

  test("summed within one year keep its rate", () => {
    expect(put("flows.trade[2022] + flows.trade[2022-01/2022-11]")).toMatchObject({
      value: 455e9,
      year: 2022,
    });
  });

  test("summed over several years take the latest rate", () => {
    expect(put("flows.trade[2022] + flows.trade[2019]")).toMatchObject({ value: 450e9, year: 2024 });
  });

  test("of a flow and a stock together take the latest rate", () => {
    expect(put("flows.trade[2022] + stocks.capital[2022]")).toMatchObject({ value: 10.8e12, year: 2024 });
  });

  test.each(["2026-03", "2019"])(
    "that are younger or older than the rates take the latest one: %s",
    (when) => {
      expect(put(`flows.trade[${when}]`).year).toBe(2024);
    },
  );

  test("in a range are put over at both ends", () => {
    const range = put("flows.trade[2024]");
    expect(range).toMatchObject({ low: 600e9, high: 750e9, year: 2024 });
    expect(range.value).toBeUndefined();
  });

  test.each([
    [1234.5678, "about ¥185,000"],
    [24.7, "about ¥3,710"],
    [9.2, "about ¥1,380"],
    [40, "about ¥6,000"],
    [2, "about ¥300"],
  ])(
    "show three digits at most, for a yearly average promises no more, and no more than they have: %d",
    (value, text) => {
      const quantity: Quantity = { value, unit: unit("usd"), derived: false, cells: [] };
      const yen = convertMoney(quantity, "jpy", figures)!.quantity;
      expect(yen.value).toBeCloseTo(value * 150, 6);
      expect(formatQuantity(yen, "en", "prose")).toBe(text);
    },
  );

  test("that are a difference show no more digits than it has", () => {
    const text = (of: string): string => writeValue({ of }, figures, "en").money[0]!.text;
    expect(text("flows.fine[2023] - flows.fine[2022]")).toBe("about ¥120 billion");
    expect(text("flows.fine[2023]")).toBe("about ¥3.39 trillion");
  });

  test("are hedged as “about”, unless their source hedges them otherwise", () => {
    expect(put("flows.trade[2022]").qualifier).toBe("about");
    expect(put("flows.trade[2023]").qualifier).toBe("more-than");
  });

  test("below zero stay below zero", () => {
    expect(put("flows.trade[2022-01/2022-11] - flows.trade[2022]").value).toBe(-65e9);
  });

  test("still rest on the cells that they came from", () => {
    expect(put("flows.trade[2022]").cells).toEqual(["flows.trade[2022]"]);
  });
});

describe("nothing is put over", () => {
  test.each(["flows.firms[2022]", "flows.yen[2022]", "flows.trade[2022] / flows.trade[2023]"])(
    "that is not in US dollars: %s",
    (expression) => {
      const { quantity } = evaluate(expression, figures);
      expect(currenciesOf(figures).map((currency) => convertMoney(quantity, currency, figures))).toEqual([
        undefined,
        undefined,
      ]);
    },
  );

  test("where the content has no rates", () => {
    const { quantity } = evaluate("flows.trade[2022]", withoutRates);
    expect(convertMoney(quantity, "jpy", withoutRates)).toBeUndefined();
    expect(latestRateYear(withoutRates)).toBeUndefined();
    expect(writeValue({ of: "flows.trade[2022]" }, withoutRates, "en").money).toEqual([]);
  });
});

test("the latest year of the rates is the one that the page names", () => {
  expect(latestRateYear(figures)).toBe(2024);
});

test("a value in prose comes with its amounts in other currencies, in the words of its language", () => {
  const amounts = (language: "en" | "vi" | "ja"): string[] =>
    writeValue({ of: "flows.trade[2022]" }, figures, language).money.map(({ text }) => text);
  expect(amounts("en")).toEqual(["about ¥260 billion", "about 46 trillion dong"]);
  expect(amounts("vi")).toEqual(["khoảng 260 tỷ yên", "khoảng 46 nghìn tỷ đồng"]);
  expect(amounts("ja")).toEqual(["約2,600億円", "約46兆ドン"]);
});
