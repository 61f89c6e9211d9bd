import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { annotationSchema, chartSchema, viewSchema, type ChartFile } from "../model/chart.ts";
import { datasetSchema } from "../model/dataset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { ID_PATTERN } from "../model/id.ts";
import { interfaceStringsSchema, type InterfaceStrings } from "../model/interface-strings.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import type { LocalizedText } from "../model/localized-text.ts";
import type { Site } from "../model/site.ts";
import { sourceSchema, type Source } from "../model/source.ts";
import type { Dataset } from "../values/dataset.ts";
import { resolvePending } from "../values/evaluate.ts";
import { readDataset } from "./read-dataset.ts";
import { readJsonFolder, type JsonFile } from "./read-json.ts";
import { readSite } from "./read-site.ts";
import { readStory, type Story } from "./read-story.ts";
import { readGlossary, type Glossary } from "./translations.ts";
import { suggestion } from "../model/suggest.ts";
import { placeholders, UNIT, writeValue, type ValueRequest } from "../values/words.ts";

/** All content, read and cross-checked; what charts, pages, commands and tests work from. */
export interface Library {
  /** What makes this site this site: its name, languages, regions, currencies, topics and units. */
  site: Site;
  sources: ReadonlyMap<string, Source>;
  datasets: ReadonlyMap<string, Dataset>;
  charts: ReadonlyMap<string, JsonFile<ChartFile>>;
  /** Stories by language, in their order. */
  stories: ReadonlyMap<Language, readonly Story[]>;
  /** Datasets with faults of their own; what refers to them is checked once they are mended. */
  broken: ReadonlySet<string>;
  /** Official forms of names in the other languages. */
  glossary: Glossary;
  /** Interface words of the languages that have them. */
  ui: ReadonlyMap<Language, InterfaceStrings>;
}

/**
 * Reads the content folder. All faults of all files come back together, and what is faulty is left out of the library.
 * @param root path of the content folder
 * @throws ContentError where `site.json` cannot be read, which all other files depend on
 */
export function readLibrary(root: string): { library: Library; diagnostics: Diagnostic[] } {
  const site = readSite(root);
  const diagnostics: Diagnostic[] = [];
  const sources = new Map(
    readJsonFolder(root, "sources", sourceSchema, diagnostics, () => Object.keys(sourceSchema.shape)).map(
      ({ id, content }) => [id, content],
    ),
  );
  const sourceIds = new Set(namesIn(root, "sources"));

  const datasets = new Map<string, Dataset>();
  const pending = readJsonFolder(root, "datasets", datasetSchema, diagnostics, datasetKeys).flatMap(
    (file) => {
      const read = readDataset(file, sourceIds, diagnostics);
      datasets.set(file.id, read.dataset);
      return read.pending;
    },
  );
  resolvePending(pending, datasets, diagnostics);

  const broken = new Set(
    diagnostics.flatMap(({ file }) => /^content\/datasets\/(.*)\.json$/.exec(file)?.[1] ?? []),
  );

  const ui = readInterface(root, diagnostics);
  const charts = new Map(
    readJsonFolder(root, "charts", chartSchema, diagnostics, chartKeys).map((file) => [file.id, file]),
  );
  const stories = readStories(root, diagnostics);
  const glossary = readGlossary(root);
  const library: Library = { site, sources, datasets, charts, stories, ui, broken, glossary };
  const chartIds = new Set(namesIn(root, "charts"));
  checkWords(library, chartIds, diagnostics);
  checkStories(library, chartIds, sourceIds, diagnostics);
  return { library, diagnostics };
}

function namesIn(root: string, folder: string): string[] {
  const directory = join(root, folder);
  return existsSync(directory) ? readdirSync(directory).map((name) => name.replace(/\.json$/, "")) : [];
}

