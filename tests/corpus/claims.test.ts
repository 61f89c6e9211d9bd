import { describe, expect, test } from "vitest";
import { evaluateClaim } from "../../src/values/claims/evaluate-claim.ts";
import { checkClaims, workOutClaims } from "../../src/content/claims/check-claims.ts";
import { readLibrary } from "../../src/content/read-library.ts";
import type { Dataset, Row } from "../../src/values/dataset.ts";
import { findCell } from "../../src/values/evaluate.ts";
import { centre } from "../../src/values/quantity.ts";
import { FULL } from "../support/full.ts";
import { random } from "../support/random.ts";

const { library } = readLibrary("content");
const { worked } = workOutClaims(library);
const seeds = FULL ? [13, 1977, 20261129] : [13];

const FACTORS = [0.001, 0.5, 0.9, 1.15, 2, 1000];

/** The datasets with one figure taken times a factor. */
function withFigure(
  datasets: ReadonlyMap<string, Dataset>,
  { dataset: id, field, key }: { dataset: string; field: string; key: string },
  factor: number,
): ReadonlyMap<string, Dataset> {
  const dataset = datasets.get(id)!;
  const changed = (row: Row): Row => {
    const cell = row.cells[field];
    if (row.key !== key || cell?.type !== "number" || !cell.quantity) return row;
    const { value, low, high } = cell.quantity;
    const times = (n: number | undefined): number | undefined => (n === undefined ? n : n * factor);
    const ends = value === undefined ? { low: times(low)!, high: times(high)! } : { value: value * factor };
    return { ...row, cells: { ...row.cells, [field]: { ...cell, quantity: { ...cell.quantity, ...ends } } } };
  };
  const rows = dataset.rows.map(changed);
  return new Map([
    ...datasets,
    [id, { ...dataset, rows, byKey: new Map(rows.map((row) => [row.key, row])) }],
  ]);
}

const CELL = /([a-z][a-z0-9-]*)\.([a-z]\w*)\[([^\]*]*)\]/g;
const cellsIn = (claim: string): { dataset: string; field: string; key: string }[] =>
  // How long it is from one cell to another rests on their keys, not on their figures.
  [...claim.replace(/\b(?:years|months)\([^()]*\)/g, "").matchAll(CELL)]
    .map(([, dataset, field, key]) => ({ dataset: dataset!, field: field!, key: key! }))
    .filter(({ key }) => !key.includes(".."));

describe("the claims of the content", () => {
  test("all hold", () => {
    expect(checkClaims(library)).toEqual([]);
    expect(worked.length).toBeGreaterThan(400);
  });

  /** Figures that single claims name, each with the claim. */
  const named = worked.flatMap(({ claim, currency, file, path }) =>
    currency === undefined ? cellsIn(claim).map((cell) => ({ claim, cell, at: `${file} › ${path}` })) : [],
  );

  test.each(seeds)("rest on every figure that they name: some other figure makes them false (%i)", (seed) => {
    const between = random(seed);
    const unmoved = named.filter(({ claim, cell }) =>
      FACTORS.every((factor) => {
        const datasets = withFigure(library.datasets, cell, factor * between(0.98, 1.02));
        return evaluateClaim(claim, { datasets }, library.datasets).holds;
      }),
    );
    expect(unmoved).toEqual([]);
  });

  // Each was true of the words when it was written, and is not of this figure.
  test.each([
    ["fdi-capital.capital[2014-03]", 45.38],
    ["fdi-capital.capital[2025-03]", 68.6],
    ["trade.value[total,2010]", 26.8],
    ["trade.value[exports,2006]", 9.23],
    ["trade.value[imports,2022]", 21.4],
    ["vietnamese-in-japan.people[residents,2015-12]", 196956],
    ["vietnamese-in-japan.people[professionals,2018-12]", 64752],
    ["startup-growth.count[new-enterprises,2015]", 124754],
    ["new-enterprises-jan-nov.enterprises[2025-01/2025-11]", 207000],
    ["startup-investment.investment[2021]", 840],
    ["hightech-exports.exports[vietnam,2021]", 110.5e9],
    ["hightech-exports.exports[malaysia,2022]", 106.8e9],
    ["gii-peers.rank[2025,thailand]", 41],
    ["gii-vietnam.rank[inputs,2023]", 61],
    ["rd-spending.share[thailand,2018]", 0.914],
    ["rd-spending.share[korea,2022]", 3.2],
    ["jetro-survey.share[expand,FY2025]", 66.9],
    ["fdi-investors.capital[others]", 160],
  ])("notice a headline that %s = %d would make false", (name, value) => {
    const [cell] = cellsIn(name) as [ReturnType<typeof cellsIn>[number]];
    const { quantity } = findCell(cell, library.datasets);
    const datasets = withFigure(library.datasets, cell, value / centre(quantity!));
    expect(checkClaims({ ...library, datasets })).not.toEqual([]);
  });
});
