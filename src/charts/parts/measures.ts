import type { Category } from "../../model/dataset.ts";
import { periodPosition } from "../../model/period.ts";
import {
  categoryOf,
  periodOf,
  quantityOf,
  type Dataset,
  type Field,
  type NumberField,
  type Row,
} from "../../values/dataset.ts";
import { centre, type Quantity } from "../../values/quantity.ts";
import type { ChartContext } from "../chart-context.ts";
import { accent } from "./colour.ts";

/** A row that has a number to draw, with all that a mark needs to know of it. */
export interface Point {
  key: string;
  row: Row;
  quantity: Quantity;
  /** Where the mark stands: the value, or the middle of its range. */
  value: number;
  /** The ends of its range; of a value, twice that. */
  low: number;
  high: number;
  /** Qualified by its source, a range, or worked out here: drawn hollow. */
  hedged: boolean;
}

export interface TimePoint extends Point {
  date: Date;
}

/** The rows that have a number in a field. */
export function points(rows: readonly Row[], field: string): Point[] {
  return rows.flatMap((row) => {
    const quantity = quantityOf(row, field);
    if (!quantity) return [];
    const hedged = quantity.qualifier !== undefined || quantity.derived || quantity.value === undefined;
    const value = centre(quantity);
    const { low = value, high = value } = quantity;
    return [{ key: row.key, row, quantity, value, low, high, hedged }];
  });
}

/** The same, placed in time and in order of time. */
export function timePoints(rows: readonly Row[], x: string, y: string): TimePoint[] {
  return points(rows, y)
    .map((point) => ({ ...point, date: periodPosition(periodOf(point.row, x)) }))
    .sort((a, b) => a.date.getTime() - b.date.getTime());
}

export interface Series<P extends Point = Point> {
  id: string;
  category: Category | undefined;
  points: P[];
}

/** Points by category, in the order in which the dataset lists its categories; one nameless series without a field. */
export function seriesOf<P extends Point>(
  all: readonly P[],
  dataset: Dataset,
  field: string | undefined,
): Series<P>[] {
  if (field === undefined) return [{ id: "", category: undefined, points: [...all] }];
  const definition = dataset.fields.get(field);
  if (definition?.type !== "category") return [];
  return Object.entries(definition.categories).flatMap(([id, category]) => {
    const members = all.filter((point) => categoryOf(point.row, field).id === id);
    return members.length > 0 ? [{ id, category, points: members }] : [];
  });
}

/** The points of each category or period of a field, in the order of the rows. */
export function pointsByName<P extends Point>(all: readonly P[], field: string): P[][] {
  const nameOf = ({ row }: P): string => {
    const cell = row.cells[field];
    return cell?.type === "period" ? cell.period.text : categoryOf(row, field).id;
  };
  return [...Map.groupBy(all, nameOf).values()];
}

/** A number beside its mark, with unit and qualifier. */
export const valueLabel = (point: Point, field: NumberField, context: ChartContext): string =>
  context.mark(point.quantity, field.decimals).label;

/** Width in px of the widest of some words, as values are set; of none, 0. */
export const widest = (all: readonly { text: string }[], { measure, size }: ChartContext): number =>
  Math.ceil(Math.max(0, ...all.map(({ text }) => measure(text, size.fontSize, 600))));

/** The words of a category; the short ones on a phone, where there are such. */
export function categoryWords(category: Category, context: ChartContext): string {
  return context.words((context.size.narrow && category.short) || category.title);
}

/**
 * The words of a row by its category or period.
 * @param whole whether a category's words are never the short ones
 */
export function rowLabel(row: Row, field: Field, context: ChartContext, whole = false): string {
  const cell = row.cells[field.name];
  if (cell?.type === "period") return context.period(cell.period, "short");
  if (cell?.type !== "category") return "";
  return whole ? context.words(cell.category.title) : categoryWords(cell.category, context);
}

/** A point with all that is written beside its mark. */
export interface NamedPoint extends Point {
  /** The name of its row. */
  label: string;
  /** Its number, with unit and qualifier. */
  text: string;
  /** That of the region of its category. */
  colour: string;
}

/**
 * Points with their words, in their order or from the largest number to the smallest.
 * @param look whether they are sorted, and whether names are never the short ones
 */
export function namedPoints(
  all: readonly Point[],
  name: Field,
  number: NumberField,
  { sort, whole = false }: { sort: "value" | "none"; whole?: boolean },
  context: ChartContext,
): NamedPoint[] {
  return (sort === "value" ? all.toSorted((a, b) => b.value - a.value) : all).map((point) => {
    const cell = point.row.cells[name.name];
    return {
      ...point,
      label: rowLabel(point.row, name, context, whole),
      text: valueLabel(point, number, context),
      colour: accent(cell?.type === "category" ? cell.category.region : undefined, context),
    };
  });
}
