import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { format, resolveConfig } from "prettier";
import { contentRoot } from "../content/content-root.ts";
import type { Library } from "../content/library.ts";
import { lockPath } from "../content/lock/read-locks.ts";
import { readLibrary } from "../content/read-library.ts";
import { readGrid } from "../drafting/table/grid.ts";
import { intoSeries } from "../drafting/table/into-series.ts";
import { readColumns, type ReadTable } from "../drafting/table/read-columns.ts";
import { keyOfTable } from "../drafting/table/table-key.ts";
import { tableShape } from "../drafting/table/table-shape.ts";
import type { DatasetFile } from "../model/dataset.ts";
import { AuthorError } from "../model/diagnostic.ts";
import type { Lock } from "../model/lock.ts";
import { suggestion } from "../model/suggest.ts";
import { acceptCells } from "./accept-cells.ts";
import { datasetOfTable } from "./dataset-of-table.ts";
import { IMPORT_HELP, importOptions, type ImportOptions } from "./import-options.ts";
import { columnLines } from "./import-report.ts";
import { jsonText } from "./json-text.ts";
import { factsLicence } from "./licences.ts";
import { tableChanges, type TableChanges } from "./table-changes.ts";

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
    const say = (lines: readonly string[]): void => console.log(lines.join("\n"));
    if (options.help) say([IMPORT_HELP]);
    else await imported(contentRoot(), options, bytesOf(options.file), { say, ask });
    return 0;
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    console.error(error.message);
    return error.message.includes("exit codes:") ? 2 : 1;
  } finally {
    terminal?.close();
  }
}

function bytesOf(file: string | undefined): Uint8Array {
  try {
    return readFileSync(file ?? 0);
  } catch {
    throw new AuthorError(`${file}: there is no such file`);
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
      : await drafted(file, table, options, library, ask),
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
  file: string,
  table: ReadTable,
  options: ImportOptions,
  library: Library,
  ask: Ask,
): Promise<string[]> {
  const { site, sources } = library;
  const key = keyOfTable(table, options.key);
  const withUnits = await unitsOf(table, library, ask);
  const source =
    options.source ?? (await ask?.(`Source, by its id (${[...sources.keys()].slice(0, 8).join(", ")} …): `));
  const read = sources.get(source?.trim() ?? "");
  if (!read)
    throw new AuthorError(
      source
        ? `no source “${source}” in content/sources.${suggestion(source, sources.keys())} A new one: npm run new -- source ${source}`
        : `say where the figures were read: --source <id> --locator "Table 2". A new source: npm run new -- source <id>. Known: ${[...sources.keys()].join(", ")}`,
    );
  const asked =
    options.locator ?? (await ask?.("Place in it (such as Table 2; empty where there is none): "));
  const locator = asked?.trim() ? asked.trim() : undefined;
  if (locator === undefined && read.kind === "statistics")
    throw new AuthorError('say where in the statistics the figures stand: --locator "Table 2"');
  const dataset = datasetOfTable(
    withUnits,
    key,
    {
      source: source!.trim(),
      locator,
      kind: read.kind,
      licence: factsLicence(site.licences.datasets, site),
      title: options.title,
    },
    site,
  );
  if (!options.dryRun) await write(file, dataset);
  return [
    `key: ${key.join(", ")} (otherwise: --key); ${table.lines.length} rows`,
    `${options.dryRun ? "would write" : "wrote"} content/datasets/${options.id}.json as a draft`,
    "  `npm run check` says what is left to write; then take “draft” out, and npm run check -- --accept-new " +
      options.id,
    `  a chart of it: npm run new -- chart my-chart ${options.id}`,
  ];
}

/** Every column of numbers with its unit, which only the author knows where the table names none. */
async function unitsOf(table: ReadTable, { site }: Library, ask: Ask): Promise<ReadTable> {
  const unknown = table.columns.filter(({ kind, unit }) => kind === "number" && !unit);
  if (unknown.length === 0) return table;
  const ids = [...site.units.keys()];
  if (!ask)
    throw new AuthorError(
      `${unknown.map(({ heading }) => `“${heading}”`).join(", ")}: no unit of the site is named: say it by --unit "${unknown[0]!.heading}=…" (by --unit … of all these), or leave the column out by --as "${unknown[0]!.heading}=skip". Units: ${ids.join(", ")}`,
    );
  const columns = [...table.columns];
  for (const column of unknown) {
    const words = (await ask(`Unit of “${column.heading}” (${ids.join(", ")}): `)).trim();
    const unit = site.units.get(words);
    if (!unit) throw new AuthorError(`no unit “${words}”.${suggestion(words, ids)}`);
    columns[columns.indexOf(column)] = { ...column, unit: { unit, factor: 1, words } };
  }
  return { ...table, columns };
}

async function compared(
  root: string,
  file: string,
  table: ReadTable,
  options: ImportOptions,
  { site, sources }: Library,
): Promise<string[]> {
  const text = readFileSync(file, "utf8");
  const dataset = JSON.parse(text) as DatasetFile;
  const { source, locator } = options;
  if (source !== undefined && !sources.has(source))
    throw new AuthorError(`no source “${source}” in content/sources.${suggestion(source, sources.keys())}`);
  const kind = sources.get(source ?? dataset.source ?? "")?.kind ?? "statistics";
  const origin = {
    kind,
    ...(source !== dataset.source && { source }),
    ...((locator !== dataset.locator || source !== dataset.source) && { locator }),
  };
  const changes = tableChanges(dataset, table, origin, site);
  const lines = changeLines(options.id, changes);
  if (changes.changed.length + changes.added.length === 0) return lines;
  if (!options.update || options.dryRun)
    return [
      ...lines,
      'nothing is written: --update writes it (with --reason "…" where published figures change)',
    ];
  const published = publishedCells(root, options.id, changes);
  if (published.length > 0 && !options.reason?.trim())
    throw new AuthorError(
      [
        ...lines,
        `${published.length} of these figures were published: say why they change, --reason "The office revised 2024."`,
      ].join("\n"),
    );
  await write(file, changes.dataset);
  try {
    const today = new Date().toISOString().slice(0, 10);
    const accepted = published.length > 0 ? acceptCells(root, published, options.reason!, today) : [];
    const news =
      changes.added.length > 0
        ? [`new rows, when you have read them: npm run check -- --accept-new ${options.id}`]
        : [];
    return [...lines, `wrote content/datasets/${options.id}.json`, ...accepted, ...news];
  } catch (error) {
    writeFileSync(file, text);
    throw error;
  }
}

/** The changed cells that readers know: `trade.value[2024]`. */
function publishedCells(root: string, id: string, { changed }: TableChanges): string[] {
  const path = join(root, lockPath(id));
  if (!existsSync(path)) return [];
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as Lock;
  return changed.filter(({ cell }) => Object.hasOwn(cells, cell)).map(({ cell }) => `${id}.${cell}`);
}

function changeLines(id: string, { changed, added, gone, told }: TableChanges): string[] {
  const same = changed.length + added.length === 0;
  return [
    ...told,
    same
      ? `content/datasets/${id}.json has every figure of this table`
      : `compared with content/datasets/${id}.json:`,
    ...changed.map(({ cell, old, now }) => `  ${id}.${cell}: ${old} → ${now}`),
    ...added.map((key) => `  new row: ${key}`),
    ...(gone.length > 0 ? [`not in this table, and left as they are: ${gone.join("; ")}`] : []),
  ];
}

async function write(file: string, json: unknown): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(jsonText(json), { ...(await resolveConfig(file)), filepath: file }));
}
