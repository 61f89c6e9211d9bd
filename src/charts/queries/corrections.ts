import type { Correction } from "../../model/correction.ts";
import { memoize } from "../../model/memoize.ts";
import type { Story } from "../../content/story.ts";
import type { Dataset } from "../../values/dataset.ts";
import { writeValue } from "../../values/words.ts";
import type { Chart, Content } from "../chart.ts";

/** A correction with the dataset whose figures it changed. */
export interface DatasetCorrection extends Correction {
  dataset: Dataset;
  /** The id of its entry on the page of corrections. */
  anchor: string;
}

/** All corrections of datasets that are published, the newest first. */
export const allCorrections = memoize((content: Content): DatasetCorrection[] =>
  [...content.corrections]
    .flatMap(([id, corrections]) => {
      const dataset = content.datasets.get(id);
      return dataset ? correctionsOf(dataset, corrections) : [];
    })
    .sort((a, b) => b.date.localeCompare(a.date) || a.anchor.localeCompare(b.anchor)),
);

const correctionsOf = (dataset: Dataset, corrections: readonly Correction[]): DatasetCorrection[] =>
  corrections.map((correction) => ({
    ...correction,
    dataset,
    anchor: `${dataset.id}-${correction.version.split(".")[0]}`,
  }));

/** `field[key]` in its parts. */
export function cellParts(cell: string): { field: string; key: string } {
  const [, field = "", key = ""] = /^(\w+)\[(.*)\]$/.exec(cell) ?? [];
  return { field, key };
}

/**
 * Whether a chart draws a figure that a correction changed, or could have drawn it: whether it drew one that was taken
 * out, nobody knows any more.
 */
const drawsOne = (
  { dataset, fields, rows }: Chart,
  { dataset: corrected, cells }: DatasetCorrection,
): boolean =>
  corrected.id === dataset.id &&
  cells.some(({ cell }) => {
    const { field, key } = cellParts(cell);
    return fields.includes(field) && (rows.some((row) => row.key === key) || !dataset.byKey.has(key));
  });

/** The corrections of figures that a chart draws, the newest first. */
export const correctionsOfChart = (chart: Chart, content: Content): DatasetCorrection[] =>
  allCorrections(content).filter((correction) => drawsOne(chart, correction));

/** Where charts draw a figure that a correction changed: the chart itself, or else the first of its views that does. */
export const drawnWhere = (correction: DatasetCorrection, charts: readonly Chart[]): Chart[] =>
  charts.flatMap((chart) => [chart, ...chart.views].find((state) => drawsOne(state, correction)) ?? []);

/** The corrections of figures in the charts and sentences of a story since it was published, the newest first. */
export function correctionsOfStory(story: Story, content: Content): DatasetCorrection[] {
  const after = allCorrections(content).filter(({ date }) => date >= story.meta.published);
  if (after.length === 0) return [];
  const ids = [
    ...story.charts.map(({ target }) => target),
    ...story.scrollies.map(({ target }) => target.chart),
  ];
  const inCharts = new Set(ids.flatMap((id) => correctionsOfChart(content.charts.get(id)!, content)));
  const values = new Set(
    story.values.flatMap(({ target }) => writeValue(target, content, story.language).quantity.cells),
  );
  return after.filter(
    (correction) =>
      inCharts.has(correction) ||
      correction.cells.some(({ cell }) => values.has(`${correction.dataset.id}.${cell}`)),
  );
}

/** The first correction of each day: the page of corrections has the others of the day beside it. */
export const firstOfEachDay = (corrections: readonly DatasetCorrection[]): DatasetCorrection[] =>
  [...Map.groupBy(corrections, ({ date }) => date).values()].map(([first]) => first!);
