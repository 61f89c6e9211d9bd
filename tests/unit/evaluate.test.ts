import { describe, expect, test } from "vitest";
import { AuthorError } from "../../src/model/diagnostic.ts";
import { quantityOf } from "../../src/values/dataset.ts";
import { evaluate } from "../../src/values/evaluate.ts";
import { category, number, period, readDatasets, soundFigures } from "../support/datasets.ts";
import { unit } from "../support/site-file.ts";

const fields = [period, number("capital", "usd-billion")];
const primaryKey = ["period"];

describe("an expression over cells", () => {
  const figures = soundFigures({
    "fdi-japan": {
      fields: [...fields, { name: "remark", type: "text", title: { en: "Remark" } }],
      primaryKey,
      rows: [
        {
          period: "2024",
          capital: { value: 10, qualifier: "more-than", locator: "¶3" },
          remark: { en: "x" },
        },
        { period: "2025", capital: 20, remark: { en: "x" }, source: "b-source" },
        { period: "2026", capital: null, remark: { en: "x" } },
      ],
    },
    trade: {
      fields: [category("flow", ["total", "imports"]), ...fields],
      primaryKey: ["flow", "period"],
      rows: [{ flow: "total", period: "2025", capital: 40 }],
    },
  });

  test("gives the quantity and each place once, in the order of the expression", () => {
    const {
      quantity,
      provenance,
      datasets: names,
    } = evaluate(
      "fdi-japan.capital[2025] / fdi-japan.capital[2024] + fdi-japan.capital[2025] / trade.capital[total,2025]",
      figures,
    );
    expect(quantity).toMatchObject({
      value: 2.5,
      unit: { id: "times" },
      derived: true,
      qualifier: "less-than",
    });
    expect(provenance).toEqual([
      { source: "b-source" },
      { source: "a-source", locator: "¶3" },
      { source: "a-source" },
    ]);
    expect(names).toEqual(["fdi-japan", "trade"]);
  });

  test("of one cell alone is that cell, with its qualifier, and not derived", () => {
    expect(evaluate("fdi-japan.capital[2024]", figures).quantity).toEqual({
      value: 10,
      unit: unit("usd-billion"),
      qualifier: "more-than",
      derived: false,
      cells: ["fdi-japan.capital[2024]"],
    });
  });

  test("may put a space after the comma of a key", () => {
    expect(evaluate("trade.capital[total, 2025]", figures).quantity.value).toBe(40);
  });

  test.each([
    ["fdi-japn.capital[2024]", "no dataset “fdi-japn” in content/datasets. Did you mean “fdi-japan”?"],
    ["fdi-japan.captial[2024]", "no field “captial” in dataset fdi-japan. Did you mean “capital”?"],
    ["fdi-japan.period[2024]", "field “period” of dataset fdi-japan holds a period, not numbers"],
    ["fdi-japan.remark[2024]", "field “remark” of dataset fdi-japan holds words, not numbers"],
    [
      "trade.capital[total]",
      "no row “total” in dataset trade, whose key is flow, period. Write “total,2025”.",
    ],
    ["fdi-japan.capital[2026]", "fdi-japan.capital[2026] is empty: its source gives no number"],
  ])("%s: %s", (text, message) => {
    expect(() => evaluate(text, figures)).toThrow(new AuthorError(message));
  });
});

