import { resolve } from "node:path";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import { textIn, type LocalizedText } from "../model/localized-text.ts";
import type { ChartFile, Topic } from "../model/chart.ts";
import { checkTranslations } from "../content/check-translations.ts";
import type { Dataset, Row } from "../values/dataset.ts";
import { hasRates, type Currency } from "../values/money.ts";
import { readLibrary, type Library } from "../content/library.ts";
import { fillIn, UNIT } from "../values/words.ts";
import type { ChartInput, ChartType } from "./chart-type.ts";
import { currencyFaults } from "./check-currencies.ts";
import { readChart } from "./read-chart.ts";
import { chartSummary } from "./summary/summary.ts";
import { unitOf } from "./unit-of.ts";

/** A chart checked against its type and dataset, ready to draw. */
export interface Chart {
  id: string;
  /** Name of its files and of its drawing: the id, and after a dot that of the view. */
  key: string;
  /** Set where this is a view of the chart and not the chart itself. */
  view?: { id: string; label: LocalizedText };
  /** The views of the chart; a view has none. */
  views: readonly Chart[];
  file: string;
  typeName: string;
  type: ChartType;
  topic: Topic;
  dataset: Dataset;
  /** What the type's `draw` takes. */
  input: ChartInput;
  /** Fields that the drawing uses, in the dataset's order: the columns of its table. */
  fields: readonly string[];
  rows: readonly Row[];
  declaration: ChartFile;
  /** Set where the chart's US dollars are put into another currency. */
  currency?: Currency;
}

export interface Content extends Omit<Library, "charts"> {
  charts: ReadonlyMap<string, Chart>;
  /** Languages that are published: their interface is written. */
  languages: readonly Language[];
}

/**
 * Reads and checks the whole content.
 * @param gate whether every language must be whole; a writer who is still at the first one works without
 * @throws ContentError with every fault of every file
 */
export function readContent(root: string, { gate = true }: { gate?: boolean } = {}): Content {
  const { library, diagnostics } = readLibrary(root);
  const charts = new Map<string, Chart>();
  for (const file of library.charts.values()) {
    const chart = readChart(file, library, diagnostics);
    if (!chart) continue;
    charts.set(chart.id, chart);
    if (hasRates(library.datasets)) diagnostics.push(...[chart, ...chart.views].flatMap(currencyFaults));
  }
  checkLanguages(library, diagnostics);
  if (gate) diagnostics.push(...checkTranslations(root, library.stories));
  if (diagnostics.length > 0) throw new ContentError(diagnostics);
  const languages = LANGUAGES.filter((language) => library.ui.has(language));
  return { ...library, charts, languages };
}

function checkLanguages({ ui }: Library, diagnostics: Diagnostic[]): void {
  if (!ui.has("en") && !diagnostics.some(({ file }) => file === "content/ui/en.json"))
    diagnostics.push({
      file: "content/ui/en.json",
      path: "",
      message: "is missing: write the interface's words in English first",
    });
}

let memo: { version: unknown; content: Content } | undefined;

/**
 * The content of this repository, read once for a process; while developing, again whenever a content file changes,
 * and without the gate for languages.
 */
export function loadContent(): Content {
  const version = (globalThis as Record<symbol, unknown>)[Symbol.for("bridgelines.content-version")];
  if (!memo || memo.version !== version)
    memo = {
      version,
      content: readContent(resolve("content"), { gate: process.env.NODE_ENV !== "development" }),
    };
  return memo.content;
}

export interface ChartWords {
  title: string;
  subtitle: string;
  note?: string;
  alt: string;
}

/** Whether all words of a chart are written in a language. */
export function isPublished(chart: Chart, language: Language): boolean {
  const { title, subtitle, note, alt } = chart.declaration;
  return [title, subtitle, note, alt].every(
    (text) => text === undefined || textIn(text, language) !== undefined,
  );
}

/** The words of a chart with their values filled in; written once, because every file of a chart asks for them. */
export function chartWords(
  chart: Chart,
  language: Language,
  content: Pick<Library, "datasets" | "ui">,
): ChartWords {
  const known = written.get(chart) ?? new Map<Language, ChartWords>();
  written.set(chart, known);
  let words = known.get(language);
  if (!words) known.set(language, (words = writeWords(chart, language, content)));
  return words;
}

const written = new WeakMap<Chart, Map<Language, ChartWords>>();

function writeWords(
  chart: Chart,
  language: Language,
  { datasets, ui }: Pick<Library, "datasets" | "ui">,
): ChartWords {
  const { declaration, dataset, input } = chart;
  const unit = unitOf(dataset, input.channels);
  const unitWords = (unit && ui.get(language)?.units[unit]) ?? "";
  const write = (text: ChartFile["title"]): string =>
    fillIn((textIn(text, language) ?? "").replaceAll(UNIT, unitWords), datasets, language);
  const { title, subtitle, note, alt } = declaration;
  return {
    title: write(title),
    subtitle: write(subtitle),
    alt: alt ? write(alt) : chartSummary(chart, language, { datasets, ui }),
    ...(note && { note: write(note) }),
  };
}
