import { axisX, gridX, type Markish } from "@observablehq/plot";
import { scaleLinear, type ScaleLinear } from "d3";
import type { NumberField } from "../../model/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { bare } from "./bare.ts";
import { LINE_HEIGHT, textBlock } from "../../scene/svg.ts";

/** A horizontal row of a chart, by its words. */
export interface LabelledRow {
  label: string;
  /** A heading above the first row of a panel. */
  heading?: string;
}

export interface RowLayout {
  height: number;
  left: number;
  right: number;
  /** Middle of each row's marks, in px. Where a frame is too low for all rows, the last ones have none. */
  middles: number[];
  x: ScaleLinear<number, number>;
  /** Writes row labels and headings. */
  write(parent: SVGElement): void;
  /** Draws grid, axis and marks by Plot; y is in px. */
  plot(marks: Markish[]): SVGSVGElement;
}

interface RowLayoutOptions {
  rows: readonly LabelledRow[];
  field: NumberField;
  domain: [number, number];
  /** Room for value labels at the right, in px. */
  right: number;
  reverse?: boolean;
  axis?: boolean;
  /** Room for value labels at the left of the marks, in px. */
  inset?: number;
  /** Room above the rows, in px. */
  top?: number;
}

/** From the words of a row to those of the next, where words stand above marks, in px. */
const BELOW = 26;
/** In a frame at least, and in one that is crowded; there the axis goes too: every mark has its value. */
const [TIGHT, CROWDED] = [20, 15];
/** From words to their marks, and where it is crowded, in px. */
const [GAP, SMALL_GAP] = [3, 1];

/** Rows one below the other: words left of the marks where there is a column, above them on a phone. */
export function rowLayout(
  { rows, field, domain, right, reverse = false, axis = true, inset = 0, top = 2 }: RowLayoutOptions,
  context: ChartContext,
): RowLayout {
  const { fontSize: size, width, narrow } = context.size;
  const stacked = narrow;
  const line = size * LINE_HEIGHT;
  const labelWidth = Math.min(230, Math.max(...rows.map(({ label }) => context.measure(label, size))) + 2);
  const blocks = rows.map(({ label }) => context.wrap(label, stacked ? width - 4 : labelWidth, size));
  const headings = rows.map(({ heading }) =>
    heading === undefined ? [] : context.wrap(heading, width - 4, size, 600),
  );
  const left = (stacked ? 11 : Math.ceil(labelWidth) + 14) + inset;

  const wordHeights = rows.map(
    (_, index) =>
      (headings[index]!.length > 0 ? headings[index]!.length * line + 4 + (index > 0 ? line * 0.8 : 0) : 0) +
      blocks[index]!.length * line,
  );
  const wordsHeight = top + wordHeights.reduce((sum, height) => sum + height, 0);
  const { height: frame, tallest = Infinity } = context.size;
  const crowded = wordsHeight + rows.length * (GAP + TIGHT) + (axis ? size * 2 : 4) > tallest;
  const axed = axis && !crowded;
  const shown = crowded ? fitting(wordHeights, tallest - top, line) : rows.length;
  const leftOut = rows.length - shown;
  const bottom = axed ? size * 2 : leftOut > 0 ? line : 4;
  // Rows that stand in a frame move apart, or closer, to fill it.
  const spare =
    frame === undefined ? 0 : (frame - wordsHeight - bottom - rows.length * (GAP + BELOW)) / rows.length;
  const below = Math.max(crowded ? CROWDED : TIGHT, Math.min(64, BELOW + spare));

  const middles: number[] = [];
  const labelTops: number[] = [];
  const headingTops: number[] = [];
  let y = top;
  rows.slice(0, shown).forEach((_, index) => {
    if (headings[index]!.length > 0) {
      if (index > 0) y += line * 0.8;
      headingTops[index] = y;
      y += headings[index]!.length * line + 4;
    }
    if (stacked) {
      labelTops[index] = y;
      y += blocks[index]!.length * line + (crowded ? SMALL_GAP : GAP);
      middles.push(y + 9);
      y += below;
    } else {
      const tall = Math.max(30, blocks[index]!.length * line + 10);
      middles.push(y + tall / 2);
      y += tall;
    }
  });
  const height = y + bottom;
  const x = scaleLinear(domain, reverse ? [width - right, left] : [left, width - right]);
  const count = Math.max(2, Math.floor((width - right - left) / 90));
  const ticks = reverse ? [1, ...x.ticks(count).filter((tick) => tick > 2)] : x.ticks(count);

  return {
    height,
    left,
    right: width - right,
    middles,
    x,
    write(parent) {
      middles.forEach((_, index) => {
        const heading = headings[index]!;
        if (heading.length > 0)
          parent.append(
            textBlock(context, {
              x: 0,
              y: headingTops[index]! + size,
              lines: heading,
              align: "top",
              weight: 600,
              halo: true,
            }),
          );
        const lines = blocks[index]!;
        parent.append(
          stacked
            ? textBlock(context, { x: 0, y: labelTops[index]! + size, lines, align: "top", halo: true })
            : textBlock(context, { x: left - inset - 14, y: middles[index]!, lines, anchor: "end" }),
        );
      });
      if (leftOut > 0)
        parent.append(
          textBlock(context, {
            x: 0,
            y: height - line + size,
            lines: [`+${leftOut}`],
            align: "top",
            fill: "var(--muted)",
          }),
        );
    },
    plot: (marks) =>
      bare(
        {
          width,
          height,
          marginTop: 0,
          marginRight: right,
          marginBottom: bottom,
          marginLeft: left,
          x: { domain, reverse, axis: null },
          y: { type: "identity", axis: null },
          marks: [
            ...(axed
              ? [
                  gridX(ticks, { stroke: "var(--rule)", strokeOpacity: 1, y1: 0, y2: height - bottom }),
                  axisX(ticks, {
                    tickSize: 0,
                    tickPadding: 6,
                    textAnchor: "middle",
                    label: null,
                    fill: "var(--muted)",
                    fontSize: size,
                    tickFormat: (value: number) =>
                      context.quantity({ value, unit: field.unit, derived: false, cells: [] }, "axis"),
                  }),
                ]
              : []),
            ...marks,
          ],
        },
        context,
      ),
  };
}

/** How many crowded rows fit into a height, above a line that says how many do not; all, where they do. */
function fitting(wordHeights: readonly number[], height: number, line: number): number {
  let y = 0;
  const ends = wordHeights.map((words) => (y += words + SMALL_GAP + CROWDED));
  return y + 4 <= height ? ends.length : Math.max(1, ends.filter((end) => end + line <= height).length);
}
