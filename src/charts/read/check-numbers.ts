import { quantityOf, type Row } from "../../values/dataset.ts";
import { centre } from "../../values/quantity.ts";
import type { ChartType } from "../chart-type.ts";
import { chartTypes } from "../registry.ts";
import { fieldTypes } from "./channel-words.ts";
import type { Encodings } from "./read-encodings.ts";
import type { Report } from "./report.ts";

/** A drawing needs something to draw, and marks that begin at zero need nothing below it. */
export function checkNumbers(
  rows: readonly Row[],
  type: ChartType,
  typeName: string,
  channels: Encodings["channels"],
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
