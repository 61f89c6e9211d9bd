import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../exports/ledger.ts";

/** What was made and kept for the next build, by name: pictures, documents, workbooks, pages. */
export function keptFiles(cache: string): Set<string> {
  const folder = join(cache, "made");
  if (!existsSync(folder)) return new Set();
  return new Set(readdirSync(folder).filter((name) => !name.endsWith(".sha256")));
}

/** How a build came by its files. */
interface Making {
  /** Milliseconds, as `performance.now()` gives them. */
  started: number;
  /** What was kept before it; undefined where the whole site was. */
  kept: ReadonlySet<string> | undefined;
  /** Where it is kept. */
  cache: string;
}

/** A line about a build: pages, files, bytes, seconds, and how much of it had to be made. */
export function buildSummary(folder: string, { started, kept, cache }: Making): string {
  const files = filesBelow(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const number = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 1 });
  const made = kept && [...keptFiles(cache)].filter((name) => !kept.has(name)).length;
  return [
    `${number(files.filter((file) => file.endsWith(".html")).length)} pages`,
    `${number(files.length)} files`,
    `${number(bytes / 1_000_000)} MB`,
    `${number((performance.now() - started) / 1000)} s`,
    made === undefined
      ? "nothing has changed: all of it was kept in .cache"
      : `${number(made)} pictures, documents and pages made, the others were kept in .cache`,
  ].join(" · ");
}