function datasetKeys(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(datasetSchema.shape);
  if (path[0] === "fields" && path.length === 2)
    return ["name", "title", "description", "type", "unit", "decimals", "categories"];
  return ["title", "short", "country"];
}

function chartKeys(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(chartSchema.shape);
  if (path[0] === "annotations" && path.length === 2) return Object.keys(annotationSchema.shape);
  return path[0] === "views" && path.length === 2 ? Object.keys(viewSchema.shape) : [...LANGUAGES];
}

function readInterface(root: string, diagnostics: Diagnostic[]): Map<Language, InterfaceStrings> {
  const files = readJsonFolder(root, "ui", interfaceStringsSchema, diagnostics, (path) => {
    let shape: unknown = interfaceStringsSchema;
    for (const part of path)
      shape = (shape as { shape?: Record<PropertyKey, unknown> } | undefined)?.shape?.[part];
    return Object.keys((shape as { shape?: object } | undefined)?.shape ?? {});
  });
  const ui = new Map<Language, InterfaceStrings>();
  for (const { id, file, content } of files) {
    if ((LANGUAGES as readonly string[]).includes(id)) ui.set(id as Language, content);
    else
      diagnostics.push({
        file,
        path: "",
        message: `“${id}” is no language of the site.${suggestion(id, LANGUAGES)}`,
      });
  }
  return ui;
}

function readStories(root: string, diagnostics: Diagnostic[]): Map<Language, Story[]> {
  const stories = new Map<Language, Story[]>();
  const directory = join(root, "stories");
  if (!existsSync(directory)) return stories;
  for (const id of readdirSync(directory).sort()) {
    if (!ID_PATTERN.test(id)) {
      diagnostics.push({
        file: `content/stories/${id}`,
        path: "",
        message: `“${id}” is not a kebab-case id: a story is a folder such as content/stories/fdi-capital/ with en.mdx in it`,
      });
      continue;
    }
    for (const name of readdirSync(join(directory, id)).sort()) {
      const file = `content/stories/${id}/${name}`;
      const language = name.replace(/\.mdx$/, "") as Language;
      if (!name.endsWith(".mdx") || !(LANGUAGES as readonly string[]).includes(language)) {
        diagnostics.push({
          file,
          path: "",
          message: `is not a story's text: name it ${LANGUAGES.map((code) => `${code}.mdx`).join(", ")}`,
        });
        continue;
      }
      const story = readStory(
        id,
        language,
        file,
        readFileSync(join(directory, id, name), "utf8"),
        diagnostics,
      );
      if (story) stories.set(language, [...(stories.get(language) ?? []), story]);
    }
  }
  for (const list of stories.values()) {
    list.sort((a, b) => a.meta.order - b.meta.order);
    list.forEach((story, index) => {
      const previous = list[index - 1];
      if (previous?.meta.order === story.meta.order)
        diagnostics.push({
          file: story.file,
          path: "order",
          message: `is ${story.meta.order}, as in ${previous.file}: give each story a place of its own`,
        });
    });
  }
  return stories;
}

