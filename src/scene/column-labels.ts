import type { DrawContext } from "./draw-context.ts";
import { bind } from "./mark.ts";
import { textBlock } from "./svg.ts";
import { YEAR, type TimePoint } from "./time-chart.ts";

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
  /** Where a line of words at a height may begin: not over a number of the axis. */
  edge(baseline: number): number;
}

/** Values stand on every column where there is room for all, else on those that carry the story. */
export function valuesAbove(placing: Placing, context: DrawContext): SVGElement[] {
  const { main, apart, edge, step } = placing;
  const { fontSize: size, width } = context.size;
  const wide = ({ label }: PlacedColumn): number => context.measure(label, size, 600);
  const roomy = Math.max(...main.map(wide)) < step - 4;
  const taken: LabelBox[] = [];
  return [...new Set([...apart, ...(roomy ? main : telling(main))])].flatMap((column) => {
    const y = column.top - 6;
    const half = wide(column) / 2;
    const middle = Math.max(edge(y) + half, Math.min(width - half, column.middle));
    const box = { left: middle - half - 3, right: middle + half + 3, y };
    if (taken.some((other) => collide(box, other, size)) || isPierced(box, column, placing)) return [];
    taken.push(box);
    return [
      bind(
        textBlock(context, {
          x: middle,
          y,
          lines: [column.label],
          anchor: "middle",
          align: "bottom",
          fill: column.colour,
          weight: 600,
        }),
        column.key,
      ),
    ];
  });
}

/** The last column, the first of the highest, and the first of all. */
function telling(columns: readonly PlacedColumn[]): PlacedColumn[] {
  if (columns.length === 0) return [];
  const highest = columns.reduce((best, column) => (best.value >= column.value ? best : column));
  return [columns.at(-1)!, highest, columns[0]!];
}

interface LabelBox {
  left: number;
  right: number;
  /** Its baseline. */
  y: number;
}

const collide = (box: LabelBox, other: LabelBox, size: number): boolean =>
  box.left < other.right && other.left < box.right && Math.abs(other.y - box.y) < size * 1.2;

/** Whether another column rises into a label. */
const isPierced = (box: LabelBox, own: PlacedColumn, { main, apart, half }: Placing): boolean =>
  [...main, ...apart].some(
    (other) =>
      other !== own && other.middle - half < box.right && other.middle + half > box.left && other.top < box.y,
  );
