import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { readJsonText } from "../../content/read-json.ts";
import { hashWords } from "../../content/hash-words.ts";
import { AuthorError, ContentError, type Diagnostic } from "../../model/diagnostic.ts";
import type { DraftFiles } from "./draft-files.ts";

/** What was done with each file of a draft, by its path below the content folder. */
export interface PutFiles {
  written: string[];
  updated: string[];
  removed: string[];
  /** The author has changed or deleted them, so they are left as they are. */
  kept: string[];
}

/** Each file of a draft as it was generated, by its hash. */
const recordSchema = z.record(z.string(), z.string());

/** Where the hashes of what a draft was generated as are kept, below the content folder. */
export const recordPath = (id: string): string => `drafted/${id}.json`;

/**
 * Writes the files of a draft. What the author has touched since they were generated is left alone, and nothing else that
 * exists is overwritten.
 * @throws AuthorError where a file is there that no draft of this name has made; then nothing is written
 */
export function putFiles(root: string, id: string, files: DraftFiles): PutFiles {
  const record = readRecord(root, id);
  const inTheWay = [...files.keys()].filter((path) => !(path in record) && existsSync(join(root, path)));
  if (inTheWay.length > 0)
    throw new AuthorError(
      `content/${inTheWay[0]} exists already, and nothing is overwritten: write --id with another name, or move that file`,
    );
  const put: PutFiles = { written: [], updated: [], removed: [], kept: [] };
  const hashes: Record<string, string> = {};
  for (const [path, text] of files) {
    const before = record[path];
    const now = textOf(root, path);
    if (before !== undefined && (now === undefined || hashWords(now) !== before)) {
      hashes[path] = before;
      put.kept.push(path);
      continue;
    }
    hashes[path] = hashWords(text);
    if (now === text) continue;
    (now === undefined ? put.written : put.updated).push(path);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const [path, before] of Object.entries(record)) {
    if (files.has(path)) continue;
    const now = textOf(root, path);
    if (now === undefined) continue;
    if (hashWords(now) === before) {
      rmSync(join(root, path));
      put.removed.push(path);
    } else {
      hashes[path] = before;
      put.kept.push(path);
    }
  }
  const path = join(root, recordPath(id));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(hashes, null, 2)}\n`);
  return put;
}

const textOf = (root: string, path: string): string | undefined =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;

function readRecord(root: string, id: string): Record<string, string> {
  const text = textOf(root, recordPath(id));
  if (text === undefined) return {};
  const diagnostics: Diagnostic[] = [];
  const read = readJsonText(`content/${recordPath(id)}`, text, recordSchema, diagnostics);
  if (!read) throw new ContentError(diagnostics);
  return read.content;
}
