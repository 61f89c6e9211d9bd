import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { contentRoot, openable } from "../content/content-root.ts";
import type { Library } from "../content/library.ts";
import { readLibrary } from "../content/read-library.ts";
import { readGrid } from "../drafting/table/grid.ts";
import { intoSeries } from "../drafting/table/into-series.ts";
import { readColumns, type ReadTable } from "../drafting/table/read-columns.ts";
import { keyOfTable } from "../drafting/table/table-key.ts";
import { tableShape } from "../drafting/table/table-shape.ts";
import { AuthorError } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import { suggestion } from "../model/suggest.ts";
import { datasetOfTable } from "./dataset-of-table.ts";
import { plainUnit } from "./draft/units-for.ts";
import { inputBytes } from "./input-bytes.ts";
import { codeOf } from "./usage-error.ts";
import { IMPORT_HELP, importOptions, type ImportOptions } from "./import-options.ts";
import { columnLines } from "./import-report.ts";
import { jsonText, namingSchema } from "./json-text.ts";
import { factsLicence } from "./licences.ts";
import { chartsOfTable } from "./import-charts.ts";
import { knownWords } from "./known-words.ts";
import { newestDraft, newSource } from "./scaffold-data.ts";
import { pathOf, type Place, type Scaffold } from "./scaffold.ts";
import { compared } from "./import-newer.ts";
import { writeFormatted } from "./write-formatted.ts";
import { toWrite } from "../model/to-write.ts";
import { today } from "./today.ts";

/** Asks the author on a terminal; undefined where there is none. */
export type Ask = ((question: string) => Promise<string>) | undefined;

/** Reads a table into the draft of a dataset, or compares it with the dataset that is there. */
export default async function importTable(args: readonly string[] = []): Promise<number> {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  try {
    const options = importOptions(args);
    const ask: Ask =
      terminal && options.file !== undefined ? (question) => terminal.question(question) : undefined;
    const say = (lines: readonly string[]): void => console.log(openable(lines.join("\n")));
    if (options.help) say([IMPORT_HELP]);
    else await imported(contentRoot(), options, inputBytes(options.file ?? "-"), { say, ask });
    return 0;
  } catch (error) {
    return codeOf(error);
  } finally {
    terminal?.close();
  }
}

/**
 * Reads a table into the content folder.
 * @param bytes of its file
 * @param terminal is told what was read and what was written, and asked what the options do not say
 * @throws AuthorError where it cannot be, before anything is written
 */
export async function imported(
  root: string,
  options: ImportOptions,
  bytes: Uint8Array,
  { say, ask }: { say: (lines: readonly string[]) => void; ask?: Ask },
): Promise<void> {
  const { library } = readLibrary(root, { withDrafts: true });
  const table = await readTable(bytes, options, library);
  const file = join(root, `datasets/${options.id}.json`);
  say([...table.told, ...columnLines(table)]);
  say(
    existsSync(file)
      ? await compared(root, file, table, options, library)
      : await drafted(root, table, options, library, ask),
  );
}

async function readTable(bytes: Uint8Array, options: ImportOptions, { site }: Library): Promise<ReadTable> {
  try {
    const grid = await readGrid(bytes, options.grid);
    const table = readColumns(tableShape(grid, options.shape), options.columns, site, grid.delimiter);
    const told = { ...table, told: [...grid.told, ...table.told] };
    return options.series === undefined ? told : intoSeries(told, options.series);
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    throw new AuthorError(`${options.file ?? "the table"} ${error.message}`);
  }
}

async function drafted(
  root: string,
  table: ReadTable,
  options: ImportOptions,
  library: Library,
  ask: Ask,
): Promise<string[]> {
  const { site } = library;
  const key = keyOfTable(table, options.key);
  const withUnits = await unitsOf(table, library, ask);
  const { source, kind, begun } = await sourceOf(root, options, library, ask);
  const asked =
    options.locator ?? (await ask?.("Place in it (such as Table 2; empty where there is none): "));
  const open = begun.length > 0 ? toWrite("the table or series, such as Table 2") : undefined;
  const locator = asked?.trim() ? asked.trim() : open;
  if (locator === undefined && kind === "statistics")
    throw new AuthorError('say where in the statistics the figures stand: --locator "Table 2"');
  const known = knownWords(root, site);
  const dataset = datasetOfTable(
    withUnits,
    key,
    { source, locator, kind, licence: factsLicence(site.licences.datasets, site), title: options.title },
    site,
    known,
  );
  const charts = options.charts
    ? chartsOfTable(options.id, dataset, withUnits, { library, root, known })
    : [];
  const files = [
    ...begun,
    { file: `content/datasets/${options.id}.json`, text: jsonText(dataset) },
    ...charts.filter(({ file: path }) => !existsSync(pathOf(root, path))),
  ];
  if (!options.dryRun)
    for (const { file: path, text } of files)
      await writeFormatted(pathOf(root, path), namingSchema(root, path, text));
  return [
    ...(options.source === undefined && begun.length === 0
      ? [`source: ${source} (otherwise: --source, or --publisher begins a new one)`]
      : []),
    `key: ${key.join(", ")} (otherwise: --key); ${table.lines.length} rows`,
    `${options.dryRun ? "would write" : "wrote"}, as drafts:`,
    ...files.map(({ file: path }) => `  ${path}`),
    ...nextLines(options, charts.length, site),
  ];
}

