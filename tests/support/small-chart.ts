import type { Chart, Content } from "../../src/charts/chart.ts";
import { readChart } from "../../src/charts/read/read-chart.ts";
import type { ChartFile } from "../../src/model/chart.ts";
import { diagnosticLine, type Diagnostic } from "../../src/model/diagnostic.ts";
import { number, period, soundDatasets } from "./datasets.ts";
import { LANGUAGES, site } from "./site-file.ts";

/** A figure: its period, its number (null where there is none), and its category, where there are several. */
export type Figure = readonly [
  period: string,
  value: number | null | { low: number; high: number },
  kind?: string,
];

interface SmallChart {
  type: string;
  figures: readonly Figure[];
  unit?: string;
  /** What the number's field says besides. */
  field?: object;
  /** Channels and options besides `x` and `y`. */
  encodings?: Record<string, unknown>;
  /** Titles of the categories. */
  names?: Readonly<Record<string, string>>;
}

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
  const kinds = [...new Set(figures.flatMap(([, , kind]) => kind ?? []))];
  const categories = Object.fromEntries(
    kinds.map((kind) => [kind, { title: inAll(written.names?.[kind] ?? `The ${kind}`) }]),
  );
  const datasets = soundDatasets({
    t: {
      fields: [
        ...(kinds.length > 0 ? [{ name: "kind", type: "category", title: { en: "Kind" }, categories }] : []),
        period,
        number("value", unit, field),
      ],
      primaryKey: kinds.length > 0 ? ["kind", "period"] : ["period"],
      rows: figures.map(([when, value, kind]) => ({ ...(kind && { kind }), period: when, value })),
    },
  });
  const content = { datasets, site };
  const declaration = {
    type,
    dataset: "t",
    topic: "technology",
    title: { en: "T" },
    subtitle: { en: "Invented" },
    encodings: { x: "period", y: "value", ...encodings },
    annotations: [],
  } as unknown as ChartFile;
  const diagnostics: Diagnostic[] = [];
  const chart = readChart(
    { id: "t", file: "content/charts/t.json", content: declaration },
    { ...content, invalid: new Set() },
    diagnostics,
  );
  return { faults: diagnostics.map(diagnosticLine), ...(chart && { chart }), content };
}
