import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Library } from "../library.ts";
import { pathText } from "../zod-diagnostics.ts";
import { changeText, figureText, isConsequence, lockChanges, type CellChange } from "./lock-changes.ts";
import { lockedCells } from "./locked-cells.ts";
import { lockPath } from "./read-locks.ts";

/**
 * Cells that are not as they were accepted, each with what it was and what it is. Of datasets with faults of their own
 * nothing is said until those are mended.
 */
export function checkLock({
  datasets,
  invalid,
  locks,
}: Pick<Library, "datasets" | "invalid" | "locks">): Diagnostic[] {
  if (!locks) return [];
  const changed = [...datasets].flatMap(([id, dataset]): Diagnostic[] => {
    const file = `content/datasets/${id}.json`;
    if (invalid.has(id)) return [];
    const lock = locks.get(id);
    const cells = lockedCells(dataset);
    if (!lock)
      return [
        {
          file,
          path: "",
          message: `has ${cells.length} figures that are new: read them against their sources, then run npm run check -- --accept-new ${id}`,
        },
      ];
    return lockChanges(lock.cells, cells).map((change) => ({
      file,
      path: change.now ? pathText(["rows", change.now.index, change.now.field]) : "",
      message: messageOf(id, change),
    }));
  });
  return [...changed, ...strayLocks(locks, datasets)];
}

function messageOf(dataset: string, change: CellChange): string {
  const { name, old, now } = change;
  if (!old)
    return `is new, ${figureText(now!.locked)}: read it against its source, then run npm run check -- --accept-new ${dataset}`;
  const accept = `--accept-cell '${dataset}.${name}' --reason "…"`;
  if (!now)
    return `${name} is gone, which was ${figureText(old)}: put it back, or run npm run check -- ${accept}`;
  const changed = `is not as it was accepted: ${changeText({ old, now })}`;
  return isConsequence(change)
    ? `${changed}: accept what it is worked out from, or run npm run check -- ${accept}`
    : `${changed}: put it back, or run npm run check -- ${accept}`;
}

/** Locks of datasets that are gone: their figures were published. */
const strayLocks = (locks: ReadonlyMap<string, unknown>, datasets: Library["datasets"]): Diagnostic[] =>
  [...locks.keys()]
    .filter((id) => !datasets.has(id))
    .map((id) => ({
      file: `content/${lockPath(id)}`,
      path: "",
      message: `content/datasets/${id}.json is gone or cannot be read, whose figures were published: put it back, or delete this file with it`,
    }));
