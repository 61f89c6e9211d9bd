import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartInCurrencies, drawsMoney } from "../../src/charts/in-currency.ts";
import { chartTable } from "../../src/exports/files/data-table.ts";
import { tableCell, type TableBuilder } from "../../src/exports/files/table-cell.ts";
import { SIZES } from "../../src/render/chart-context.ts";
import { quantityOf, type Cell, type NumberField, type Row } from "../../src/values/dataset.ts";
import { isMoneyField } from "../../src/values/in-currency.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import { outside, overlaps, textBoxes } from "../support/text-boxes.ts";

const content = loadContent();
/** What a reader of a chart's page can switch to. Pictures and cards stay in US dollars. */
const drawings = [...content.charts.values()]
  .flatMap((chart) => [chart, ...chart.views])
  .flatMap((chart) => chartInCurrencies(chart, content))
  .filter(({ currency }) => currency !== "usd")
  .flatMap((state) =>
    content.languages.flatMap((language) =>
      (["phone", "column"] as const).map((size) => ({
        ...state,
        language,
        size,
        name: `${state.chart.key} in ${state.currency} (${language}, ${size})`,
      })),
    ),
  );

const builderFor = (language: string): TableBuilder => ({
  language,
  derived: "",
  inferred: "",
  note: () => 0,
  source: () => 0,
});

/** The rates of the site, read without the code that converts by them. */
const rates = content.datasets
  .get(content.site.conversion!.rates.dataset)!
  .rows.map(({ cells }) => cells as Record<string, Cell>)
  .map(({ currency, year, rate }) => ({
    currency: (currency as Extract<Cell, { type: "category" }>).id,
    year: (year as Extract<Cell, { type: "period" }>).period.first.year,
    rate: (rate as Extract<Cell, { type: "number" }>).quantity!.value!,
  }));

/** What a unit of a currency is worth in a row: stocks, and what has no rate of its year, at the latest. */
function rateFor(currency: string, field: NumberField, row: Row): number {
  const known = rates.filter((one) => one.currency === currency);
  const latest = known.reduce((a, b) => (b.year > a.year ? b : a));
  const period = Object.values(row.cells).find((cell) => cell.type === "period");
  const year = period?.type === "period" ? period.period.start.getUTCFullYear() : undefined;
  return (field.stock ? latest : (known.find((one) => one.year === year) ?? latest)).rate;
}

/** A number as a table writes it, back from its digits. */
const numberIn = (text: string, language: string): number => {
  const digits = language === "vi" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  return Number(digits.replace("−", "-").replace(/[^\d.-]/g, ""));
};

const shownStates = [...content.charts.values()]
  .flatMap((chart) => [chart, ...chart.views])
  .flatMap((chart) => chartInCurrencies(chart, content).map((state) => ({ ...state, own: chart })))
  .filter(({ currency, own }) => currency !== "usd" && drawsMoney(own, content));

test("every amount of a table in another currency is the figure times the rate, rounded once", () => {
  let cells = 0;
  const wrong = shownStates.flatMap(({ own, chart, currency }) =>
    content.languages.flatMap((language) =>
      own.fields.flatMap((name) => {
        const [field, shown] = [own.dataset.fields.get(name)!, chart.dataset.fields.get(name)!];
        if (!isMoneyField(field, content) || shown.type !== "number") return [];
        return own.rows.flatMap((row, index) => {
          const value = quantityOf(row, name)?.value;
          if (value === undefined) return [];
          cells += 1;
          const { unit, decimals } = shown;
          const { text } = tableCell(chart.rows[index]!.cells[name]!, shown, builderFor(language), undefined);
          const factor = unit.scale / (unit.shown?.[language] ?? unit.scale);
          const exact = ((value * field.unit.scale * rateFor(currency, field, row)) / unit.scale) * factor;
          const digits = Math.max(0, decimals! - Math.log10(factor));
          const once = [2, 3].map((most) => Number(exact.toPrecision(most)));
          const allowed = [...once, Number(exact.toFixed(digits))];
          const found = numberIn(text, language);
          return allowed.includes(found)
            ? []
            : [`${chart.key} ${row.key} in ${currency} (${language}): ${text}, worked out ${exact}`];
        });
      }),
    ),
  );
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(1000);
});

test.each([
  ["fdi-flows", "en", "0.97"],
  ["fdi-flows", "vi", "0,97"],
  ["fdi-flows", "ja", "0.97"],
  ["fdi-flows.inflow", "en", "0.97"],
  ["fdi-flows.inflow", "vi", "0,97"],
  ["fdi-flows.inflow", "ja", "0.97"],
])(
  "9.2 billion dollars of 2014 are 0.9747 trillion yen, in the table of %s (%s): %s",
  (key, language, text) => {
    const { chart, content: converted } = shownStates.find(
      (state) => state.own.key === key && state.currency === "jpy",
    )!;
    const row = chartTable(chart, language, converted).rows.find(({ cells }) =>
      cells[0]!.text.includes("2014"),
    )!;
    expect(row.cells[1]!.text).toBe(text);
  },
);

test("there are charts in yen and dong", () => {
  expect(drawings.length).toBeGreaterThan(100);
});

describe("a chart in another currency", () => {
  test.for(drawings)(
    "$name has no words that overlap or leave the frame",
    ({ chart, language, size, content: converted }) => {
      const { root, width, height } = drawChart(chart, size, language, converted);
      const boxes = textBoxes(root, SIZES[size].fontSize);
      expect({ overlaps: overlaps(boxes), outside: outside(boxes, width, height) }).toEqual({
        overlaps: [],
        outside: [],
      });
    },
  );
});
