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
  published,
  drafts,
}: Pick<Library, "datasets" | "invalid" | "locks"> &
  Partial<Pick<Library, "published" | "drafts">>): Diagnostic[] {
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
          byPublishing: true,
          message: `has ${cells.length} figures that are new: read them against their sources, then run npm run check -- --accept-new ${id}`,
        },
      ];
    const isPublished = published?.has(id) ?? true;
    return lockChanges(lock.cells, cells).flatMap((change) =>
      // What nobody has read needs no leave to go.
      !isPublished && !change.now
        ? []
        : {
            file,
            path: change.now ? pathText(["rows", change.now.index, change.now.field]) : "",
            ...((!isPublished || !change.old) && { byPublishing: true }),
            message: messageOf(id, change, isPublished),
          },
    );
  });
  const isKept = (id: string): boolean =>
    datasets.has(id) || (published?.has(id) === false && drafts?.has(`datasets/${id}.json`) === true);
  return [...changed, ...[...locks.keys()].filter((id) => !isKept(id)).map((id) => strayLock(id, published))];
}

function messageOf(dataset: string, change: CellChange, isPublished: boolean): string {
  const { name, old, now } = change;
  const read = `read it against its source, then run npm run check -- --accept-new ${dataset}`;
  if (!old) return `is new, ${figureText(now!.locked)}: ${read}`;
  if (now && !isPublished) return `is not as it was accepted: ${changeText({ old, now })}: ${read}`;
  const accept = `--accept-cell '${dataset}.${name}' --reason "…"`;
  if (!now)
    return `${name} is gone, which was ${figureText(old)}: put it back, or run npm run check -- ${accept}`;
  const changed = `is not as it was accepted: ${changeText({ old, now })}`;
  return isConsequence(change)
    ? `${changed}: accept what it is worked out from, or run npm run check -- ${accept}`
    : `${changed}: put it back, or run npm run check -- ${accept}`;
}

/** The lock of a dataset that is gone. */
const strayLock = (id: string, published: Library["published"]): Diagnostic => ({
  file: `content/${lockPath(id)}`,
  path: "",
  message:
    (published?.has(id) ?? true)
      ? `content/datasets/${id}.json is gone or cannot be read, whose figures were published: put it back, or delete this file with it`
      : `belongs to content/datasets/${id}.json, which is gone and was never published: npm run check -- --tidy deletes it`,
});