/** What the author does next. */
function nextLines({ id, dryRun }: ImportOptions, charts: number, { languages }: Site): string[] {
  if (dryRun) return [];
  return [
    "next:",
    `  1. write what stands as “[to write: …]” in these files, ${languages.length > 1 ? "in all languages: " : ""}the title of a chart says the finding`,
    ...(charts > 1
      ? ["     (a chart that tells nothing: delete its file, and take its column out of the dataset)"]
      : []),
    ...(charts === 0 ? [`     and begin a chart of the figures: npm run new -- chart my-chart ${id}`] : []),
    "  2. npm run check   lists what is left, and what to do next; npm run dev shows it",
    `  3. npm run publish -- ${id}   publishes all of them together`,
  ];
}

/**
 * The source that the author names, or else the draft of one that was written last; where there is none, one is begun.
 * @throws AuthorError where the name leads nowhere
 */
async function sourceOf(
  root: string,
  options: ImportOptions,
  library: Library,
  ask: Ask,
): Promise<{ source: string; kind: Source["kind"]; begun: Scaffold[] }> {
  const { sources } = library;
  const list = [...sources.keys()].slice(0, 8).join(", ");
  const asked =
    options.source ??
    (options.publisher === undefined
      ? (await ask?.(`Source, by its id (${list} …; empty begins a new one): `))?.trim()
      : undefined);
  const place = { library, root, today: today() };
  const newest = options.publisher === undefined ? newestDraft("sources", place) : undefined;
  const source = asked || newest;
  if (source === undefined) {
    const publisher = options.publisher ?? (await ask?.("Who published the figures: "))?.trim();
    return { source: options.id, kind: "statistics", begun: [tableSource(options, publisher, place)] };
  }
  const known = sources.get(source);
  if (known) return { source, kind: known.kind, begun: [] };
  throw new AuthorError(
    `no source “${source}” in content/sources.${suggestion(source, sources.keys())} A new one: --publisher "Statistics Office" instead of --source`,
  );
}

/** The draft of a source of statistics, of which nothing more needs to be written where its publisher is known. */
function tableSource(
  { id, url, published }: ImportOptions,
  publisher: string | undefined,
  place: Place,
): Scaffold {
  const file = `content/sources/${id}.json`;
  if (existsSync(pathOf(place.root, file)))
    throw new AuthorError(
      `${file} is there already: take it by --source ${id}, or name the dataset otherwise by --id`,
    );
  const [scaffold] = newSource(id, ["statistics"], place);
  const {
    title: _title,
    description: _description,
    publisher: unknown,
    ...rest
  } = JSON.parse(scaffold!.text) as Record<string, unknown>;
  const { draft, ...others } = rest;
  return {
    ...scaffold!,
    file,
    text: jsonText({
      draft,
      publisher: publisher || unknown,
      ...others,
      class: "official",
      ...(published !== undefined && { published: { date: published } }),
      ...(url !== undefined && { url }),
    }),
  };
}

/** Every column of numbers with its unit, which only the author knows where the table names none. */
async function unitsOf(table: ReadTable, { site }: Library, ask: Ask): Promise<ReadTable> {
  const unknown = table.columns.filter(({ kind, unit }) => kind === "number" && !unit);
  if (unknown.length === 0) return table;
  const ids = [...site.units.keys()];
  const plain = plainUnit(site)?.id;
  const known = `${plain === undefined ? "" : `where none fits: ${plain}; `}units: ${ids.join(", ")}`;
  if (!ask)
    throw new AuthorError(
      `${unknown.map(({ heading }) => `“${heading}”`).join(", ")}: no unit of the site is named: say it by --unit "${unknown[0]!.heading}=…" (by --unit … of all these), or leave the column out by --as "${unknown[0]!.heading}=skip"; ${known}`,
    );
  const columns = [...table.columns];
  for (const column of unknown) {
    const words = (await ask(`Unit of “${column.heading}” (${known}): `)).trim();
    const unit = site.units.get(words);
    if (!unit) throw new AuthorError(`no unit “${words}”.${suggestion(words, ids)}`);
    columns[columns.indexOf(column)] = { ...column, unit: { unit, factor: 1, words } };
  }
  return { ...table, columns };
}
