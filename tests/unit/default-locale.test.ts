import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../src/model/period.ts";
import { formatPeriod, formatQuantity } from "../../src/values/format.ts";
import { localeOf } from "../../src/values/locales/locale-of.ts";
import type { NumberStyle } from "../../src/values/locales/locale.ts";
import type { Quantity } from "../../src/values/quantity.ts";
import { unit } from "../support/site-file.ts";

const quantity = (value: number, id: string, more: Partial<Quantity> = {}): Quantity => ({
  value,
  unit: unit(id),
  derived: false,
  cells: [],
  ...more,
});
/** With plain spaces, where the language has firm ones. */
const write = (figure: Quantity, style: NumberStyle = "prose", language = "de"): string =>
  formatQuantity(figure, language, style).replace(/[\u00a0\u202f]/g, " ");

describe("a language without a grammar of its own", () => {
  test("writes numbers as the browser's own data has them", () => {
    expect(write(quantity(634_361, "people"))).toBe("634.361");
    expect(write(quantity(12.5, "percent"))).toBe("12,5 %");
    expect(write(quantity(12.5, "percent"), "axis", "tr")).toBe("%12,5");
    expect(write(quantity(1.25, "usd-billion"))).toBe("1,25 Milliarden");
    expect(write(quantity(1250, "megawatts"), "table")).toBe("1.250");
  });

  test("hedges with signs, which need no translation", () => {
    expect(write(quantity(5, "people", { qualifier: "more-than" }))).toBe("> 5");
    expect(write(quantity(5, "people", { qualifier: "about" }))).toBe("≈ 5");
  });

  test.each([
    ["2025-03-20", "20. März 2025"],
    ["2025-03", "März 2025"],
    ["2025", "2025"],
    ["FY2022", "2022/23"],
    ["2010/2019", "2010–2019"],
    ["2025-01/2025-11", "Januar 2025 – November 2025"],
  ])("writes the period %s as “%s”", (text, expected) => {
    expect(formatPeriod(parsePeriod(text)!, "de")).toBe(expected);
  });

  test("lists with its own conjunction", () => {
    expect(localeOf("de").list(["a", "b", "c"])).toBe("a, b und c");
  });
});
