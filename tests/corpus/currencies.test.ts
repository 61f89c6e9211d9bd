import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartInCurrencies } from "../../src/charts/in-currency.ts";
import { SIZES } from "../../src/render/chart-context.ts";
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
