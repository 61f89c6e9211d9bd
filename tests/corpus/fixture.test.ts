import { describe, expect, test } from "vitest";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { readContent } from "../../src/charts/read-content.ts";
import { thumbnail } from "../../src/exports/files/thumbnail.ts";
import { SIZES } from "../../src/render/chart-context.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import { marksOf } from "../support/marks.ts";
import { outside, overlaps, textBoxes } from "../support/text-boxes.ts";

// The small other content: figures without hedges, other countries, a language without a module of its own.
const content = readContent("tests/fixtures/site");
const states = publishedStates(content).map((state) => ({
  ...state,
  name: `${state.chart.key} (${state.language})`,
}));

describe("a chart of another content", () => {
  test("is there of every type", () => {
    expect(new Set(states.map(({ chart }) => chart.typeName)).size).toBe(16);
  });

  test.for(states)("$name draws every row that it has", ({ chart, language }) => {
    for (const size of ["phone", "column"] as const) {
      const marks = marksOf(drawChart(chart, size, language, content).root);
      const drawn = new Set(marks.map(({ key }) => key));
      const hasRuns = marks.some(({ isRun }) => isRun);
      const missing = chart.rows.map(({ key }) => key).filter((key) => !drawn.has(key));
      // A line draws rows by its corners.
      expect(hasRuns ? [] : missing).toEqual([]);
      expect(marks.length).toBeGreaterThan(0);
    }
  });

  test.for(states)("$name has words that stand apart, inside its frame", ({ chart, language }) => {
    for (const size of ["phone", "column"] as const) {
      const { root, width, height } = drawChart(chart, size, language, content);
      const boxes = textBoxes(root, SIZES[size].fontSize);
      expect([...overlaps(boxes), ...outside(boxes, width, height)]).toEqual([]);
    }
  });

  test.for(states)("$name is small enough for lists", ({ chart, language }) => {
    expect(thumbnail(chart, language, content)).toMatch(/^<svg .*<\/svg>$/s);
  });
});
