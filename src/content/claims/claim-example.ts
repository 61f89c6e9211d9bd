import type { Reach } from "../../values/extent-finder.ts";
import type { CellReference } from "../../values/expression.ts";
import { cellName } from "../../values/evaluate.ts";
import { evaluateClaim } from "../../values/claims/evaluate-claim.ts";
import { cellsNamed, seriesOf } from "../../values/claims/reach.ts";
import { centre } from "../../values/quantity.ts";
import { periodsOf, type Dataset, type Row } from "../../values/dataset.ts";
import type { Library } from "../library.ts";

type Drawn = Pick<Library, "charts" | "datasets" | "stories" | "site">;

/** Two cells that a claim sets against one another, the later one last. */
type Pair = readonly [first: CellReference, last: CellReference];

const ANY: Pair = [
  { kind: "cell", dataset: "trade", field: "value", key: "total,2010" },
  { kind: "cell", dataset: "trade", field: "value", key: "total,2025" },
];

/**
 * A claim to begin with for words of a chart, or of a story that a chart stands for: how the last of the figures that it
 * draws stands to the first.
 * @param file `content/charts/trade.json`, `content/stories/trade/en.mdx`
 * @param asked how far the words go; the claim goes as far
 * @param claims those that the words have, whose cells are the ones that are meant
 */
export function claimExample(
  file: string,
  library: Drawn,
  asked?: Reach,
  claims: readonly string[] = [],
): string {
  const pair =
    claims.map((claim) => pairIn(claim, library)).find((one) => one !== undefined) ??
    drawnPair(file, library) ??
    ANY;
  const [first, last] = pair.map(cellName) as [string, string];
  switch (asked?.kind) {
    case undefined:
      return `${last} ${signOf(pair, library)} ${first}`;
    case "multiple":
      return `${last} / ${first} ${asked.factor < 1 && asked.hedge === "over" ? "<" : asked.hedge === "over" ? ">" : "~"} ${asked.factor}`;
    case "record": {
      const series = inTime(last, pair, library);
      const lowest = `${last} = min(${series})`;
      return holds(lowest, library) ? lowest : `${last} = max(${series})`;
    }
    case "every-year":
      return `${signOf(pair, library) === "<" ? "falls" : "rises"}(${inTime(last, pair, library)})`;
  }
}

/** All figures of the series of a cell. */
const inTime = (name: string, [, last]: Pair, { datasets }: Drawn): string =>
  datasets.has(last.dataset) ? seriesOf(last, datasets).name : name.replace(/,[^,]*\]$/, ",*]");

function holds(claim: string, { datasets }: Drawn): boolean {
  try {
    return evaluateClaim(claim, { datasets }).holds;
  } catch {
    return false;
  }
}

/** The first two cells of one field that a claim names, in order of time. */
function pairIn(claim: string, { datasets }: Drawn): Pair | undefined {
  const [one, ...others] = cellsNamed(claim, datasets);
  const other = others.find(
    (cell) => cell.dataset === one!.dataset && cell.field === one!.field && cell.key !== one!.key,
  );
  if (!one || !other) return undefined;
  return timeOf(one, datasets) > timeOf(other, datasets) ? [other, one] : [one, other];
}

const timeOf = ({ dataset, key }: CellReference, datasets: Library["datasets"]): number => {
  const row = datasets.get(dataset)?.byKey.get(key);
  return (row && periodsOf(row)[0]?.end.getTime()) ?? 0;
};

/** The first and the last cell of the figures that a chart draws; of one series where it draws several in time. */
function drawnPair(file: string, { charts, datasets, stories, site }: Drawn): Pair | undefined {
  const story = stories.get(site.sourceLanguage)?.find((one) => one.file === file);
  const chart = [...charts.values()].find((one) => one.file === file || one.id === story?.meta.chart);
  const dataset = datasets.get(chart?.content.dataset ?? "");
  if (!chart || !dataset) return undefined;
  const field = Object.values(chart.content.encodings as Record<string, string>).find(
    (name) => dataset.fields.get(name)?.type === "number",
  );
  if (field === undefined) return undefined;
  const drawn = dataset.rows.filter((row) => isDrawn(row, field, chart.content.filter));
  const cellOf = ({ key }: Row): CellReference => ({ kind: "cell", dataset: dataset.id, field, key });
  const last = drawn.at(-1);
  if (!last) return undefined;
  const series = new Set(seriesOf(cellOf(last), datasets).all);
  const first = drawn.find((row) => row !== last && series.has(row)) ?? drawn[0]!;
  return first === last ? undefined : [cellOf(first), cellOf(last)];
}

function isDrawn({ cells }: Row, field: string, filter: Readonly<Record<string, readonly string[]>> = {}) {
  const cell = cells[field];
  if (cell?.type !== "number" || !cell.quantity) return false;
  return Object.entries(filter).every(([by, kept]) => {
    const of = cells[by];
    return of?.type !== "category" || kept.includes(of.id);
  });
}

function signOf([first, last]: Pair, { datasets }: Drawn): string {
  const [from, to] = [first, last].map((cell) => figureOf(cell, datasets)) as [number, number];
  return to > from ? ">" : to < from ? "<" : "=";
}

/** Of a cell that is only an example, as if it had risen. */
function figureOf({ dataset, field, key }: CellReference, datasets: ReadonlyMap<string, Dataset>): number {
  const cell = datasets.get(dataset)?.byKey.get(key)?.cells[field];
  return cell?.type === "number" && cell.quantity
    ? centre(cell.quantity)
    : Number(/\d+$/.exec(key)?.[0] ?? 0);
}
