import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartContext } from "../../src/render/chart-context.ts";
import { drawnRoot } from "../../src/render/render-chart.ts";
import { keyOf } from "../../src/scene/mark-key.ts";
import type { SvgElement } from "../../src/scene/svg-document.ts";

const content = loadContent();
const regions = [...content.site.regions].filter(([, { shared }]) => !shared);
const regionOf = (ink: string): string | undefined =>
  regions.find(([, { property }]) => ink === `var(--${property})` || ink === `var(--${property}-soft)`)?.[0];

/** Regions of whose colour marks are that draw a row of none of their categories, though the chart names no colour. */
function misused(chart: Chart, root: SvgElement): string[] {
  const rows = new Map(chart.rows.map((row) => [row.key, row]));
  const { color } = chart.input.options as { color?: string };
  const found = new Set<string>();
  const visit = (node: SvgElement, inherited: readonly string[]): void => {
    const own = ["fill", "stroke"].flatMap((name) => node.getAttribute(name) ?? []);
    const inks = own.length > 0 ? own : inherited;
    const key = keyOf(node as unknown as Element);
    const row = key && key.kind !== "series" ? rows.get(key.id) : undefined;
    if (row) {
      const meant = Object.values(row.cells).flatMap((cell) =>
        cell?.type === "category" ? (cell.category.region ?? []) : [],
      );
      for (const region of inks.flatMap((ink) => regionOf(ink) ?? []))
        if (region !== color && !meant.includes(region)) found.add(`${key!.id} in the colour of ${region}`);
    }
    for (const child of node.elements) visit(child, inks);
  };
  visit(root, []);
  return [...found];
}

describe("the colour of a region", () => {
  test.for(
    [...content.charts.values()]
      .flatMap((chart) => [chart, ...chart.views])
      .map((chart) => ({ chart, name: chart.key })),
  )("is used in $name for that region only", ({ chart }) => {
    expect(misused(chart, drawnRoot(chart, "column", "en", content))).toEqual([]);
  });
});

describe("the colour of a line", () => {
  const many = [...content.charts.values()].filter(
    ({ views, input }) => views.length > 0 && input.channels["series"],
  );
  test.for(many.map((chart) => ({ chart, name: chart.key })))("is one in all views of $name", ({ chart }) => {
    const context = chartContext("column", "en", content);
    const drawn = [chart, ...chart.views]
      .filter(({ typeName }) => typeName === "line")
      .flatMap(({ type, input }) => type.overTime!.chart(input, context).series);
    const wrong = [...Map.groupBy(drawn, ({ id }) => id)].filter(
      ([, all]) => new Set(all.map(({ colour }) => colour)).size > 1,
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });
});
