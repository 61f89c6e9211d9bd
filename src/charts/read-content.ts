import { basename } from "node:path";
import { checkClaims } from "../content/claims/check-claims.ts";
import { checkRelations } from "../content/claims/relations-in-prose.ts";
import { checkUnwritten } from "../content/check-unwritten.ts";
import { idlePictures } from "../content/check-pictures.ts";
import { checkTranslations } from "../content/check-translations.ts";
import { checkLock } from "../content/lock/check-lock.ts";
import { lockPath } from "../content/lock/read-locks.ts";
import { withCounts } from "../content/counts.ts";
import { contentRoot } from "../content/content-root.ts";
import { namingDrafts, type Drafts } from "../content/drafts.ts";
import type { Library } from "../content/library.ts";
import { readLibrary, type Mended } from "../content/read-library.ts";
import { checkNumbers } from "../content/numbers/check-numbers.ts";
import { checkTerms } from "../content/terms/check-terms.ts";
import { nameOf } from "../content/language-name.ts";
import { readTypography } from "../content/read-typography.ts";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";
import { currenciesOf } from "../values/money.ts";
import type { Chart, Content } from "./chart.ts";
import { currencyFaults } from "./check-currencies.ts";
import { unusedCells } from "./queries/unused-cells.ts";
import { checkVersions } from "./versions/check-versions.ts";
import { readVersions } from "./versions/read-versions.ts";
import { checkTypeNames } from "./read/check-type-names.ts";
import { readChart } from "./read/read-chart.ts";

/** How the content is read. */
interface ReadingOptions {
  /** Whether every language must be whole; a writer who is still at the first one works without. */
  strict?: boolean;
  /** Whether it is asked if charts have a published version with their corrected figures. */
  versions?: "checked" | "unchecked";
  /** Whether drafts are read too; what is built has none. */
  withDrafts?: boolean;
  /** Files that are passed over as if they were not there: `charts/trade.json`, `stories/trade`. */
  without?: Drafts;
}

/**
 * Reads and checks the whole content.
 * @throws ContentError with every fault of every file
 */
export function readContent(
  root: string,
  { strict = true, versions = "checked", withDrafts = false, without = new Set() }: ReadingOptions = {},
): Content {
  const { library, diagnostics, mended } = readLibrary(root, { withDrafts, without });
  const charts = new Map<string, Chart>();
  for (const file of library.charts.values()) {
    const chart = readChart(file, library, diagnostics);
    if (chart) charts.set(chart.id, chart);
  }
  for (const file of mended.charts) readChart(file, library, diagnostics);
  // Which figures are used cannot be told while a chart or a story cannot be read.
  const isWhole = diagnostics.length === 0;
  if (currenciesOf(library).length > 0)
    for (const chart of charts.values())
      diagnostics.push(...[chart, ...chart.views].flatMap((state) => currencyFaults(state, library)));
  checkLanguages(library, diagnostics);
  diagnostics.push(...checkTypeNames(charts.values(), library));
  diagnostics.push(...checkClaims(library));
  const faulty = new Set(diagnostics.map(({ file }) => file));
  const numbers = strict ? readNumbers(root, library, mended, faulty) : undefined;
  if (strict)
    diagnostics.push(
      ...idlePictures(library, faulty),
      ...(numbers?.faults ?? []),
      ...publishingFaults(root, library, faulty),
    );
  const typography = readTypography(root, library.site, diagnostics);
  const kept = readVersions(root, library, diagnostics);
  const languages = library.site.languages.map(({ id }) => id).filter((language) => library.ui.has(language));
  const content: Content = {
    ...{ ...library, charts, languages, typography, versions: kept },
    ui: new Map([...library.ui].map(([language, words]) => [language, withCounts(words, library, language)])),
    numbersInWords: numbers?.count,
  };
  if (strict && versions === "checked") diagnostics.push(...checkVersions(content));
  if (strict && isWhole) diagnostics.push(...unusedCells(content));
  if (diagnostics.length > 0) throw new ContentError(namingDrafts(diagnostics, library.leftOut));
  return content;
}

/**
 * The numbers in words, and which of them nothing vouches for; nothing where that cannot be told yet: names of the
 * glossary have numbers in them, and rows of datasets the dates that words name.
 */
function readNumbers(
  root: string,
  library: Library,
  mended: Mended,
  faulty: ReadonlySet<string>,
): ReturnType<typeof checkNumbers> | undefined {
  const datasets = new Map([...library.datasets, ...mended.datasets]);
  const charts = new Map([...library.charts, ...mended.charts.map((file) => [file.id, file] as const)]);
  const isReadable =
    !faulty.has("content/glossary.json") && [...library.invalid].every((id) => datasets.has(id));
  return isReadable ? checkNumbers(root, { ...library, datasets, charts }) : undefined;
}

/**
 * What else keeps content from being published that can be read.
 * @param faulty files with faults; what follows from those alone is not told
 */
function publishingFaults(root: string, library: Library, faulty: ReadonlySet<string>): Diagnostic[] {
  const isOfWhole = ({ file }: Diagnostic): boolean => {
    const id = basename(file, ".json");
    return ![lockPath(id), `datasets/${id}.json`].some((path) => faulty.has(`content/${path}`));
  };
  return [
    ...checkLock(library).filter(isOfWhole),
    ...checkRelations(root, library),
    ...(faulty.has("content/glossary.json") ? [] : checkTranslations(root, library)),
    ...checkUnwritten(root, library),
    ...checkTerms(root, library),
  ];
}

function checkLanguages({ ui, site: { sourceLanguage } }: Library, diagnostics: Diagnostic[]): void {
  const file = `content/ui/${sourceLanguage}.json`;
  if (ui.has(sourceLanguage) || diagnostics.some((other) => other.file === file)) return;
  const message = `is missing: write the interface's words in ${nameOf(sourceLanguage)} first`;
  diagnostics.push({ file, path: "", message });
}

/**
 * Reads the content once for each of its versions, whatever names them.
 * @param strict as in a build: every language must be whole, and drafts are left out. A writer who is still at the first one works without
 */
export function contentReader(root: string, strict: boolean): (version: string) => Content {
  let memo: { version: string; content: Content } | undefined;
  return (version) => {
    if (memo?.version !== version)
      memo = { version, content: readContent(root, { strict, withDrafts: !strict }) };
    return memo.content;
  };
}

const read = contentReader(contentRoot(), true);

/** The content that `CONTENT_DIR` names, read once for a process. */
export const loadContent = (): Content => read("");
