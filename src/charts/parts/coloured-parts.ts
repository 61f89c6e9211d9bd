import { categoryOf, type Field, type NumberField, type Row } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { seriesColours } from "./colour.ts";
import { points, type Point } from "./measures.ts";

/** A part of a whole, with its category. */
type Part = Point & ReturnType<typeof categoryOf>;

/** The parts of a whole, in the order of the rows. */
export const partsOf = (
  rows: readonly Row[],
  { category, value }: { category: Pick<Field, "name">; value: Pick<NumberField, "name"> },
): Part[] => points(rows, value.name).map((point) => ({ ...point, ...categoryOf(point.row, category.name) }));

/** The same, each in its colour. */
export function colouredParts(
  rows: readonly Row[],
  fields: Parameters<typeof partsOf>[1],
  context: ChartContext,
): (Part & { colour: string })[] {
  const parts = partsOf(rows, fields);
  const palette = seriesColours(parts, context);
  return parts.map((part) => ({ ...part, colour: palette.get(part.id)! }));
}
