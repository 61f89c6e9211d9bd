import { beforeAll, describe, expect, test, vi } from "vitest";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { wordNaming } from "../../src/exports/files/column-naming.ts";
import { chartJson } from "../../src/exports/files/chart-json.ts";
import { chartCsv, datasetCsv } from "../../src/exports/files/csv.ts";
import { dataPackage } from "../../src/exports/files/data-package.ts";
import { flatColumns, wholeTable } from "../../src/exports/files/flat-table.ts";
import { idNaming } from "../../src/exports/files/column-naming.ts";
import type { Dataset, NumberField, Row } from "../../src/values/dataset.ts";
import { quantityOf } from "../../src/values/dataset.ts";
import { parseCsv } from "../support/csv.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();
const states = publishedStates(content);

/** What words for an amount of money multiply a number with, longest first: the readers' way to the whole amount. */
const MAGNITUDES: readonly (readonly [word: string, size: number])[] = [
  ["nghìn tỷ", 1e12],
  ["trillion", 1e12],
  ["billion", 1e9],
  ["million", 1e6],
  ["trăm triệu", 1e8],
  ["triệu", 1e6],
  ["tỷ", 1e9],
  ["兆", 1e12],
  ["億", 1e8],
  ["万", 1e4],
];

/** How much of a currency the words of a unit name: 1,000,000 of “100万ドル”, 100,000,000 of “¥100 million”. */
function amountNamed(words: string): number {
  const [, digits = "1"] = /(\d+)/.exec(words) ?? [];
  return Number(digits) * (MAGNITUDES.find(([word]) => words.includes(word))?.[1] ?? 1);
}

const numbersOf = ({ fields }: Dataset, names: readonly string[]): NumberField[] =>
  names.flatMap((name) => {
    const field = fields.get(name)!;
    return field.type === "number" ? [field] : [];
  });

/** The figure that a cell holds in the base of its dimension: dollars, not billions of them. */
function baseOf(row: Row, { name, unit }: NumberField): number | undefined {
  const value = quantityOf(row, name)?.value;
  return value === undefined ? undefined : value * unit.scale;
}

const near = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Math.abs(a - b) <= Math.abs(b) * 1e-9;

test("the words for units of money are told apart by what they multiply with", () => {
  expect(
    ["US$ billion", "US$", "100万ドル", "¥100 million", "億ドル", "nghìn tỷ đồng"].map(amountNamed),
  ).toEqual([1e9, 1, 1e6, 1e8, 1e8, 1e12]);
});

describe("a number times what its unit names is the amount that the dataset holds", () => {
  test("in the JSON of every chart, view and language: by the scale, and by the words of the unit", () => {
    const wrong = states.flatMap(({ chart, language }) => {
      const { columns, rows } = JSON.parse(chartJson(chart, language, content)) as ChartJson;
      return numbersOf(chart.dataset, chart.fields).flatMap((field) => {
        const { unit, unitTitle, scale } = columns.find(({ name }) => name === field.name)!;
        const factors = [scale!, ...(field.unit.kind === "money" ? [amountNamed(unitTitle!)] : [])];
        return chart.rows.flatMap((row, index) => {
          const { value } = (rows[index]!.values[field.name] ?? {}) as { value?: number };
          const sound =
            unit === field.unit.id &&
            factors.every((factor) =>
              near(value === undefined ? undefined : value * factor, baseOf(row, field)),
            );
          return sound ? [] : [`${language} ${chart.key} ${row.key}: ${value} ${unitTitle}`];
        });
      });
    });
    expect(wrong).toEqual([]);
  });

  test("in the CSV of every chart, view and language, whose columns the workbook has too", () => {
    const wrong = states.flatMap(({ chart, language }) => {
      const naming = wordNaming(language, content);
      const [heads, ...rows] = parseCsv(chartCsv(chart, language, content).slice(1));
      return numbersOf(chart.dataset, chart.fields)
        .filter(({ unit }) => unit.kind === "money")
        .flatMap((field) => {
          const head = naming.field(field);
          const factor = amountNamed(/[(（]([^()（）]*)[)）]$/.exec(head)![1]!);
          return chart.rows.flatMap((row, index) => {
            const cell = rows[index]![heads!.indexOf(head)]!;
            return near(cell === "" ? undefined : Number(cell) * factor, baseOf(row, field))
              ? []
              : [`${language} ${chart.key} ${row.key}: ${cell} ${head}`];
          });
        });
    });
    expect(wrong).toEqual([]);
  });

  test("in the CSV of every dataset, by the unit beside the number, and in its package", () => {
    const wrong = [...content.datasets.values()].flatMap((dataset) => {
      const [heads, ...rows] = parseCsv(datasetCsv(dataset, content.site.sourceLanguage, content));
      const { resources } = JSON.parse(dataPackage(dataset, content)) as PackageJson;
      return numbersOf(dataset, [...dataset.fields.keys()]).flatMap((field) => {
        const described = resources[0]!.schema.fields.find(({ name }) => name === field.name)!;
        return dataset.rows.flatMap((row, index) => {
          const read = (head: string): string => rows[index]![heads!.indexOf(head)]!;
          const [cell, unit] = [read(field.name), read(`${field.name} unit`)];
          const scale = content.site.units.get(unit)?.scale ?? Number.NaN;
          const number = cell === "" ? undefined : Number(cell);
          const sound = quantityOf(row, field.name)
            ? unit === described.unit &&
              scale === described.scale &&
              near(number === undefined ? undefined : number * scale, baseOf(row, field))
            : cell === "" && unit === "";
          return sound ? [] : [`${dataset.id} ${field.name} ${row.key}: ${cell} ${unit}`];
        });
      });
    });
    expect(wrong).toEqual([]);
  });
});

test("a file for people names the unit in its head alone, one for programs in a column beside it", () => {
  const dataset = content.datasets.get("fdi-capital")!;
  const parts = (naming: Parameters<typeof flatColumns>[1]): string[] =>
    flatColumns(wholeTable(dataset), naming).map(({ part }) => part);
  expect(parts(idNaming("en", content))).toContain("unit");
  expect(parts(wordNaming("en", content))).not.toContain("unit");
});

interface ChartJson {
  columns: { name: string; unit?: string; unitTitle?: string; scale?: number }[];
  rows: { values: Record<string, unknown> }[];
}

interface PackageJson {
  resources: { schema: { fields: { name: string; unit?: string; scale?: number }[] } }[];
}
