import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The datasets whose files stand in the ledger of addresses: their figures have been read by others, so that a change of
 * one is a correction. Undefined where there is no ledger, and all that was accepted counts as published.
 */
export function readPublishedDatasets(root: string): ReadonlySet<string> | undefined {
  const path = join(root, "addresses.txt");
  if (!existsSync(path)) return undefined;
  return new Set(
    readFileSync(path, "utf8")
      .split("\n")
      .flatMap((address) => /^data\/([^/.]+)[/.]/.exec(address)?.[1] ?? []),
  );
}
