import type { Library } from "../../content/library.ts";
import type { JsonFile } from "../../content/read-json.ts";
import type { ChartFile, View } from "../../model/chart.ts";
import { listing, suggestion } from "../../model/suggest.ts";
import type { Dataset } from "../../values/dataset.ts";
import type { Chart } from "../chart.ts";
import { fieldsOf, type ChartInput, type ChartType, type ReportOption } from "../chart-type.ts";
import { chartTypes } from "../registry.ts";
import { checkAnnotations } from "./check-annotations.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPlaces } from "./check-places.ts";
import { checkScales } from "./check-scales.ts";
import { checkSeries } from "./check-series.ts";
import { filterRows } from "./filter-rows.ts";
import { readEncodings } from "./read-encodings.ts";
import type { Report } from "./report.ts";
import { rowsWithin } from "./rows-within.ts";
import { toldRows } from "./told-rows.ts";

/** One state of a chart as declared: the chart itself, or a view of it merged into it. */
interface State {
  declaration: ChartFile;
  time?: View["time"];
  /** Whether its annotations are those of the chart that it is a view of. */
  inheritsAnnotations?: boolean;
}

/**
 * Reads one state of a chart.
 * @returns undefined, with the reason reported, where it cannot be drawn
 */
export function readState(
  { id, file }: JsonFile<ChartFile>,
  { declaration, time, inheritsAnnotations = false }: State,
  library: Pick<Library, "datasets" | "invalid" | "site">,
  report: Report,
): Chart | undefined {
  let reports = 0;
  const counted: Report = (path, message) => {
    reports++;
    report(path, message);
  };
  const found = typeAndDataset(declaration, library, counted);
  if (!found) return undefined;
  const { type, dataset } = found;
  const { channels, options } = readEncodings(declaration.encodings, type, dataset, file, counted);
  const filter = declaration.filter ?? {};
  const filtered = filterRows(filter, dataset, counted);
  const rows = time ? rowsWithin(time, filtered, dataset, channels, counted) : filtered;
  checkAnnotations(declaration, rows, type, channels, inheritsAnnotations, counted);
  checkNumbers(rows, type, declaration.type, channels, dataset, counted);
  const input = {
    id,
    dataset,
    rows,
    channels,
    fields: fieldsOf(channels, dataset),
    options,
    filter,
    annotations: declaration.annotations.filter(({ key, to }) =>
      [key, to ?? key].every((end) => rows.some((row) => row.key === end)),
    ),
    told: toldRows({
      ...{ declaration, dataset, rows, channels },
      isApart: Object.values(type.channels).some(({ apart }) => apart),
    }),
  } as ChartInput;
  if (options !== undefined) {
    checkPlaces(input, type, counted);
    checkSeries(input, type, counted);
    const reportOption: ReportOption = (option, message) => counted(`encodings.${option}`, message);
    const isPlayed = Object.entries(type.channels).every(
      ([name, { optional }]) => optional || channels[name],
    );
    if (isPlayed) type.check?.(input, reportOption, library.site.regions);
    checkScales(input, type, counted);
  }
  if (reports > 0) return undefined;
  const used = new Set(Object.values(channels));
  return {
    id,
    key: id,
    views: [],
    file,
    typeName: declaration.type,
    type,
    topic: declaration.topic,
    dataset,
    rows,
    declaration,
    fields: [...dataset.fields.keys()].filter((name) => used.has(name) || dataset.primaryKey.includes(name)),
    input,
  };
}

function typeAndDataset(
  { type: typeName, dataset: name }: ChartFile,
  { datasets, invalid }: Pick<Library, "datasets" | "invalid">,
  report: Report,
): { type: ChartType; dataset: Dataset } | undefined {
  const type = chartTypes.get(typeName);
  const dataset = datasets.get(name);
  if (!type) report("type", `no chart type “${typeName}”.${listing(typeName, chartTypes.keys())}`);
  if (!dataset && !invalid.has(name))
    report("dataset", `no dataset “${name}” in content/datasets.${suggestion(name, datasets.keys())}`);
  return type && dataset ? { type, dataset } : undefined;
}
