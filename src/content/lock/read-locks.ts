import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { lockSchema, type Lock } from "../../model/lock.ts";
import { readJsonFolder } from "../read-json.ts";

/** Where the lock of a dataset is kept, below the content folder: who changes one dataset writes one file. */
export const lockPath = (dataset: string): string => `lock/${dataset}.json`;

/**
 * What was accepted of each dataset; undefined where the content has no locks at all, as before it is first published.
 * A file that cannot be read is told, and left out.
 */
export function readLocks(root: string, diagnostics: Diagnostic[]): ReadonlyMap<string, Lock> | undefined {
  if (!existsSync(join(root, "lock"))) return undefined;
  return new Map(
    readJsonFolder(root, "lock", lockSchema, diagnostics).map(({ id, content }) => [id, content]),
  );
}
