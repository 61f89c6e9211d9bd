import { quantityOf, type Dataset, type NumberField, type Row } from "../../values/dataset.ts";
import { centre, endsOf, type Quantity } from "../../values/quantity.ts";
import type { ChartType } from "../chart-type.ts";
import { chartTypes } from "../registry.ts";
import { fieldTypes } from "./channel-words.ts";
import type { Encodings } from "./read-encodings.ts";
import type { Report } from "./report.ts";

/** Smaller numbers have too many zeros to be read beside a mark, larger ones too many digits. */
const SMALLEST = 1e-9;
const largest = ({ kind }: NumberField["unit"]): number => (kind === "share" ? 1e8 : 1e15);
/** Digits after the decimal mark that are written where the field does not say how many. */
const DIGITS = 4;

/** A drawing needs something to draw that can be written beside it, and marks that begin at zero need nothing below it. */
export function checkNumbers(
  rows: readonly Row[],
  type: ChartType,
  typeName: string,
  channels: Encodings["channels"],
  dataset: Dataset,
  report: Report,
): void {
  const others = [...chartTypes].filter(([, other]) => canShow(other)).map(([name]) => name);
  for (const [name, channel] of Object.entries(type.channels)) {
    const field = channels[name];
    if (field === undefined || !fieldTypes(channel).includes("number")) continue;
    const numbers = rows.flatMap((row) => quantityOf(row, field) ?? []);
    if (numbers.length === 0)
      report(
        `encodings.${name}`,
        `no row that the chart draws has a number in “${field}”: draw another field, or change the filter`,
      );
    const long = type.bothSides && numbers.find(isLong);
    if (long)
      report(
        `encodings.${name}`,
        `has ${long.value ?? long.high}, which has no room beside both ends on a phone: write “${field}” in another unit`,
      );
    for (const message of unreadable(numbers, dataset.fields.get(field) as NumberField))
      report(`encodings.${name}`, `${message}: write “${field}” in another unit`);
    if (type.nonNegative && numbers.some((quantity) => centre(quantity) < 0))
      report(
        "type",
        `a ${typeName} chart cannot show the negative numbers of “${field}”: use a type that can, such as ${others.join(", ")}`,
      );
  }
}

/** Whether a type draws numbers, and negative ones. */
const canShow = ({ channels, nonNegative }: ChartType): boolean =>
  !nonNegative && Object.values(channels).some((channel) => fieldTypes(channel).includes("number"));

/** Whether a number, or one end of a range, has more digits than half a phone holds. Money is written in its magnitude. */
const isLong = ({ value, low = 0, high = 0, unit }: Quantity): boolean =>
  unit.kind !== "money" &&
  (value === undefined ? Math.max(Math.abs(low), Math.abs(high)) >= 1e5 : Math.abs(value) >= 1e10);

/** What is wrong with numbers that would be written as zero though they are not, or alike though they differ. */
function unreadable(numbers: readonly Quantity[], { unit, decimals }: NumberField): string[] {
  const ends = numbers.flatMap(endsOf);
  const extreme = ends.find((n) => n !== 0 && (Math.abs(n) < SMALLEST || Math.abs(n) >= largest(unit)));
  if (extreme !== undefined)
    return [`has ${extreme}, which is too ${Math.abs(extreme) < 1 ? "small" : "large"} to be read`];
  // Money is written in the magnitude that it has, ranks have no digits after the mark.
  if (unit.kind === "money" || unit.kind === "rank") return [];
  const written = (n: number): string => n.toFixed(decimals ?? DIGITS);
  const lost = ends.find((n) => decimals !== undefined && n !== 0 && Number(written(n)) === 0);
  if (lost !== undefined) return [`has ${lost}, which is written 0 with “decimals” ${decimals}`];
  if (decimals !== undefined) return [];
  const printed = numbers.flatMap(({ derived, value }) => (derived || value === undefined ? [] : [value]));
  const large = [...new Set(printed)].filter((n) => Math.abs(n) >= 1e-3).sort((a, b) => a - b);
  const twin = large.findIndex((n, index) => index > 0 && written(n) === written(large[index - 1]!));
  return twin < 0 ? [] : [`has ${large[twin - 1]} and ${large[twin]}, which are written alike`];
}