/** Every value in braces, in charts and in the front matter of stories, must be one that can be worked out. */
function checkWords(
  { charts, stories, datasets, broken, ui }: Library,
  chartIds: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): void {
  for (const [language, { home }] of ui) {
    const file = `content/ui/${language}.json`;
    home.figures.forEach(({ value, label, chart }, index) => {
      checkPlaceholders(value, file, `home.figures[${index}].value`);
      checkPlaceholders(label, file, `home.figures[${index}].label`);
      if (!chartIds.has(chart))
        diagnostics.push({
          file,
          path: `home.figures[${index}].chart`,
          message: `no chart “${chart}” in content/charts.${suggestion(chart, chartIds)}`,
        });
    });
  }
  for (const { file, content } of charts.values()) {
    const states: [string, Partial<ChartFile>][] = [
      ["", content],
      ...Object.entries(content.views ?? {}).map(([id, view]): [string, Partial<ChartFile>] => [
        `views.${id}.`,
        view as Partial<ChartFile>,
      ]),
    ];
    for (const [at, { label, title, subtitle, note, alt, inCurrency = {} }] of states) {
      checkTexts({ label, title, subtitle, note, alt }, file, at);
      for (const [currency, texts] of Object.entries(inCurrency))
        checkTexts(texts ?? {}, file, `${at}inCurrency.${currency}.`);
    }
    content.annotations.forEach(({ text }, index) => {
      for (const [language, words] of Object.entries(text))
        checkPlaceholders(words ?? "", file, `annotations[${index}].text.${language}`);
    });
  }
  for (const { file, meta } of [...stories.values()].flat()) {
    checkPlaceholders(meta.title, file, "title");
    checkPlaceholders(meta.description, file, "description");
  }

  function checkTexts(texts: Record<string, LocalizedText | undefined>, file: string, at: string): void {
    for (const [name, text] of Object.entries(texts))
      for (const [language, words] of Object.entries(text ?? {}))
        // The unit is the chart's own, and written when the chart is known.
        checkPlaceholders(words?.replaceAll(UNIT, ""), file, `${at}${name}.${language}`);
  }

  function checkPlaceholders(text: string | undefined, file: string, path: string): void {
    if ((text?.split("{").length ?? 0) !== (text?.split("}").length ?? 0))
      diagnostics.push({
        file,
        path,
        message: "has a brace that is not closed: a value is written {dataset.field[key]}",
      });
    for (const request of placeholders(text ?? ""))
      checkValue(request, { datasets, broken }, file, path, diagnostics);
  }
}

function checkValue(
  request: ValueRequest,
  { datasets, broken }: Pick<Library, "datasets" | "broken">,
  file: string,
  path: string,
  diagnostics: Diagnostic[],
): void {
  if ([...broken].some((id) => new RegExp(`(?<![\\w-])${id}\\.`).test(request.of))) return;
  try {
    writeValue(request, datasets, "en");
  } catch (error) {
    diagnostics.push({ file, path, message: (error as Error).message });
  }
}

function checkStories(
  { stories, datasets, charts, broken }: Library,
  chartIds: ReadonlySet<string>,
  sourceIds: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): void {
  for (const story of [...stories.values()].flat()) {
    const { file, meta } = story;
    for (const { line, target } of story.values)
      checkValue(target, { datasets, broken }, file, `line ${line}`, diagnostics);
    const named = [
      ...story.charts.map(({ line, target }) => [`line ${line}`, target] as const),
      ["chart", meta.chart] as const,
    ];
    for (const [path, id] of named)
      if (!chartIds.has(id))
        diagnostics.push({
          file,
          path,
          message: `no chart “${id}” in content/charts.${suggestion(id, charts.keys())}`,
        });
    if (meta.article && !sourceIds.has(meta.article))
      diagnostics.push({
        file,
        path: "article",
        message: `no source “${meta.article}” in content/sources.${suggestion(meta.article, sourceIds)}`,
      });
    for (const { target } of story.scrollies) {
      const views = Object.keys(charts.get(target.chart)?.content.views ?? {});
      for (const { line, view } of target.steps)
        if (view !== undefined && charts.has(target.chart) && !views.includes(view))
          diagnostics.push({
            file,
            path: `line ${line}`,
            message: views.length
              ? `no view “${view}” of the chart “${target.chart}”.${suggestion(view, views)}`
              : `no view “${view}”: the chart “${target.chart}” has none, declare it under “views” in content/charts/${target.chart}.json`,
          });
    }
    const repeated = story.charts.find(
      ({ target }, index) => story.charts.findIndex((other) => other.target === target) < index,
    );
    if (repeated)
      diagnostics.push({
        file,
        path: `line ${repeated.line}`,
        message: `places the chart “${repeated.target}” a second time: place each chart once, and refer to it in words`,
      });
  }
}
