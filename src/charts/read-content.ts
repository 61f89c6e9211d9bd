import { checkTranslations } from "../content/check-translations.ts";
import { contentRoot } from "../content/content-root.ts";
import { readLibrary, type Library } from "../content/library.ts";
import { readTypography } from "../content/read-typography.ts";
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
  const typography = readTypography(root, library.site, diagnostics);
  if (diagnostics.length > 0) throw new ContentError(diagnostics);
  const languages = LANGUAGES.filter((language) => library.ui.has(language));
  return { ...library, charts, languages, typography };
}

function checkLanguages({ ui }: Library, diagnostics: Diagnostic[]): void {
  if (!ui.has("en") && !diagnostics.some(({ file }) => file === "content/ui/en.json"))
    diagnostics.push({
      file: "content/ui/en.json",
      path: "",
      message: "is missing: write the interface's words in English first",
    });
}

/**
 * Reads the content once for each of its versions, whatever names them.
 * @param strict whether every language must be whole; a writer who is still at the first one works without
 */
export function contentReader(root: string, strict: boolean): (version: string) => Content {
  let memo: { version: string; content: Content } | undefined;
  return (version) => {
    if (memo?.version !== version) memo = { version, content: readContent(root, { gate: strict }) };
    return memo.content;
  };
}

const read = contentReader(contentRoot(), true);

/** The content that `CONTENT_DIR` names, read once for a process. */
export const loadContent = (): Content => read("");
