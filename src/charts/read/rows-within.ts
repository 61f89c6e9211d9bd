import { parsePeriod, type Period } from "../../model/period.ts";
import { periodOf, type Dataset, type Row } from "../../values/dataset.ts";
import type { Encodings } from "./read-encodings.ts";
import type { Report } from "./report.ts";

/** The rows between two periods, both included, by the first period that the chart draws. */
export function rowsWithin(
  time: readonly [from: string, to: string],
  all: Row[],
  dataset: Dataset,
  channels: Encodings["channels"],
  report: Report,
): Row[] {
  const field = Object.values(channels).find((name) => name && dataset.fields.get(name)?.type === "period");
  if (!field) {
    report("time", "has no period to choose from: the chart draws none");
    return all;
  }
  const [from, to] = time.map((text) => parsePeriod(text)!) as [Period, Period];
  return all.filter((row) => periodOf(row, field).start >= from.start && periodOf(row, field).end <= to.end);
}
