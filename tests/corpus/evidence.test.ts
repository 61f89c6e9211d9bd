import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { printedUnits } from "../../src/content/evidence/evidence-faults.ts";
import { quoteFault, type Quoted } from "../../src/content/evidence/quote-fault.ts";
import type { NumberField } from "../../src/values/dataset.ts";
import { unquotedPlaces } from "../../src/charts/queries/references.ts";
import { chartJson } from "../../src/exports/files/chart-json.ts";
import { writeValue } from "../../src/values/words.ts";
import { random } from "../support/random.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();
const printed = printedUnits(content.site);

interface QuotedCell extends Quoted {
  name: string;
}

const cells: QuotedCell[] = [...content.datasets.values()].flatMap((dataset) =>
  dataset.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([field, cell]) => {
      if (cell.type !== "number" || !cell.quantity || cell.derived || cell.provenance.length !== 1) return [];
      const { source, quote } = cell.provenance[0]!;
      if (quote === undefined || cell.quantity.derived) return [];
      const { decimals } = dataset.fields.get(field) as NumberField;
      const { language } = content.sources.get(source)!;
      return [
        { name: `${dataset.id}.${field}[${row.key}]`, quantity: cell.quantity, decimals, quote, language },
      ];
    }),
  ),
);

/** The cells that a change of what they hold does not show of. */
const silent = (change: (cell: QuotedCell) => Quoted["quantity"] | undefined): string[] =>
  cells.flatMap((cell) => {
    const quantity = change(cell);
    return !quantity || quoteFault({ ...cell, quantity }, printed) ? [] : [cell.name];
  });

describe("the quotes of the content", () => {
  test("are of hundreds of cells, and bear them out", () => {
    expect(cells.length).toBeGreaterThan(200);
    expect(silent(({ quantity }) => quantity).length).toBe(cells.length);
  });

  test.each([1, 2, 3])("tell of a digit that was changed in any cell (seed %i)", (seed) => {
    const next = random(seed);
    const changed = (value: number): number => {
      const digits = [...String(value)];
      const places = digits.flatMap((digit, index) => (/[1-9]/.test(digit) ? [index] : []));
      const place = places[Math.floor(next(0, places.length))]!;
      digits[place] = String((Number(digits[place]) % 9) + 1);
      return Number(digits.join(""));
    };
    const unnoticed = silent(({ quantity: { value, low, high, ...rest } }) =>
      value === undefined ? { ...rest, low: changed(low!), high: high! } : { ...rest, value: changed(value) },
    );
    // A rank among ranks may become another that the quote prints too.
    expect(unnoticed.length).toBeLessThan(0.02 * cells.length);
  });

  test("tell of a hedge that was taken out", () => {
    expect(
      silent(({ quantity: { qualifier, ...rest } }) =>
        qualifier && qualifier !== "target" && qualifier !== "claim" ? rest : undefined,
      ),
    ).toEqual([]);
  });

  test("tell of a hedge that was put in or became another", () => {
    const to = (qualifier: "nearly" | "less-than") =>
      silent(({ quantity }) => (quantity.qualifier === qualifier ? undefined : { ...quantity, qualifier }));
    expect(to("nearly")).toEqual([]);
    expect(to("less-than")).toEqual([]);
  });

  test("tell of money that is in another currency, and of millions that should be billions", () => {
    const inUnit = (id: string) =>
      silent(({ quantity }) =>
        quantity.unit.id === "usd-billion" ? { ...quantity, unit: content.site.units.get(id)! } : undefined,
      );
    expect(inUnit("usd-million")).toEqual([]);
    // Some quote a table or the middle of a sentence, which names its currency before.
    expect(inUnit("vnd-billion").length).toBeLessThan(6);
  });
});

test("what an article prints of others' figures leads to the article, in every language", () => {
  const statements = content.datasets.get("article-statements")!;
  const printed = statements.rows.flatMap(({ key, cells }) =>
    Object.entries(cells).flatMap(([field, cell]) =>
      cell.type === "number" && cell.quantity ? [`article-statements.${field}[${key}]`] : [],
    ),
  );
  expect(printed.length).toBe(5);
  for (const language of content.languages) {
    const bound = content.stories.get(language)!.flatMap(({ meta, values }) =>
      values
        .filter(({ target }) => target.of.startsWith("article-statements."))
        .map(({ target }) => {
          const [place] = writeValue(target, content, language).provenance;
          return { of: target.of, isOwn: place!.source === meta.article, locator: place!.locator };
        }),
    );
    expect(bound.map(({ of }) => of).sort()).toEqual(printed.toSorted());
    expect(bound.filter(({ isOwn, locator }) => !isOwn || !locator?.startsWith("¶"))).toEqual([]);
  }
});

test("a figure without a quote says why, and where it stands on the page of a chart", () => {
  const places = [...content.charts.values()].flatMap((chart) => [...unquotedPlaces(chart)]);
  expect(places.length).toBeGreaterThan(0);
  for (const [, why] of places) for (const language of content.languages) expect(why[language]).toBeTruthy();
  const chart = [...content.charts.values()].find((one) => unquotedPlaces(one).size === 1)!;
  const json = JSON.parse(chartJson(chart, "ja", content)) as { rows: { values: Record<string, unknown> }[] };
  const said = json.rows
    .flatMap(({ values }) => JSON.stringify(values))
    .filter((text) => text.includes("unquoted"));
  expect(said.length).toBe(1);
  expect(said[0]).toContain(unquotedPlaces(chart).values().next().value!.ja);
});
