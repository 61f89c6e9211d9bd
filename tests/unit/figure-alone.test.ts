import { afterAll, describe, expect, test } from "vitest";
import { columnName, figureOf, valueOf } from "../../src/browser/chart/figure.ts";
import { readTable } from "../../src/browser/chart/table.ts";
import { columnUnit } from "../../src/exports/files/column-unit.ts";
import type { DataTable } from "../../src/exports/files/data-table.ts";
import { tableCell } from "../../src/exports/files/table-cell.ts";
import { amountPattern } from "../../src/model/amount-pattern.ts";
import type { NumberField } from "../../src/values/dataset.ts";
import type { Language } from "../../src/model/language.ts";
import type { UnitId } from "../../src/model/unit.ts";
import type { Quantity } from "../../src/values/quantity.ts";
import { parseTable, forgetDom } from "../support/chart-dom.ts";
import { unit as unitOf } from "../support/site-file.ts";

afterAll(forgetDom);

/** A column with one figure, as a script reads it. */
function read(
  language: Language,
  id: UnitId,
  figure: Omit<Partial<Quantity>, "unit">,
): { figure: string; name: string; value: number } {
  const unit = unitOf(id);
  const field = { name: "figure", type: "number", unit, title: { en: "Figure" } } as NumberField;
  const builder = { language, derived: "", inferred: "", note: () => 0, source: () => 0 };
  const quantity = { derived: false, cells: [], ...figure, unit };
  const table: DataTable = {
    caption: "",
    columns: [
      { key: "year", title: "Year", numeric: false },
      { key: "figure", title: "Figure", numeric: true, ...columnUnit(field, language) },
    ],
    rows: [
      {
        key: "2024",
        cells: [
          { text: "2024", notes: [], sources: [] },
          tableCell({ type: "number", quantity, provenance: [] }, field, builder),
        ],
      },
    ],
    across: true,
    notes: [],
    sources: [],
  };
  const { rows, heads } = readTable(parseTable(table, language));
  const cell = rows.get("2024")!.cells[1]!;
  return { figure: figureOf(cell, { heads }), name: columnName(heads[1]!), value: valueOf(cell) };
}

describe("a figure alone", () => {
  test.each([
    ["en", { value: 135.9 }, "usd-billion", "US$135.9 billion"],
    ["en", { value: 42, qualifier: "nearly" }, "usd-billion", "nearly US$42 billion"],
    ["en", { value: 0.42, qualifier: "more-than" }, "percent-of-gdp", "over 0.42% of GDP"],
    ["en", { low: 7, high: 9 }, "percent", "7–9%"],
    ["en", { value: -3.1 }, "percent", "−3.1%"],
    ["en", { value: 119 }, "times", "119 times"],
    ["vi", { value: 42, qualifier: "nearly" }, "usd-billion", "gần 42 tỷ USD"],
    ["vi", { value: 0.42 }, "percent-of-gdp", "0,42% GDP"],
    ["ja", { value: 42, qualifier: "nearly" }, "usd-billion", "420億ドル近く"],
    ["ja", { value: 0.42 }, "percent-of-gdp", "GDP比0.42%"],
    ["ja", { low: 6, high: 7 }, "percent", "6〜7%"],
  ] as const)("in %s: %o %s is “%s”", (language, quantity, unit, expected) => {
    expect(read(language, unit, quantity).figure).toBe(expected);
  });

  test.each([
    ["en", { value: 1 }, "rank", "1st"],
    ["en", { value: 22 }, "rank", "22nd"],
    ["en", { value: 43 }, "rank", "43rd"],
    ["en", { value: 112 }, "rank", "112th"],
    ["en", { value: 50_000, qualifier: "about" }, "people", "about 50,000 people"],
    ["vi", { value: 44 }, "rank", "hạng 44"],
    ["vi", { low: 605_500, high: 608_100 }, "people", "605.500–608.100 người"],
    ["ja", { value: 44 }, "rank", "44位"],
    ["ja", { value: 50_000, qualifier: "nearly" }, "people", "50,000人近く"],
    ["ja", { value: 119 }, "per-million-people", "人口100万人当たり119人"],
  ] as const)("of what is counted, in %s: %o %s is “%s”", (language, quantity, unit, expected) => {
    expect(read(language, unit, quantity).figure).toBe(expected);
  });
});

describe("a unit", () => {
  test("that is no word leaves the number alone", () => {
    expect(amountPattern("", " ").replace("{}", "1,234")).toBe("1,234");
  });
});

describe("a column", () => {
  test("has a name without its unit, whatever its brackets are", () => {
    expect(read("en", "usd-billion", { value: 1 }).name).toBe("Figure");
    expect(read("ja", "usd-billion", { value: 1 }).name).toBe("Figure");
    expect(read("en", "people", { value: 1 }).name).toBe("Figure");
  });

  test("tells the values of its lowest and highest figure", () => {
    expect(read("vi", "usd-billion", { value: 1260.5 }).value).toBe(1260.5);
    expect(read("en", "percent", { low: 7, high: 9 }).value).toBe(8);
    expect(read("en", "percent", { value: -3.1 }).value).toBe(-3.1);
  });
});
