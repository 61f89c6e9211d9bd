import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { currencyFaults } from "../../../src/charts/check-currencies.ts";
import { readChart } from "../../../src/charts/read/read-chart.ts";
import { readContent } from "../../../src/charts/read-content.ts";
import { checkClaims } from "../../../src/content/claims/check-claims.ts";
import { checkStories } from "../../../src/content/check-stories.ts";
import { checkWords } from "../../../src/content/check-words.ts";
import { interfaceTexts, readProse, textsIn, type ContentText } from "../../../src/content/content-texts.ts";
import { contentRoot } from "../../../src/content/content-root.ts";
import {
  countedPassages,
  countedStory,
  countedTexts,
  type CountedText,
} from "../../../src/content/numbers/counted-text.ts";
import { reckonTexts } from "../../../src/content/numbers/check-numbers.ts";
import { readExemptions } from "../../../src/content/numbers/exemptions.ts";
import { readFingerprints } from "../../../src/content/fingerprints.ts";
import { evidenceFaults } from "../../../src/content/evidence/evidence-faults.ts";
import type { PrintedCell } from "../../../src/content/evidence/printed-cell.ts";
import type { Library } from "../../../src/content/library.ts";
import { checkLock } from "../../../src/content/lock/check-lock.ts";
import { passageFaults, type Prose } from "../../../src/content/parity/passage-faults.ts";
import { parityMessages } from "../../../src/content/parity/parity.ts";
import { passagesOf } from "../../../src/content/parity/passages.ts";
import { parseBody, splitStory } from "../../../src/content/parse-story.ts";
import { plausibilityFaults } from "../../../src/content/plausibility/plausibility.ts";
import { readDataset } from "../../../src/content/read-dataset.ts";
import { readJsonFolder, readJsonText, type JsonFile } from "../../../src/content/read-json.ts";
import { readLibrary } from "../../../src/content/read-library.ts";
import { readStory } from "../../../src/content/read-story.ts";
import {
  reviewMessages,
  targetsOf,
  translationFaults,
  type Review,
} from "../../../src/content/translations.ts";
import { chartSchema } from "../../../src/model/chart.ts";
import { datasetSchema, type DatasetFile } from "../../../src/model/dataset.ts";
import { ContentError, diagnosticLine, type Diagnostic } from "../../../src/model/diagnostic.ts";
import { memoize } from "../../../src/model/memoize.ts";
import type { Dataset } from "../../../src/values/dataset.ts";
import { resolvePending } from "../../../src/values/evaluate.ts";

/** New texts of files, by their paths below the content folder. */
export type Changes = ReadonlyMap<string, string>;

export const root = contentRoot();
export const { library } = readLibrary(root);
export const { site } = library;
export const reviews: readonly Review[] = targetsOf(site).map((language) => ({
  language,
  sourceLanguage: site.sourceLanguage,
  fingerprints: readFingerprints(root, language, []),
  glossary: library.glossary,
}));
/** A file of the content as it is, by its path below the content folder. */
export const textOf = memoize((path: string): string => readFileSync(join(root, path), "utf8"));

const known = { sources: new Set(library.sources.keys()), charts: new Set(library.charts.keys()) };
const datasetFiles = readJsonFolder(root, "datasets", datasetSchema(site), []);
const exemptions = readExemptions(root, []);
/** Datasets that take figures from others, and are worked out again when one of those changes. */
const dependents = datasetFiles.filter(({ content }) => JSON.stringify(content.rows).includes('"from":'));

/**
 * What a check says of changed files because of what stands in them: nothing here looks at what was accepted before.
 * Reads the changed files alone, and goes no further than the first rule that is broken.
 */
export function ruleTells(changes: Changes): string | undefined {
  for (const rule of rulesFor(changes)) {
    const first = rule().find(({ kind }) => kind !== "reminder");
    if (first) return diagnosticLine(first);
  }
  return undefined;
}

/** What it says because a figure or a text is not as it was accepted. */
export function alarmTells(changes: Changes): string | undefined {
  for (const [path, text] of changes) {
    const [folder, id = ""] = path.replace(/\.json$/, "").split("/");
    if (folder === "datasets") {
      const { datasets } = withDataset(id, text);
      const locks = new Map([...library.locks!].filter(([name]) => datasets.has(name)));
      const [first] = checkLock({ datasets, invalid: new Set(), locks });
      if (first) return diagnosticLine(first);
    }
    for (const changed of changedTexts(path, text, changes))
      for (const review of reviews) {
        const [message] = reviewMessages(changed, review);
        if (message !== undefined) return `${path} › ${changed.path}: ${message}`;
      }
  }
  return undefined;
}

