import { describe, expect, test } from "vitest";
import type { SizeName } from "../../src/charts/chart-context.ts";
import { chartInCurrencies } from "../../src/charts/in-currency.ts";
import { points } from "../../src/charts/parts/measures.ts";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartContext, SIZES } from "../../src/render/chart-context.ts";
import { drawnRoot } from "../../src/render/render-chart.ts";
import { keyOf } from "../../src/scene/mark-key.ts";
import { shownPattern } from "../../src/values/format.ts";
import type { SvgElement } from "../../src/scene/svg-document.ts";

const content = loadContent();
const sizes = Object.keys(SIZES) as SizeName[];
const drawings = publishedStates(content).flatMap(({ chart, language }) =>
  chartInCurrencies(chart, content).flatMap((state) =>
    // Pictures and cards stay in the currency of the content.
    sizes
      .filter((size) => state.chart === chart || size === "phone" || size === "column")
      .map((size) => ({ ...state, language, size })),
  ),
);

/** Words of a drawing, with the row or series that they name. */
function wordsIn(node: SvgElement): { id: string | undefined; text: string }[] {
  if (node.tagName === "text")
    return [
      {
        id: keyOf(node as unknown as Element)?.id,
        text: node.textContent.replaceAll(/\s/g, "").toLowerCase(),
      },
    ];
  return node.elements.flatMap(wordsIn);
}

describe("the figures that a title prints or compares over time", () => {
  test("stand as numbers in the drawing, at every size, in every language and currency", () => {
    let told = 0;
    const missing = drawings.flatMap(({ chart, currency, content: inside, language, size }) => {
      const { input } = chart;
      if (input.told.size === 0) return [];
      const context = chartContext(size, language, inside);
      const words = wordsIn(drawnRoot(chart, size, language, inside));
      const time = Object.values(input.fields).some((field) => field?.type === "period");
      return Object.values(input.fields).flatMap((field) => {
        if (field?.type !== "number") return [];
        return points(input.rows, field.name)
          .filter(({ key }) => input.told.has(key))
          .flatMap((point) => {
            told += 1;
            // Where the head of a column or the subtitle has the unit, the number alone will do.
            const labels = [
              ...Object.values(context.mark(point.quantity, field.decimals)),
              ...(chart.type.overTime ? [] : [context.quantity(point.quantity, "table", field.decimals)]),
            ].map((label) => label.replaceAll(/\s/g, "").toLowerCase());
            const series = point.key.split(",").at(0);
            const stands = words.some(
              ({ id, text }) =>
                labels.some((label) => text.includes(label)) &&
                (!chart.type.overTime || !time || id === undefined || id.split(",").at(0) === series),
            );
            return stands
              ? []
              : [`${chart.key} (${language}, ${size}, ${currency}): ${point.key} ${labels[0]}`];
          });
      });
    });
    expect(told).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });
});

describe("amounts in a drawing over time", () => {
  const amounts = drawings.flatMap((drawing) => {
    const { chart, language } = drawing;
    const field = Object.values(chart.input.fields).find((one) => one?.type === "number");
    const unit = field?.type === "number" ? field.unit : undefined;
    const pattern = unit && shownPattern(unit, language, "prose");
    return chart.type.overTime && unit && pattern ? [{ ...drawing, unit, pattern }] : [];
  });

  test("have their unit at one number of the axis, in every language and currency", () => {
    expect(amounts.length).toBeGreaterThan(100);
    const wrong = amounts.flatMap(({ chart, content: inside, language, size, currency, pattern }) => {
      const written = around(pattern);
      const found = wordsIn(drawnRoot(chart, size, language, inside)).filter(
        ({ id, text }) => id === undefined && written.test(text),
      );
      return found.length === 1 ? [] : [`${chart.key} (${language}, ${size}, ${currency}): ${found.length}`];
    });
    expect(wrong).toEqual([]);
  });

  test("are counted beside the marks as they are at the axis", () => {
    const wrong = amounts.flatMap(({ chart, content: inside, language, size, currency, unit }) => {
      const label = shownPattern(unit, language, "label")!;
      const context = chartContext(size, language, inside);
      return chart.type
        .overTime!.chart(chart.input, context)
        .series.flatMap(({ points: all }) =>
          all
            .filter(({ range, label: text }) => !range && !around(label).test(text.replaceAll(/\s/g, "")))
            .map(
              ({ key, label: text }) => `${chart.key} (${language}, ${size}, ${currency}) ${key}: ${text}`,
            ),
        );
    });
    expect(wrong).toEqual([]);
  });

  /** A number as a pattern has it, whatever hedge stands before or after it. */
  const around = (pattern: string): RegExp =>
    new RegExp(
      pattern
        .replaceAll(/\s/g, "")
        .split("{}")
        .map((part) => part.replaceAll(/[$.]/g, "\\$&"))
        .join("[\\d.,]+"),
      "i",
    );
});

test("columns are dated: the first with its century, and each where there are few", () => {
  const columns = drawings.filter(({ chart }) => chart.typeName === "column");
  expect(columns.length).toBeGreaterThan(0);
  const wrong = columns.flatMap(({ chart, content: inside, language, size, currency }) => {
    const context = chartContext(size, language, inside);
    const [main] = chart.type.overTime!.chart(chart.input, context).series;
    const words = wordsIn(drawnRoot(chart, size, language, inside)).map(({ text }) => text);
    const dates = main!.points.map(({ period = "" }) => period.replaceAll(/\s/g, "").toLowerCase());
    const isDated = (date: string, index: number): boolean =>
      words.includes(date) || (index > 0 && words.includes(date.slice(2)));
    const first = isDated(dates[0]!, 0);
    return first && (dates.length > 6 || dates.every(isDated))
      ? []
      : [
          `${chart.key} (${language}, ${size}, ${currency}): ${dates.filter((d, i) => !isDated(d, i)).join()}`,
        ];
  });
  expect(wrong).toEqual([]);
});
