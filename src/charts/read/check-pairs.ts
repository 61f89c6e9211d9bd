import type { ChartInput, ReportOption } from "../chart-type.ts";
import type { Point, Series, TimePoint } from "../parts/measures.ts";

/** What joins two moments has two, and a figure of every series at both. */
export function checkTwoTimes(series: readonly Series<TimePoint>[], report: ReportOption): void {
  const times = new Set(series.flatMap(({ points }) => points.map(({ date }) => date.getTime())));
  if (times.size !== 2) {
    report(
      "x",
      `has figures at ${times.size === 1 ? "one time" : `${times.size} times`}, and a slope joins two: filter it to two of them`,
    );
    return;
  }
  for (const { id, points } of series)
    if (points.length === 1)
      report(
        "series",
        `“${id}” has a figure at one of the two times only: filter it out, or draw a line chart`,
      );
}

/** What joins two readings of a row has two kinds of them, and a row that has both. */
export function checkTwoReadings(
  kinds: readonly Series[],
  rows: readonly (readonly Point[])[],
  annotations: ChartInput["annotations"],
  report: ReportOption,
): void {
  checkSpans(annotations, rows, report);
  if (kinds.length > 2)
    report(
      "ends",
      `makes ${kinds.length} readings of a row, and a range has two ends: filter it to two of them`,
    );
  else if (rows.every((readings) => readings.length < 2))
    report("ends", "leaves every row one reading, and a range has two ends: write the type “dot-plot”");
}

/** What is said of the distance between two readings names both, and they are of one row. */
function checkSpans(
  annotations: ChartInput["annotations"],
  rows: readonly (readonly Point[])[],
  report: ReportOption,
): void {
  for (const { key, to } of annotations) {
    const readings = rows.find((row) => row.some((point) => point.key === key)) ?? [];
    if (!to || key === to || readings.every((point) => point.key !== to))
      report(
        "ends",
        `are told by an annotation of one row, which names both: write the other reading of “${key}” as its “to”`,
      );
  }
}
