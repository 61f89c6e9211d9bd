import type { ReportOption } from "../chart-type.ts";
import type { Series, TimePoint } from "../parts/measures.ts";

/** What stands on both sides of zero has a category for each side, and each figure is on the side of its own. */
export function checkDirections(directions: readonly Series<TimePoint>[], report: ReportOption): void {
  if (directions.length > 2)
    report(
      "direction",
      `has ${directions.length} categories, and zero has two sides: filter it to two of them, or write the type “column”`,
    );
  for (const { id, points } of directions) {
    const across = points.find(({ low, high }) => low < 0 && high > 0);
    if (across)
      report(
        "y",
        `may be above zero or below it in row “${across.key}”: filter the row out, or write the type “dot-plot”`,
      );
    const [up, down] = [points.find(({ low }) => low > 0), points.find(({ high }) => high < 0)];
    if (up && down)
      report(
        "direction",
        `calls both row “${up.key}”, above zero, and row “${down.key}”, below it, “${id}”: give each side its own category`,
      );
  }
  const times = new Map<number, string>();
  for (const { key, date } of directions.flatMap(({ points }) => points)) {
    const other = times.get(date.getTime());
    if (other !== undefined)
      report(
        "x",
        `has two figures at one time, of rows “${other}” and “${key}”: write a filter that leaves one`,
      );
    times.set(date.getTime(), key);
  }
  const [first, second] = directions.map(({ points }) =>
    Math.sign(points.find(({ value }) => value)?.value ?? 0),
  );
  if (directions.length === 2 && first === second && first !== 0)
    report("direction", "has two categories on one side of zero: write the type “column” or “line”");
}