type Rule = () => Diagnostic[];

function* rulesFor(changes: Changes): Generator<Rule> {
  for (const [path, text] of changes) {
    yield () => numberFaults(path, text);
    const [folder, name = "", version = ""] = path.replace(/\.(?:json|mdx)$/, "").split("/");
    if (folder === "datasets") yield* rulesOfDataset(name, text);
    if (folder === "charts") yield* rulesOfChart(name, text);
    if (folder === "stories") yield* rulesOfStory(name, version, text);
    if (path.endsWith(".mdx")) yield () => proseFaults(path, text, changes);
    else
      yield () => reviews.flatMap((review) => translationFaults(changedTexts(path, text, changes), review));
  }
}

/** The datasets that are other ones with a changed file, and what is wrong with them by themselves. */
function withDataset(id: string, text: string): Reread {
  const faults: Diagnostic[] = [];
  const printed: PrintedCell[] = [];
  const datasets = new Map<string, Dataset>();
  const file = readJsonText(`content/datasets/${id}.json`, text, datasetSchema(site), faults);
  if (!file) return { datasets, faults, printed };
  const files: JsonFile<DatasetFile>[] = [file, ...dependents.filter((other) => other.id !== id)];
  const pending = files.flatMap((one) => {
    const read = readDataset(one, site, known.sources, faults);
    datasets.set(one.id, read.dataset);
    printed.push(...read.printed);
    return read.pending;
  });
  const all = new Map([...library.datasets, ...datasets]);
  resolvePending(pending, { datasets: all, site }, faults);
  return { datasets, faults, printed };
}

interface Reread {
  datasets: Map<string, Dataset>;
  faults: Diagnostic[];
  printed: PrintedCell[];
}

function* rulesOfDataset(id: string, text: string): Generator<Rule> {
  const { datasets, faults, printed } = withDataset(id, text);
  yield () => faults;
  if (faults.length > 0) return;
  yield () => [...datasets.values()].flatMap(plausibilityFaults);
  yield () => evidenceFaults(printed, library);
  const changed: Library = { ...library, datasets: new Map([...library.datasets, ...datasets]) };
  yield () => checkClaims(changed);
  yield () => collected((into) => checkWords(changed, known, into));
  yield () => collected((into) => checkStories(changed, known, into));
  yield () =>
    collected((into) => {
      for (const file of library.charts.values())
        if (datasets.has(file.content.dataset)) readChart(file, changed, into);
    });
}

const collected = (read: (into: Diagnostic[]) => void): Diagnostic[] => {
  const into: Diagnostic[] = [];
  read(into);
  return into;
};

function* rulesOfChart(id: string, text: string): Generator<Rule> {
  const faults: Diagnostic[] = [];
  const file = readJsonText(`content/charts/${id}.json`, text, chartSchema(site), faults);
  yield () => faults;
  if (!file) return;
  const alone: Library = { ...library, charts: new Map([[id, file]]), stories: new Map() };
  yield () => checkClaims(alone);
  yield () => collected((into) => checkWords(alone, known, into));
  yield () =>
    collected((into) => {
      const chart = readChart(file, alone, into);
      if (chart) into.push(...[chart, ...chart.views].flatMap((state) => currencyFaults(state, alone)));
    });
}

function* rulesOfStory(id: string, language: string, text: string): Generator<Rule> {
  const faults: Diagnostic[] = [];
  const story = readStory(id, language, `content/stories/${id}/${language}.mdx`, text, site, faults);
  yield () => faults;
  if (!story) return;
  const stories = new Map([[language, [story]]]);
  yield () => checkClaims({ ...library, charts: new Map(), stories });
  yield () => collected((into) => checkWords({ ...library, charts: new Map(), stories }, known, into));
  yield () => collected((into) => checkStories({ ...library, stories }, known, into));
}

/** Numbers of the source language that nothing vouches for. */
function numberFaults(path: string, text: string): Diagnostic[] {
  return reckonTexts(countedIn(path, text), library, exemptions).flatMap(({ counted, unvouched, untold }) =>
    [...unvouched.map(({ written }) => written), ...untold].map((written) => ({
      file: counted.file,
      path: counted.path,
      message: `nothing vouches for “${written}”`,
    })),
  );
}

