import type { Field, NumberField } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { pointsByName, rowLabel, valueLabel, widest, type Point } from "../parts/measures.ts";
import { nameLines } from "../parts/name-lines.ts";

/** The part of the width that values at both ends may take. */
const MOST_FOR_VALUES = 0.75;
/** Between a mark and its words, and the frame, in px. */
const BESIDE = 14;

/** A reading of a row, with its value in words and the side of its mark on which they stand. */
interface Reading extends Point {
  text: string[];
  isLeft: boolean;
}

interface Readings {
  rows: { label: string; readings: Reading[] }[];
  /** Room that the words need on each side in px. */
  side: number;
  /** The ends of the axis. */
  domain: [low: number, high: number];
}

/**
 * The readings of each row, by name.
 * @param reverse whether larger numbers stand at the left
 */
export function readingsOf(
  all: readonly Point[],
  name: Field,
  number: NumberField,
  reverse: boolean,
  context: ChartContext,
): Readings {
  const write = shortEnough(all, number, context);
  const rows = pointsByName(all, name.name).map((points) => ({
    label: rowLabel(points[0]!.row, name, context),
    readings: points.map((point) => ({
      ...point,
      text: write(point),
      isLeft: points.some((other) => isBefore(point, other, reverse)),
    })),
  }));
  const lines = rows.flatMap(({ readings }) => readings.flatMap(({ text }) => text));
  const values = all.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Readings that are all one value stand in the middle.
  const air = (high - low) * 0.05 || Math.abs(low) || 1;
  const side =
    widest(
      lines.map((text) => ({ text })),
      context,
    ) + BESIDE;
  return { rows, side, domain: [low - air, high + air] };
}

/** Writes values; where long ones would leave no room for the distances, the unit is left to the subtitle. */
function shortEnough(
  all: readonly Point[],
  field: NumberField,
  context: ChartContext,
): (point: Point) => string[] {
  const whole = all.map((point) => ({ text: valueLabel(point, field, context) }));
  const isLong = (widest(whole, context) + BESIDE) * 2 > context.size.width * MOST_FOR_VALUES;
  const room = (context.size.width * MOST_FOR_VALUES) / 2 - BESIDE;
  return (point) =>
    isLong
      ? nameLines(context.quantity(point.quantity, "table", field.decimals), room, 2, context)
      : [valueLabel(point, field, context)];
}

/** Whether a reading stands left of another of its row; of equal ones, the first does. */
function isBefore(point: Point, other: Point, reverse: boolean): boolean {
  if (point.value === other.value) return point.key < other.key;
  return reverse ? other.value < point.value : other.value > point.value;
}