describe("cells written as expressions", () => {
  const derived = { en: "a sum" };
  const from = (expression: string, more: object = {}): object => ({ from: expression, derived, ...more });

  test("are worked out whatever the order of rows and files", () => {
    const figures = soundFigures({
      a: {
        fields,
        primaryKey,
        rows: [
          { period: "2023", capital: from("a.capital[2024] + b.capital[2024]") },
          { period: "2024", capital: from("b.capital[2024] * 2") },
        ],
      },
      b: {
        fields,
        primaryKey,
        rows: [
          { period: "2024", capital: from("b.capital[2025] - 0 * b.capital[2025]") },
          { period: "2025", capital: 5, source: "b-source" },
        ],
      },
    });
    const row = figures.datasets.get("a")!.byKey.get("2023")!;
    expect(quantityOf(row, "capital")).toMatchObject({
      value: 15,
      unit: { id: "usd-billion" },
      derived: true,
    });
    expect(row.cells["capital"]).toMatchObject({ provenance: [{ source: "b-source" }] });
  });

  test("are brought to the unit of their field", () => {
    const figures = soundFigures({
      a: {
        fields: [...fields, number("share", "percent"), number("million", "usd-million")],
        primaryKey,
        rows: [
          {
            period: "2025",
            capital: 5,
            share: from("a.capital[2025] / 20 / a.capital[2025]"),
            million: from("a.capital[2025]"),
          },
        ],
      },
    });
    const row = figures.datasets.get("a")!.rows[0]!;
    expect(quantityOf(row, "share")!).toMatchObject({ value: 5, unit: { id: "percent" } });
    expect(quantityOf(row, "million")!).toMatchObject({ value: 5000, unit: { id: "usd-million" } });
  });

  test("that take a figure over as it stands tell how it was worked out there, and others do not", () => {
    const taken = (expression: string): object => ({ from: expression });
    const figures = soundFigures({
      a: {
        fields,
        primaryKey,
        rows: [
          { period: "2023", capital: taken("a.capital[2024]") },
          { period: "2024", capital: { value: 5, derived } },
          { period: "2025", capital: from("a.capital[2024] * 2", { derived: { en: "twice" } }) },
          { period: "2026", capital: from("a.capital[2024]", { derived: { en: "its own" } }) },
        ],
      },
    });
    const how = (period: string) => figures.datasets.get("a")!.byKey.get(period)!.cells["capital"];
    expect(how("2023")).toMatchObject({ derived });
    expect(how("2025")).toMatchObject({ derived: { en: "twice" } });
    expect(how("2026")).toMatchObject({ derived: { en: "its own" } });
  });

  test("take a qualifier and a source of their own before those that they rest on", () => {
    const figures = soundFigures({
      a: {
        fields,
        primaryKey,
        rows: [
          { period: "2024", capital: { value: 5, qualifier: "nearly" } },
          { period: "2025", capital: from("a.capital[2024]", { qualifier: "target", source: "c-source" }) },
        ],
      },
    });
    const cell = figures.datasets.get("a")!.byKey.get("2025")!.cells["capital"];
    expect(cell).toMatchObject({
      quantity: { value: 5, qualifier: "target" },
      provenance: [{ source: "c-source" }],
    });
  });

  test("that need themselves are a fault", () => {
    const { diagnostics } = readDatasets({
      a: { fields, primaryKey, rows: [{ period: "2025", capital: from("a.capital[2025] + 1") }] },
    });
    expect(diagnostics).toEqual([
      "content/datasets/a.json › rows[0].capital.from: goes round in a circle through a.capital[2025]: one cell of the circle needs a number of its own",
    ]);
  });

  test("that go round are told once as a circle; what hangs on it is not called empty", () => {
    const { diagnostics } = readDatasets({
      a: {
        fields,
        primaryKey,
        rows: [
          { period: "2023", capital: from("a.capital[2024]") },
          { period: "2024", capital: from("a.capital[2025]") },
          { period: "2025", capital: from("a.capital[2024]") },
        ],
      },
    });
    expect(diagnostics).toEqual([
      "content/datasets/a.json › rows[2].capital.from: goes round in a circle through a.capital[2024]: one cell of the circle needs a number of its own",
      "content/datasets/a.json › rows[1].capital.from: rests on a.capital[2025], which cannot be worked out: mend that first",
      "content/datasets/a.json › rows[0].capital.from: rests on a.capital[2024], which cannot be worked out: mend that first",
    ]);
  });

  test("that meet twice in one cell are no circle", () => {
    const { diagnostics } = readDatasets({
      a: {
        fields,
        primaryKey,
        rows: [
          { period: "2023", capital: from("a.capital[2024] + a.capital[2025]") },
          { period: "2024", capital: from("a.capital[2026]") },
          { period: "2025", capital: from("a.capital[2026]") },
          { period: "2026", capital: 1 },
        ],
      },
    });
    expect(diagnostics).toEqual([]);
  });

  test("whose unit does not fit their field are a fault", () => {
    const { diagnostics } = readDatasets({
      a: {
        fields: [...fields, number("people", "people")],
        primaryKey,
        rows: [{ period: "2025", capital: 5, people: from("a.capital[2025]") }],
      },
    });
    expect(diagnostics).toEqual([
      "content/datasets/a.json › rows[0].people.from: cannot write usd-billion as people: write usd or usd-million or usd-million-each or usd-billion",
    ]);
  });

  test("that rest on a cell which could not be read say so", () => {
    const { diagnostics } = readDatasets({
      a: {
        fields,
        primaryKey,
        rows: [
          { period: "2024", capital: "five" },
          { period: "2025", capital: from("a.capital[2024]") },
        ],
      },
    });
    expect(diagnostics.at(-1)).toBe(
      "content/datasets/a.json › rows[1].capital.from: a.capital[2024] could not be read: mend its dataset first",
    );
  });
});
