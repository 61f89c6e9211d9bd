import { describe, expect, test } from "vitest";
import { isPublished } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartTypes } from "../../src/charts/registry.ts";
import { drawThumbnail } from "../../src/charts/thumbnails/draw-thumbnail.ts";
import { AREA, THUMBNAIL } from "../../src/charts/thumbnails/frame.ts";
import { chartContext } from "../../src/render/chart-context.ts";
import { inkBoundsOf } from "../../src/scene/bounds.ts";
import { namedRows } from "../../src/charts/read/told-rows.ts";
import { quantityOf } from "../../src/values/dataset.ts";
import type { SvgElement } from "../../src/scene/svg-document.ts";
import { outside, textBoxes } from "../support/text-boxes.ts";

const content = loadContent();
const charts = content.languages.flatMap((language) =>
  [...content.charts.values()]
    .filter((chart) => isPublished(chart, language))
    .map((chart) => ({
      name: `${chart.id} (${language})`,
      chart,
      language,
      root: drawThumbnail(chart, chartContext("phone", language, content)) as unknown as SvgElement,
    })),
);
const told = charts.filter(
  ({ chart }) => namedRows({ ...chart.input, declaration: chart.declaration }).size > 0,
);
const strokesOf = (node: SvgElement): number[] => [
  Number(node.getAttribute("stroke-width") ?? 0),
  ...node.elements.flatMap(strokesOf),
];

describe("the thumbnail of a chart", () => {
  test("is drawn for each type of the site's charts", () => {
    expect(new Set(charts.map(({ chart }) => chart.typeName)).size).toBeGreaterThan(8);
    expect([...chartTypes.keys()].length).toBeGreaterThan(8);
  });

  test.each(charts)("of $name stands whole within its frame, its marks below its words", ({ root }) => {
    const { left, right, top, bottom } = inkBoundsOf(root)!;
    const half = Math.max(...strokesOf(root)) / 2;
    expect(left - half).toBeGreaterThanOrEqual(0);
    expect(right + half).toBeLessThanOrEqual(THUMBNAIL.width);
    expect(bottom + half).toBeLessThanOrEqual(THUMBNAIL.height);
    const words = textBoxes(root, 30);
    expect(outside(words, THUMBNAIL.width, THUMBNAIL.height)).toEqual([]);
    expect(words).toHaveLength(1);
    expect(words[0]!.text).not.toBe("");
    expect(words[0]!.bottom).toBeLessThanOrEqual(top - half + 1);
    expect(top).toBeGreaterThanOrEqual(AREA.top - 1);
  });

  test.each(charts)("of $name has marks as thick as a list can show", ({ root }) => {
    expect(root.elements.length).toBeGreaterThan(1);
  });

  test.each(told)("of $name shows a number that its title tells", ({ chart, language, root }) => {
    const { rows, told, fields } = chart.input;
    const keys = told.size > 0 ? told : namedRows({ ...chart.input, declaration: chart.declaration });
    const context = chartContext("phone", language, content);
    const numbers = rows
      .filter(({ key }) => keys.has(key))
      .flatMap((row) =>
        Object.values(fields).flatMap((field) => {
          const quantity = field?.type === "number" ? quantityOf(row, field.name) : undefined;
          return quantity && field?.type === "number" ? context.mark(quantity, field.decimals).label : [];
        }),
      );
    expect(numbers).toContain(textBoxes(root, 30)[0]!.text);
  });
});
