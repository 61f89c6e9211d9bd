import { existsSync } from "node:fs";
import { join } from "node:path";
import { chartSchema, type ChartFile } from "../model/chart.ts";
import { datasetSchema } from "../model/dataset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { LINKED_FOLDERS } from "../model/linked-pages.ts";
import { listSchema } from "../model/list.ts";
import type { Site } from "../model/site.ts";
import { sourceSchema } from "../model/source.ts";
import type { Dataset } from "../values/dataset.ts";
import { resolvePending } from "../values/evaluate.ts";
import { languageFaults } from "./check-languages.ts";
import { ratesFaults } from "./check-rates.ts";
import { dateFaults } from "./check-dates.ts";
import { checkLists } from "./check-lists.ts";
import { checkPages } from "./check-pages.ts";
import { checkRecords } from "./check-records.ts";
import { checkStories } from "./check-stories.ts";
import { checkWords } from "./check-words.ts";
import { findDrafts, type Drafts } from "./drafts.ts";
import { evidenceFaults, unquotedRows } from "./evidence/evidence-faults.ts";
import type { PrintedCell } from "./evidence/printed-cell.ts";
import { readGlossary } from "./glossary.ts";
import type { KnownIds, Library } from "./library.ts";
import { listFolder } from "./list-folder.ts";
import { pictureFaults } from "./check-pictures.ts";
import { readPictures } from "./pictures.ts";
import { readCorrections } from "./lock/read-corrections.ts";
import { readPublishedDatasets } from "./lock/published-datasets.ts";
import { readLocks } from "./lock/read-locks.ts";
import { unreadFiles } from "./misplaced.ts";
import { plausibilityFaults } from "./plausibility/plausibility.ts";
import { readDataset } from "./read-dataset.ts";
import { readInterface } from "./read-interface.ts";
import { readJsonFolder, type JsonFile } from "./read-json.ts";
import { readSite } from "./read-site.ts";
import { readStories } from "./read-stories.ts";
import type { Story } from "./story.ts";

/** Faulty files as far as the rest of them can be read, so that nothing is said of others only because of these. */
export interface Mended {
  charts: JsonFile<ChartFile>[];
  datasets: ReadonlyMap<string, Dataset>;
}

/**
 * Reads the content folder. All faults of all files come back together, and what is faulty is left out of the library.
 * @param root path of the content folder
 * @param withDrafts whether drafts are read too, as while developing
 * @param without files that are passed over as if they were not there, named as drafts are
 * @throws ContentError where `site.json` cannot be read, which all other files depend on
 */
