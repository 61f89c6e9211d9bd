import { categoryOf, type NumberField } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { valueLabel, widest, type Point } from "../parts/measures.ts";
import { nameLines } from "../parts/name-lines.ts";

/** The part of the width that values at both ends may take. */
const MOST_FOR_VALUES = 0.75;
/** Between a mark and its words, and the frame, in px. */
const BESIDE = 14;

/** The readings of each row by its category or period, in the order of the rows. */
export function pairsOf(all: readonly Point[], field: string): Point[][] {
  const idOf = ({ row }: Point): string => {
    const cell = row.cells[field];
    return cell?.type === "period" ? cell.period.text : categoryOf(row, field).id;
  };
  return [...Map.groupBy(all, idOf).values()];
}

/** Whether a reading stands left of another of its row; of equal ones, the first does. */
export function isBefore(point: Point, other: Point, reverse: boolean): boolean {
  if (point.value === other.value) return point.key < other.key;
  return reverse ? other.value < point.value : other.value > point.value;
}

/** The words of readings, the room that they need on each side in px, and the ends of the axis. */
export function readings(
  all: readonly Point[],
  field: NumberField,
  context: ChartContext,
): { write(point: Point): string[]; side: number; domain: [low: number, high: number] } {
  const whole = all.map((point) => ({ text: valueLabel(point, field, context) }));
  // Where long values would leave no room for the distances, the unit is left to the subtitle.
  const isLong = (widest(whole, context) + BESIDE) * 2 > context.size.width * MOST_FOR_VALUES;
  const room = (context.size.width * MOST_FOR_VALUES) / 2 - BESIDE;
  const write = (point: Point): string[] =>
    isLong
      ? nameLines(context.quantity(point.quantity, "table", field.decimals), room, 2, context)
      : [valueLabel(point, field, context)];
  const lines = all.flatMap(write).map((text) => ({ text }));
  const values = all.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Readings that are all one value stand in the middle.
  const air = (high - low) * 0.05 || Math.abs(low) || 1;
  return { write, side: widest(lines, context) + BESIDE, domain: [low - air, high + air] };
}
