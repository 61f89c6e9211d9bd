import type { Statement } from "./statement.ts";

/** A chart that statements could carry. */
export interface ChartProposal {
  type: "bar" | "line" | "range" | "waffle";
  title: string;
  /** Places of its statements in the list. */
  statements: number[];
  /** Figures of the content that it is joined with, which give a single number its history: `trade.value[total,*]`. */
  history?: string | undefined;
}

/** Fewest things beside one another that a bar chart is worth. */
const FEWEST_BARS = 3;

/**
 * Charts that an author may choose from: counts that stand side by side in a paragraph, amounts of one thing over time,
 * ranges, and single shares of a whole.
 */
export function proposeCharts(statements: readonly Statement[]): ChartProposal[] {
  const all = statements.map((statement, index) => ({ ...statement, index }));
  const charts: ChartProposal[] = [];
  for (const group of Map.groupBy(all, ({ paragraph }) => paragraph).values()) {
    const counts = group.filter(
      ({ value, unit }) => value !== null && unit !== null && !NOT_COUNTED.has(unit),
    );
    const things = new Set(counts.map(({ measure }) => measure));
    if (things.size >= FEWEST_BARS) charts.push(chart("bar", counts));
  }
  for (const group of Map.groupBy(
    all,
    ({ unit, measure, place }) => `${unit} ${measure} ${place}`,
  ).values()) {
    const dated = group.filter(
      ({ period, value, measure }) => period !== null && value !== null && measure !== null,
    );
    if (new Set(dated.map(({ period }) => period)).size > 1) charts.push(chart("line", dated));
  }
  for (const statement of all) {
    if (statement.low !== null && statement.high !== null) charts.push(chart("range", [statement]));
    else if (statement.unit === "percent" && statement.measure !== null && isShare(statement))
      charts.push(chart("waffle", [statement]));
  }
  return charts;
}

/** Words of the text that each thing has in a title. */
const TITLE_WORDS = 2;

/** Units whose numbers are no counts of things side by side. */
const NOT_COUNTED = new Set([
  "percent",
  "percentage-points",
  "rank",
  "times",
  "edition",
  "phase",
  "years",
  "months",
]);

const isShare = ({ value }: Statement): boolean => value !== null && value > 0 && value < 100;

const chart = (
  type: ChartProposal["type"],
  statements: readonly (Statement & { index: number })[],
): ChartProposal => ({
  type,
  title: [...new Set(statements.map(({ measure, unit }) => measure ?? unit ?? ""))]
    .slice(0, 3)
    .map((words) => words.split(" ").slice(-TITLE_WORDS).join(" "))
    .join(", "),
  statements: statements.map(({ index }) => index),
});
