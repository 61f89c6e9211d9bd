import { expect } from "vitest";
import type { SizeName } from "../../src/charts/chart-context.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import type { SvgElement } from "../../src/scene/svg-document.ts";
import { marksOf, type Mark } from "./marks.ts";
import { smallChart } from "./small-chart.ts";
import { SIZES } from "../../src/render/chart-context.ts";
import { outside, overlaps, textBoxes, type TextBox } from "./text-boxes.ts";

export type Small = Parameters<typeof smallChart>[0];

export interface DrawnChart {
  chart: Chart;
  root: SvgElement;
  width: number;
  height: number;
  boxes: TextBox[];
  /** The marks of an element: `circle`, `rect`. */
  marks(element: string): Mark[];
}

/** A small chart that must be in order, drawn. */
export function drawnChart(small: Small, size: SizeName = "column", language = "en"): DrawnChart {
  const { chart, faults, content } = smallChart(small);
  expect(faults).toEqual([]);
  const drawing = drawChart(chart!, size, language, content);
  return {
    ...drawing,
    chart: chart!,
    boxes: textBoxes(drawing.root, SIZES[size].fontSize),
    marks: (element) => marksOf(drawing.root).filter(({ node }) => node.tagName === element),
  };
}

/** Words that leave the frame of a drawing, or run into others. */
export const misplacedWords = ({
  boxes,
  width,
  height,
}: Pick<DrawnChart, "boxes" | "width" | "height">): string[] => [
  ...outside(boxes, width, height).map((text) => `outside: ${text}`),
  ...overlaps(boxes).map((text) => `overlap: ${text}`),
];
