import type { Unit } from "../../model/unit.ts";
import { quantityOf, type Dataset, type NumberField, type Row } from "../../values/dataset.ts";
import { endsOf } from "../../values/quantity.ts";
import type { Implausible } from "./implausible.ts";

/** Figures below the least or above the most that their field can have, or above another figure of their row. */
export function boundFaults(dataset: Dataset, field: NumberField): Implausible[] {
  const { name, plausible = {} } = field;
  const [least, most] = [plausible.min ?? leastOf(field.unit), plausible.max ?? mostOf(field.unit)];
  return dataset.rows.flatMap((row) => {
    const quantity = quantityOf(row, name);
    if (!quantity) return [];
    const [low, high] = endsOf(quantity);
    const messages = [
      low < least && `is ${low}, below ${least}, the least that “${name}” can be`,
      high > most && `is ${high}, above ${most}, the most that “${name}” can be`,
      field.unit.kind === "rank" &&
        !(Number.isInteger(low) && Number.isInteger(high)) &&
        "is a place, and no whole number",
    ].flatMap((message) => (message ? [`${message}: ${advice(low < least ? "min" : "max")}`] : []));
    return [...messages, ...aboveOther(dataset, row, plausible.notAbove, high)].map((message) => ({
      row,
      field: name,
      message,
    }));
  });
}

const advice = (key: string): string =>
  `mend the number, or where it is right write another “${key}” in “plausible” of its field`;

/** The least that is counted, or is a part of a whole; changes from year to year may be below nothing. */
function leastOf({ kind, dimension }: Unit): number {
  if (kind === "rank") return 1;
  return kind === "count" || (kind === "share" && dimension === "share") ? 0 : -Infinity;
}

/** The whole, of which a share is a part. */
const mostOf = ({ kind, dimension, scale }: Unit): number =>
  kind === "share" && dimension === "share" ? 1 / scale : Infinity;

/** A figure that is above another field of its row, or, where that is empty, above all that the dataset has of it. */
function aboveOther({ rows }: Dataset, row: Row, other: string | undefined, high: number): string[] {
  if (other === undefined) return [];
  const own = quantityOf(row, other);
  const all = rows.flatMap((one) => quantityOf(one, other) ?? []);
  const limits = (own ? [own] : all).map((quantity) => endsOf(quantity)[1]);
  const limit = Math.max(...limits);
  if (limits.length === 0 || high <= limit) return [];
  const where = own ? "in its row" : "at most in any row";
  return [`is ${high}, above “${other}”, which is ${limit} ${where}: mend one of them`];
}
