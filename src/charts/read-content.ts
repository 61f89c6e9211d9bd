import { resolve } from "node:path";
import { checkTranslations } from "../content/check-translations.ts";
import { readLibrary, type Library } from "../content/library.ts";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";
import { LANGUAGES } from "../model/language.ts";
import { hasRates } from "../values/money.ts";
import type { Chart, Content } from "./chart.ts";
import { currencyFaults } from "./check-currencies.ts";
import { readChart } from "./read/read-chart.ts";

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
