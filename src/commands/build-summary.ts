import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../exports/ledger.ts";

/** Pictures that were kept for the next build, by name. */
export function keptPictures(folder = ".cache/rasters"): Set<string> {
  if (!existsSync(folder)) return new Set();
  return new Set(readdirSync(folder).filter((name) => name.endsWith(".png")));
}

/**
 * A line about a build: pages, files, bytes, seconds, and how many pictures had to be drawn.
 * @param started milliseconds, as `performance.now()` gives them
 * @param kept the pictures that were there before
 */
export function buildSummary(folder: string, started: number, kept: ReadonlySet<string>): string {
  const files = filesBelow(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const drawn = [...keptPictures()].filter((name) => !kept.has(name)).length;
  const number = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 1 });
  return [
    `${number(files.filter((file) => file.endsWith(".html")).length)} pages`,
    `${number(files.length)} files`,
    `${number(bytes / 1_000_000)} MB`,
    `${number((performance.now() - started) / 1000)} s`,
    `${number(drawn)} pictures drawn, the others were kept in .cache`,
  ].join(" · ");
}