function countedIn(path: string, text: string): CountedText[] {
  const [folder, id = "", version] = path.replace(/\.(?:json|mdx)$/, "").split("/");
  if (!path.endsWith(".mdx")) return countedTexts(changedTexts(path, text, new Map([[path, text]])), site);
  if (version !== site.sourceLanguage) return [];
  const file = `content/${path}`;
  if (folder !== "stories") return countedPassages({ file, name: `${folder}/${id}` }, parseBody(text), 0);
  const story = readStory(id, version, file, text, site, []);
  return story ? countedStory(story) : [];
}

/** Where the versions of a story or page do not say alike what its source says. */
function proseFaults(path: string, text: string, changes: Changes): Diagnostic[] {
  const language = path.replace(/.*\/|\.mdx$/g, "");
  const source = path.replace(`/${language}.mdx`, `/${site.sourceLanguage}.mdx`);
  const pairs =
    language === site.sourceLanguage ? reviews : reviews.filter((review) => review.language === language);
  return pairs.flatMap((review) => {
    const other = path.replace(`/${language}.mdx`, `/${review.language}.mdx`);
    const written = changes.get(other) ?? (other === path ? text : textOf(other));
    const [original, translation] = [
      parsed(source, changes.get(source) ?? textOf(source)),
      parsed(other, written),
    ];
    return [
      ...passageFaults(original, translation, review),
      ...["title", "description"].flatMap((key) =>
        parityMessages(original.front(key), translation.front(key), review).map((message) => ({
          file: other,
          path: key,
          message,
        })),
      ),
    ];
  });
}

/** A story or page as the check compares it, each text parsed once. */
const parsed = memoize(
  (file: string, text: string): Prose & { front: (key: string) => string } => {
    const { frontMatter, body, linesBefore } = splitStory(text) ?? {
      frontMatter: "",
      body: text,
      linesBefore: 0,
    };
    return {
      file: `content/${file}`,
      front: (key) => new RegExp(`^${key}: (.*)$`, "m").exec(frontMatter)?.[1] ?? "",
      passages: passagesOf(parseBody(body), linesBefore),
    };
  },
  (text) => text,
);

/** The texts of a file that are not as they are in the content. */
function changedTexts(path: string, text: string, changes: Changes): ContentText[] {
  if (path.endsWith(".mdx")) {
    const folder = path.replace(/\/[^/]*$/, "");
    return readProse(root, site)
      .filter(({ file }) => file === folder)
      .map((prose) => {
        const words = Object.fromEntries(
          Object.entries(prose.words).map(([language, old]) => [
            language,
            changes.get(`${folder}/${language}.mdx`) ?? old,
          ]),
        );
        return { ...prose, words, source: words[site.sourceLanguage]! };
      });
  }
  if (path.startsWith("ui/")) {
    const files = new Map(
      site.languages.map(({ id }): [string, unknown] => {
        const file = `ui/${id}.json`;
        return [id, JSON.parse(changes.get(file) ?? textOf(file))];
      }),
    );
    return differing(interfaceTexts(files, site), interfaceTexts(interfaces(), site));
  }
  return differing(textsIn(path, JSON.parse(text), site), textsIn(path, JSON.parse(textOf(path)), site));
}

const interfaces = (): Map<string, unknown> =>
  new Map(site.languages.map(({ id }) => [id, JSON.parse(textOf(`ui/${id}.json`))]));

function differing(now: readonly ContentText[], before: readonly ContentText[]): ContentText[] {
  const old = new Map(before.map(({ path, words }) => [path, JSON.stringify(words)]));
  return now.filter(({ path, words }) => old.get(path) !== JSON.stringify(words));
}

/** A copy of the content on disk in which the whole check reads changed files; slow. */
export class ContentCopy {
  readonly #root = mkdtempSync(join(tmpdir(), "planted-"));

  constructor() {
    cpSync(root, this.#root, { recursive: true });
  }

  /** What `npm run check` says of it, drawings apart. */
  tells(changes: Changes): string | undefined {
    for (const [path, text] of changes) writeFileSync(join(this.#root, path), text);
    try {
      readContent(this.#root);
      return undefined;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return diagnosticLine(error.diagnostics[0]!);
    } finally {
      for (const path of changes.keys()) writeFileSync(join(this.#root, path), textOf(path));
    }
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }
}
