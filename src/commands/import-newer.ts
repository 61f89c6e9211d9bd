import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../content/library.ts";
import { lockPath } from "../content/lock/read-locks.ts";
import type { ReadTable } from "../drafting/table/read-columns.ts";
import type { DatasetFile } from "../model/dataset.ts";
import { AuthorError } from "../model/diagnostic.ts";
import type { Lock } from "../model/lock.ts";
import { suggestion } from "../model/suggest.ts";
import { acceptCells } from "./accept-cells.ts";
import type { ImportOptions } from "./import-options.ts";
import { jsonText } from "./json-text.ts";
import { tableChanges, type TableChanges } from "./table-changes.ts";
import { writeFormatted } from "./write-formatted.ts";
import { today } from "./today.ts";

/**
 * Shows how a newer table differs from its dataset, and writes what differs where the author says so.
 * @returns what was found and written, a line each
 * @throws AuthorError where published figures would change without a reason
 */
export async function compared(
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
  await writeFormatted(file, jsonText(changes.dataset));
  try {
    const accepted = published.length > 0 ? acceptCells(root, published, options.reason!, today()) : [];
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
