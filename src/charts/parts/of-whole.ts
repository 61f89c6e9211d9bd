import { z } from "zod";
import type { Category } from "../../model/dataset.ts";
import { categoryOf, quantityOf, type Field, type NumberField, type Row } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import type { ReportOption } from "../chart-type.ts";
import { categoryWords, points, valueLabel, type Point } from "./measures.ts";

/** The option of types that draw parts of a whole. */
export const OF = z
  .string()
  .optional()
  .describe(
    "The category whose figure is the whole, of which the others are parts; a bracket with its words spans all, one of each part its own. Left out, parts add up to their whole.",
  );

type Fields = { category: Pick<Field, "name">; value: Pick<NumberField, "name"> };

/** Rows of a chart whose `of` names the whole: that, and its parts in the order of the rows; the whole is undefined where no row is it. */
export function ofWhole(
  rows: readonly Row[],
  { category, value }: Fields,
  of: string | undefined,
): { whole: Point | undefined; parts: readonly Row[] } {
  const isWhole = (row: Row): boolean => categoryOf(row, category.name).id === of;
  return {
    whole: points(rows.filter(isWhole), value.name)[0],
    parts: rows.filter((row) => !isWhole(row)),
  };
}

/** A whole has a row of its own and parts beside it, which come to no more than it. */
export function checkOfWhole(
  rows: readonly Row[],
  fields: Fields,
  of: string | undefined,
  report: ReportOption,
): void {
  if (of === undefined) return;
  const { whole, parts } = ofWhole(rows, fields, of);
  const sum = points(parts, fields.value.name).reduce((total, { high }) => total + high, 0);
  if (!whole) report("of", `“${of}” is none of the categories that are drawn`);
  else if (sum === 0) report("of", `“${of}” has no part beside it that is drawn`);
  else if (sum > whole.value)
    report(
      "of",
      `“${of}” is ${whole.value}, less than its parts, which add up to ${Number(sum.toPrecision(6))}`,
    );
}

/** The channel for shares that a dataset has itself. */
export const SHARE = { type: "number", optional: true } as const;

/** The name and number of a whole, for its bracket. */
export const wholeWords = (
  whole: Point,
  { category, value }: { category: Field; value: NumberField },
  context: ChartContext,
): { key: string; name: string; text: string } => ({
  key: whole.key,
  name: categoryWords(categoryOf(whole.row, category.name).category, context),
  text: valueLabel(whole, value, context),
});

/** The share that a row has in a field. */
export function shareLabel(
  row: Row,
  field: NumberField | undefined,
  context: ChartContext,
): string | undefined {
  const quantity = field && quantityOf(row, field.name);
  return quantity && context.mark(quantity, field.decimals).label;
}

/** A part with its category and colour. */
export type WordedPart = Point & { category: Category; colour: string };

/** The fields of a chart whose parts have words of their own. */
export interface WholeFields {
  category: Field;
  value: NumberField;
  share?: NumberField | undefined;
}

/** The words of a part: its share as a large number where the dataset has that, its name, and its number. */
export const toldPart = (
  { category, colour, ...point }: WordedPart,
  { value, share }: WholeFields,
  context: ChartContext,
): { key: string; colour: string; large: string | undefined; name: string; text: string } => ({
  key: point.key,
  colour,
  large: shareLabel(point.row, share, context),
  name: categoryWords(category, context),
  text: valueLabel(point, value, context),
});
