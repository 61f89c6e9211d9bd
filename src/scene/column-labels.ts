import type { Bounds } from "./bounds.ts";
import { round1, type DrawContext } from "./draw-context.ts";
import { bind } from "./mark.ts";
import { element, textBlock } from "./svg.ts";
import { YEAR, type TimePoint } from "./time-chart.ts";
import { numbersBeforeUnits, type WriteLabel } from "./units-of-labels.ts";

/** A column in its place, in px. */
export interface PlacedColumn extends TimePoint {
  colour: string;
  middle: number;
  top: number;
}

/** Periods below columns; on a phone years of one century have two digits after the first: 2015, 16, 17. */
export function periodsOf(
  columns: readonly PlacedColumn[],
  { size }: DrawContext,
): { at: number; text: string }[] {
  const areShort = size.narrow && columns.at(-1)!.date - columns[0]!.date < 100 * YEAR;
  return columns.map(({ middle, period = "" }, index) => ({
    at: middle,
    text: areShort && index > 0 && /^\d{4}$/.test(period) ? period.slice(2) : period,
  }));
}

/** What values above columns are placed by, in px. */
interface Placing {
  /** Columns side by side, and those that stand apart. */
  main: readonly PlacedColumn[];
  apart: readonly PlacedColumn[];
  /** From one column to the next. */
  step: number;
  /** Half of a column's width. */
  half: number;
  /** Where other words stand. */
  explained: readonly Bounds[];
  /** Where a line of words at a height may begin: not over a number of the axis. */
  edge(baseline: number): number;
}

/**
 * Values stand on every column where there is room for all, else on those that carry the story; without the unit, which the
 * axis has, where more of them have room so. Those that the title tells have one at every size, if need be above their neighbours.
 */
export function valuesAbove(placing: Placing, context: DrawContext): SVGElement[] {
  const columns = [...placing.main, ...placing.apart];
  const places = numbersBeforeUnits(
    columns,
    (write) => placeValues(placing, write, context),
    (placed, index) => placed.has(columns[index]!),
  );
  return [...places].flatMap(([column, { left, right, y, text }]) => {
    const place = { x: (left + right) / 2, y, lines: [text], anchor: "middle" } as const;
    const words = textBlock(context, { ...place, align: "bottom", fill: column.colour, weight: 600 });
    const d = `M${round1(column.middle)},${round1(y + 4)}V${round1(column.top - 2)}`;
    const leader = element(context, "path", { d, stroke: "var(--muted)" });
    return [...(y < column.top - 6 ? [leader] : []), bind(words, column.key)];
  });
}

/** What the title tells, and the first of all, stand higher than above their columns where there is no room. */
function placeValues(placing: Placing, write: WriteLabel, context: DrawContext): Map<PlacedColumn, LabelBox> {
  const { main, apart, edge, step, explained } = placing;
  const { fontSize: size, width } = context.size;
  const wide = (column: PlacedColumn): number => context.measure(write(column), size, 600);
  const roomy = Math.max(...main.map(wide)) < step - 4;
  const all = [...main, ...apart];
  const told = all.filter((column) => column.told).sort((a, b) => a.top - b.top);
  const placed = new Map<PlacedColumn, LabelBox>();
  for (const column of new Set([...told, ...apart, ...(roomy ? main : telling(main))])) {
    const half = wide(column) / 2;
    const boxAt = (y: number): LabelBox => {
      const middle = Math.max(edge(y) + half, Math.min(width - half, column.middle));
      return {
        left: middle - half - 3,
        right: middle + half + 3,
        top: y - size * 0.9,
        bottom: y + size * 0.2,
        y,
        text: write(column),
      };
    };
    const stands = (box: LabelBox): boolean =>
      ![...placed.values(), ...explained].some((words) => covers(box, words, size)) &&
      // No other column rises into it.
      !all.some(
        (other) =>
          other !== column &&
          other.middle - placing.half < box.right &&
          other.middle + placing.half > box.left &&
          other.top < box.y,
      );
    const higher = column.told || column === main[0] ? all : [column];
    const box = higher
      .map(({ top }) => top)
      .filter((top) => top <= column.top)
      .sort((a, b) => b - a)
      .map((top) => boxAt(top - 6))
      .find(stands);
    if (box) placed.set(column, box);
  }
  return placed;
}

/** The last column, the first of the highest, and the first of all. */
function telling(columns: readonly PlacedColumn[]): PlacedColumn[] {
  const highest = columns.reduce((best, column) => (best.value >= column.value ? best : column));
  return [columns.at(-1)!, highest, columns[0]!];
}

/** Two of them are apart where one does not cover the other. */
interface LabelBox extends Bounds {
  /** Its baseline. */
  y: number;
  text: string;
}

const covers = (box: LabelBox, words: Bounds, size: number): boolean =>
  box.left < words.right &&
  words.left < box.right &&
  box.y - size < words.bottom &&
  words.top < box.y + size * 0.3;
