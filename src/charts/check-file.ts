import { basename } from "node:path";
import { checkStories } from "../content/check-stories.ts";
import { checkWords } from "../content/check-words.ts";
import type { KnownIds, Library } from "../content/library.ts";
import { readDataset } from "../content/read-dataset.ts";
import { readJsonText } from "../content/read-json.ts";
import { readStory } from "../content/read-story.ts";
import { chartSchema } from "../model/chart.ts";
import { datasetSchema } from "../model/dataset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { sourceSchema } from "../model/source.ts";
import { resolvePending } from "../values/evaluate.ts";
import { currencyFaults } from "./check-currencies.ts";
import { readChart } from "./read/read-chart.ts";

/**
 * What is wrong with one file that is new to the content, without reading the rest of it again.
 * @param file its path as messages name it, such as `content/charts/fdi-capital.json`
 */
export function checkFile(file: string, text: string, library: Library): Diagnostic[] {
  const [, folder = "", name = ""] = file.split("/");
  const check = Object.hasOwn(CHECKS, folder) ? CHECKS[folder] : undefined;
  if (!check) throw new RangeError(`${file} is in no folder of sources, datasets, charts or stories`);
  const diagnostics: Diagnostic[] = [];
  check({ file, text, id: basename(name, ".json"), library, known: knownIds(library) }, diagnostics);
  return diagnostics;
}

interface NewFile {
  id: string;
  file: string;
  text: string;
  library: Library;
  known: KnownIds;
}

const knownIds = ({ sources, charts }: Library): KnownIds => ({
  sources: new Set(sources.keys()),
  charts: new Set(charts.keys()),
});

const CHECKS: Record<string, (file: NewFile, diagnostics: Diagnostic[]) => void> = {
  sources({ file, text, library }, diagnostics) {
    readJsonText(file, text, sourceSchema(library.site), diagnostics);
  },

  datasets({ id, file, text, library: { site, datasets }, known }, diagnostics) {
    const read = readJsonText(file, text, datasetSchema(site), diagnostics);
    if (!read) return;
    const { dataset, pending } = readDataset(read, site, known.sources, diagnostics);
    resolvePending(pending, { datasets: new Map([...datasets, [id, dataset]]), site }, diagnostics);
  },

  charts({ id, file, text, library, known }, diagnostics) {
    const read = readJsonText(file, text, chartSchema(library.site), diagnostics);
    if (!read) return;
    const alone = { ...library, charts: new Map([[id, read]]), stories: new Map(), ui: new Map() };
    checkWords(alone, known, diagnostics);
    const chart = readChart(read, library, diagnostics);
    if (chart)
      diagnostics.push(...[chart, ...chart.views].flatMap((state) => currencyFaults(state, library)));
  },

  stories({ id, file, text, library, known }, diagnostics) {
    const language = basename(file, ".mdx");
    const story = readStory(id, language, file, text, library.site, diagnostics);
    if (!story) return;
    const alone = { ...library, stories: new Map([[language, [story]]]) };
    checkStories(alone, known, diagnostics);
    checkWords({ ...alone, charts: new Map(), ui: new Map() }, known, diagnostics);
  },
};
