import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { memoize } from "../model/memoize.ts";
import { placeOf, placesInJson } from "./places-in-json.ts";
import type { Place } from "./walk-json.ts";

/** A diagnostic with its place in the file, where that is known. */
export type PlacedDiagnostic = Diagnostic & Partial<Place>;

/** Diagnostics with the path of the file from where the command runs, and line and column where they are known. */
export function withPlaces(diagnostics: readonly Diagnostic[], root: string): PlacedDiagnostic[] {
  const places = memoize((file: string) => placesInFile(file));
  return diagnostics.map((diagnostic) => {
    const path = diagnostic.file.startsWith("content/")
      ? join(root, diagnostic.file.slice("content/".length))
      : diagnostic.file;
    const file = relative(process.cwd(), path) || path;
    const [, line, column = 1] = /^line (\d+)(?:, column (\d+))?$/.exec(diagnostic.path) ?? [];
    const place = line
      ? { line: Number(line), column: Number(column) }
      : placeOf(diagnostic.path, places(path));
    return { ...diagnostic, file, ...place };
  });
}

/** Keys of a JSON file and of the front matter of a story. */
function placesInFile(path: string): ReadonlyMap<string, Place> {
  if (!existsSync(path) || !/\.(?:json|mdx)$/.test(path)) return new Map();
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".json")) return placesInJson(text.replace(/^\uFEFF/, ""));
  const end = text.indexOf("\n---", 3);
  const front = text.slice(0, Math.max(0, end)).split("\n");
  return new Map(
    front.flatMap((line, index): [string, Place][] => {
      const key = /^(\w+):/.exec(line)?.[1];
      return key ? [[key, { line: index + 1, column: 1 }]] : [];
    }),
  );
}
