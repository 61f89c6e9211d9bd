import type { Chart, Content } from "../../src/charts/chart.ts";
import { readChart } from "../../src/charts/read/read-chart.ts";
import type { ChartFile } from "../../src/model/chart.ts";
import { diagnosticLine, type Diagnostic } from "../../src/model/diagnostic.ts";
import { number, period, soundDatasets } from "./datasets.ts";
import { LANGUAGES, site } from "./site-file.ts";

/** A figure: its period, its number (null where there is none), its category and a second one, where there are several. */
export type Figure = readonly [
  period: string,
  value: number | null | { low: number; high: number } | { value: number; derived: { en: string } },
  kind?: string,
  other?: string,
];

interface SmallChart {
  type: string;
  figures: readonly Figure[];
  unit?: string;
  /** What the number's field says besides. */
  field?: object;
  /** Channels and options besides those in which the type is drawn from `period`, `value`, `kind` and `other`. */
  encodings?: Record<string, unknown>;
  /** Words beside points, the same in every language. */
  annotations?: readonly { key: string; to?: string; text: string; place?: string }[];
  /** Titles of the categories. */
  names?: Readonly<Record<string, string>>;
  /** What else a category says, such as its region. */
  more?: Readonly<Record<string, object>>;
}

/** From which fields each type is drawn; charts over time and those not named here from `x` and `y`. */
const CHANNELS: Readonly<Record<string, Record<string, string>>> = {
  bar: { y: "kind", x: "value" },
  "dot-plot": { y: "kind", x: "value" },
  range: { y: "kind", x: "value", ends: "other" },
  slope: { x: "period", y: "value", series: "kind" },
  waffle: { category: "kind", value: "value" },
  pack: { category: "kind", value: "value" },
  pictogram: { category: "kind", value: "value" },
  units: { category: "kind", value: "value" },
  "connected-scatter": { x: "value", y: "value", time: "period", series: "kind" },
  "heat-table": { x: "period", y: "kind", value: "value" },
  diverging: { x: "period", y: "value", direction: "kind" },
  network: { from: "kind", to: "other" },
  ties: { from: "kind", to: "other" },
  nested: { y: "kind", x: "value" },
  ruler: { y: "kind", x: "value" },
  stages: { title: "kind", stage: "other", by: "other", date: "period" },
  timeline: { date: "period", title: "kind", kind: "other" },
};

/** The same words in every language. */
const inAll = (words: string): Record<string, string> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, words]));

/** Reads a chart of a few figures as from a file: what is wrong with it, or the chart with what it is drawn from. */
export function smallChart(written: SmallChart): {
  faults: string[];
  chart?: Chart;
  content: Pick<Content, "datasets" | "site">;
} {
  const { type, figures, unit = "percent", field = {}, encodings = {} } = written;
  const categoryFields = (["kind", "other"] as const).flatMap((name, index) => {
    const ids = [...new Set(figures.flatMap((figure) => figure[2 + index] ?? []))] as string[];
    const categories = Object.fromEntries(
      ids.map((id) => [id, { title: inAll(written.names?.[id] ?? `The ${id}`), ...written.more?.[id] }]),
    );
    return ids.length > 0 ? [{ name, type: "category", title: inAll(name), categories }] : [];
  });
  const datasets = soundDatasets({
    t: {
      fields: [...categoryFields, period, number("value", unit, { title: inAll("The value"), ...field })],
      primaryKey: [...categoryFields.map(({ name }) => name), "period"],
      rows: figures.map(([when, value, kind, other]) => ({
        ...(kind && { kind }),
        ...(other && { other }),
        period: when,
        value,
      })),
    },
  });
  const content = { datasets, site };
  const declaration = {
    type,
    dataset: "t",
    topic: "technology",
    title: { en: "T" },
    subtitle: { en: "Invented" },
    encodings: { ...(CHANNELS[type] ?? { x: "period", y: "value" }), ...encodings },
    annotations: (written.annotations ?? []).map(({ text, ...note }) => ({
      ...{ place: "n", distance: 14, width: 150 },
      ...note,
      text: inAll(text),
    })),
  } as unknown as ChartFile;
  const diagnostics: Diagnostic[] = [];
  const chart = readChart(
    { id: "t", file: "content/charts/t.json", content: declaration },
    { ...content, invalid: new Set() },
    diagnostics,
  );
  return { faults: diagnostics.map(diagnosticLine), ...(chart && { chart }), content };
}