export function readLibrary(
  root: string,
  { withDrafts = false, without = new Set() }: { withDrafts?: boolean; without?: Drafts } = {},
): {
  library: Library;
  diagnostics: Diagnostic[];
  mended: Mended;
} {
  const site = readSite(root);
  const drafts = findDrafts(root, site);
  const leftOut: Drafts = withDrafts ? new Set() : drafts;
  const unread: Drafts = new Set([...leftOut, ...without]);
  const diagnostics: Diagnostic[] = [];
  const known = {
    sources: namesIn(root, "sources", unread),
    charts: namesIn(root, "charts", unread),
  };
  const sources = new Map(
    readJsonFolder(root, "sources", sourceSchema(site), diagnostics, unread).map(({ id, content }) => [
      id,
      content,
    ]),
  );
  const { datasets, mendedDatasets, implausible, printed } = readDatasets(
    root,
    site,
    known,
    unread,
    diagnostics,
  );
  const invalid = new Set(
    diagnostics.flatMap(({ file }) => /^content\/datasets\/(.*)\.json$/.exec(file)?.[1] ?? []),
  );
  const ui = readInterface(root, site, diagnostics);
  const mended: Mended = { charts: [], datasets: mendedDatasets };
  const charts = new Map(
    readJsonFolder(root, "charts", chartSchema(site), diagnostics, unread, (file) =>
      mended.charts.push(file),
    ).map((file) => [file.id, file]),
  );
  const lists = new Map(
    readJsonFolder(root, "lists", listSchema(site), diagnostics, unread).map((file) => [file.id, file]),
  );
  const mendedStories: Story[] = [];
  const stories = readStories(root, site, diagnostics, unread, (story) => mendedStories.push(story));
  const pictures = readPictures(root, unread, diagnostics);
  const glossary = readGlossary(root, site, diagnostics);
  const locks = readLocks(root, diagnostics);
  const corrections = readCorrections(root, site, diagnostics);
  const library: Library = {
    ...{ site, sources, datasets, charts, lists, stories, ui, invalid, glossary, pictures },
    ...{ locks, published: readPublishedDatasets(root), corrections },
    ...{ drafts, leftOut, linked: linkedIn(root, leftOut) },
  };
  diagnostics.push(
    ...implausible,
    ...evidenceFaults(printed, library),
    ...unquotedRows(library),
    ...ratesFaults(library),
    ...languageFaults(library),
  );
  checkWords(library, known, diagnostics);
  checkStories(library, known, diagnostics);
  checkStories({ ...library, stories: new Map([[site.sourceLanguage, mendedStories]]) }, known, diagnostics);
  checkLists(library, known, diagnostics);
  checkPages(root, library, diagnostics);
  const faultyPictures = new Set(
    diagnostics.flatMap(({ file }) => /^content\/pictures\/(.*)$/.exec(file)?.[1] ?? []),
  );
  diagnostics.push(
    ...pictureFaults(library, [...stories.values()].flat().concat(mendedStories), faultyPictures),
  );
  checkRecords(root, library, known, diagnostics);
  diagnostics.push(...unreadFiles(root), ...dateFaults(library));
  return { library, diagnostics, mended };
}

/** The figures of the content alone, for those who compare with them; what is faulty is left out. Drafts are read too. */
export function readFigures(root: string): Pick<Library, "site" | "datasets" | "drafts"> {
  const site = readSite(root);
  const none: Drafts = new Set();
  const known = { sources: namesIn(root, "sources", none), charts: namesIn(root, "charts", none) };
  const { datasets } = readDatasets(root, site, known, none, []);
  return { site, datasets, drafts: findDrafts(root, site) };
}

/** What texts may link to. Folders of stories are their ids. */
const linkedIn = (root: string, leftOut: Drafts): Library["linked"] =>
  Object.fromEntries(
    Object.entries(LINKED_FOLDERS).map(([kind, folder]) => [kind, namesIn(root, folder, leftOut)]),
  ) as unknown as Library["linked"];

function namesIn(root: string, folder: string, leftOut: Drafts): Set<string> {
  const directory = join(root, folder);
  const names = existsSync(directory) ? listFolder(directory) : [];
  const there = names.filter((name) => !leftOut.has(`${folder}/${name}`));
  return new Set(there.map((name) => name.replace(/\.json$/, "")));
}

function readDatasets(
  root: string,
  site: Site,
  known: KnownIds,
  leftOut: Drafts,
  diagnostics: Diagnostic[],
): {
  datasets: Map<string, Dataset>;
  mendedDatasets: Map<string, Dataset>;
  implausible: Diagnostic[];
  printed: PrintedCell[];
} {
  const [datasets, mendedDatasets] = [new Map<string, Dataset>(), new Map<string, Dataset>()];
  const files = readJsonFolder(root, "datasets", datasetSchema(site), diagnostics, leftOut, (file) => {
    mendedDatasets.set(file.id, readDataset(file, site, known.sources, diagnostics).dataset);
  });
  const reads = files.map((file) => readDataset(file, site, known.sources, diagnostics));
  for (const { dataset } of reads) datasets.set(dataset.id, dataset);
  const pending = reads.flatMap((read) => read.pending);
  resolvePending(pending, { datasets, site }, diagnostics);
  // A row that cannot be read is missing among its neighbours.
  const whole = files.filter(({ id, content }) => datasets.get(id)!.rows.length === content.rows.length);
  return {
    datasets,
    mendedDatasets,
    implausible: whole.flatMap(({ id }) => plausibilityFaults(datasets.get(id)!)),
    printed: reads.flatMap((read) => read.printed),
  };
}
