import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { isPublished } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartTypes } from "../../src/charts/registry.ts";
import { drawThumbnail } from "../../src/charts/thumbnails/draw-thumbnail.ts";
import { AREA, THUMBNAIL } from "../../src/charts/thumbnails/frame.ts";
import { chartContext } from "../../src/render/chart-context.ts";
import { middleOf } from "../../src/charts/layouts/timeline-event.ts";
import { cornersOf, strokePoints } from "../../src/scene/corners.ts";
import { inkBoundsOf } from "../../src/scene/bounds.ts";
import { namedRows } from "../../src/charts/read/told-rows.ts";
import { periodOf, quantityOf } from "../../src/values/dataset.ts";
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

/** Where marks stand along the frame: dots, the middles of bars, the corners of lines and steps. */
const placesOf = (node: SvgElement): number[] => {
  const number = (name: string): number => Number(node.getAttribute(name) ?? 0);
  const d = node.getAttribute("d") ?? "";
  const own = {
    circle: () => [number("cx")],
    rect: () => [number("x") + number("width") / 2],
    path: () => (d.includes("l") ? cornersOf(d) : strokePoints(d)).map(([x]) => x),
  }[node.tagName];
  // The line that others stand on, or hang from, is no mark of a time, nor is what breaks it.
  return [
    ...(/^var\(--(ink|muted|paper)\)$/.test(node.getAttribute("stroke") ?? "") ? [] : (own?.() ?? [])),
    ...node.elements.flatMap(placesOf),
  ];
};

/** Times that have no mark where they belong, and marks that stand at no time. */
function offTime(places: readonly number[], dates: readonly number[]): number[] {
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const wanted = dates.map((date) => low + ((high - low) * (date - first)) / (last - first));
  const isNear = (x: number, all: readonly number[]): boolean => all.some((one) => Math.abs(one - x) < 1.5);
  return [...wanted.filter((x) => !isNear(x, places)), ...places.filter((x) => !isNear(x, wanted))];
}

const has = ({ input }: Chart, option: string): boolean =>
  (input.options as Record<string, unknown>)[option] === true;

/** Types of which a thumbnail has all figures on one true axis of time. */
const ON_TIME = ["line", "dots", "diverging", "column"];
const timed = charts.filter(({ chart, language }) => ON_TIME.includes(chart.typeName) && language === "en");

describe("the thumbnail of a chart", () => {
  test.each(timed)("of $name has every mark at its time", ({ chart, language, root }) => {
    const context = chartContext("phone", language, content);
    const { series, apart } = chart.type.overTime!.chart(chart.input, context);
    const shown = (apart ? series.slice(0, 1) : series).flatMap(({ points }) => points);
    const places = placesOf(root);
    // What stands apart from the others has no time.
    const own = apart ? places.slice(0, shown.length) : places;
    expect(
      offTime(
        own,
        shown.map(({ date }) => date),
      ),
    ).toEqual([]);
  });

  test("has events at their dates after the last break, where those of the chart stand there", () => {
    const { chart, root } = charts.find(
      ({ chart }) => chart.typeName === "timeline" && has(chart, "scaled"),
    )!;
    const dates = chart.rows
      .map((row) => middleOf({ period: periodOf(row, chart.input.channels["date"]!) }))
      .sort((a, b) => a - b);
    const places = placesOf(root);
    expect(places).toHaveLength(dates.length);
    expect(places[1]! - places[0]!).toBeLessThan(50);
    expect(offTime(places.slice(1), dates.slice(1))).toEqual([]);
  });

  test("has steps over an area where those of the chart are steps, and dots over what is not known", () => {
    const stepped = charts.filter(({ chart }) => has(chart, "steps"));
    expect(stepped.length).toBeGreaterThan(0);
    for (const { root, chart } of stepped) {
      const [words, area, line, ...others] = root.elements;
      const dashed = others.filter((path) => path.getAttribute("stroke-dasharray"));
      expect(words!.tagName).toBe("text");
      expect([area, line].map((path) => /^M[\d.,]+(H[\d.]+V[\d.]+)+/.test(path!.getAttribute("d")!))).toEqual(
        [true, true],
      );
      expect(dashed).toHaveLength(chart.key === "fdi-capital" ? 1 : 0);
      expect(others.at(-1)!.tagName).toBe("circle");
      expect(others).toHaveLength(dashed.length + 1);
    }
  });

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
