import { existsSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** Bytes of single files that are kept for the next build, at most: some builds of a site of this size. */
const MOST_BYTES = 600_000_000;
/** Whole sites that are kept, at most. */
const MOST_SITES = 3;

/** Removes what has not been used for longest from a cache, until the rest is below its limits. */
export function limitCache(cache: string, mostBytes = MOST_BYTES, mostSites = MOST_SITES): void {
  const sites = newestFirst(join(cache, "sites"));
  for (const { path } of sites.slice(mostSites)) rmSync(path, { recursive: true, force: true });
  let bytes = 0;
  for (const { path, size } of newestFirst(join(cache, "made"))) {
    bytes += size;
    if (bytes > mostBytes) rmSync(path, { force: true });
  }
}

/** Marks a kept folder as used now. */
export function used(path: string): void {
  const now = new Date();
  utimesSync(path, now, now);
}

function newestFirst(folder: string): { path: string; size: number; time: number }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, size: statSync(path).size, time: statSync(path).mtimeMs }))
    .sort((a, b) => b.time - a.time);
}
