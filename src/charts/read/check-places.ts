import { periodPosition } from "../../model/period.ts";
import type { Row } from "../../values/dataset.ts";
import type { ChartInput, ChartType } from "../chart-type.ts";
import { hasNumber, numberFields } from "./number-fields.ts";
import type { Report } from "./report.ts";

/**
 * Each place of a chart has one figure. Two rows of one time and series would be drawn over each other, or joined by a
 * line that goes up and down where nothing has changed: a channel or a filter was forgotten.
 */
export function checkPlaces({ rows, channels }: ChartInput, type: ChartType, report: Report): void {
  const numbers = numberFields(type, channels);
  const axes = Object.values(channels).filter((field) => field && !numbers.includes(field));
  const taken = new Map<string, Row>();
  for (const row of rows) {
    if (!hasNumber(row, numbers)) continue;
    const place = axes.map((field) => placeOf(row, field, type)).join("\n");
    const other = taken.get(place);
    if (other) {
      report(
        "encodings",
        `rows “${other.key}” and “${row.key}” stand at one place.${advice(type, channels)}`,
      );
      return;
    }
    taken.set(place, row);
  }
}

/** Where a row stands by one of its fields; periods of different names may be the same day of a time axis. */
function placeOf(row: Row, field: string, { overTime, across }: ChartType): string {
  const cell = row.cells[field];
  if (cell?.type === "category") return cell.id;
  if (cell?.type !== "period") return "";
  return overTime || across ? periodPosition(cell.period).toISOString() : cell.period.text;
}

function advice({ channels: known }: ChartType, given: ChartInput["channels"]): string {
  const others = Object.keys(known).filter((channel) => !given[channel]);
  const free = others.filter((channel) => !known[channel]!.apart);
  const names = free.map((channel) => `“${channel}”`).join(" or ");
  return free.length > 0
    ? ` Write ${names}, or a filter that leaves one of them`
    : ` Write a filter that leaves one of them${others.length > 0 ? ", or draw them as a line chart with “series”" : ""}`;
}
