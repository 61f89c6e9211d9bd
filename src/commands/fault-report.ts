import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { placeOf, placesInJson } from "../content/places-in-json.ts";
import type { Place } from "../content/walk-json.ts";
import { seen } from "../model/code-point.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";

/** The language whose text a diagnostic is about; undefined where it is about a file of all languages. */
export function languageOf({ file, path }: Diagnostic, languages: readonly Language[]): Language | undefined {
  const named = [/^content\/fingerprints\/([^/]+)\//, /^content\/ui\/([^/]+)\.json$/, /\/([^/]+)\.mdx$/]
    .map((form) => form.exec(file)?.[1])
    .find((language) => language !== undefined);
  const language = named ?? path.split(".").at(-1);
  return languages.find((id) => id === language);
}

/** Diagnostics about one language, and those about no language at all. */
export const inLanguage = (
  diagnostics: readonly Diagnostic[],
  language: Language,
  languages: readonly Language[],
): Diagnostic[] =>
  diagnostics.filter((diagnostic) => (languageOf(diagnostic, languages) ?? language) === language);

/**
 * What people read: faults by their files, then by their files the texts that are to be written or read, then what is
 * left to do in drafts.
 */
export function reportText(diagnostics: readonly Diagnostic[]): string {
  const of = (wanted: Diagnostic["kind"]): Diagnostic[] => diagnostics.filter(({ kind }) => kind === wanted);
  const [faults, reminders, drafts] = [of(undefined), of("reminder"), of("draft")];
  const parts = [
    ...(faults.length > 0 ? [`${counted(faults.length, "fault")} in the content`, byFile(faults)] : []),
    ...(reminders.length > 0
      ? [`${counted(reminders.length, "text")} to be written, or to be read again`, byFile(reminders)]
      : []),
    ...(drafts.length > 0 ? ["drafts, which are shown by npm run dev alone", byFile(drafts)] : []),
  ];
  return parts.join("\n");
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

function byFile(diagnostics: readonly Diagnostic[]): string {
  const files = Map.groupBy(diagnostics, ({ file }) => file);
  return [...files]
    .map(([file, inFile]) =>
      [
        `  ${file}`,
        ...inFile.map(({ path, message }) => `    ${seen(path ? `${path}: ${message}` : message)}`),
      ].join("\n"),
    )
    .join("\n");
}

/** One line for each, as editors and continuous integrations read them: `file:line:column: error: path: message`. */
export const reportLines = (diagnostics: readonly Diagnostic[], root: string): string =>
  withPlaces(diagnostics, root)
    .map(({ file, line, column, kind, path, message }) => {
      const place = line === undefined ? file : `${file}:${line}:${column}`;
      const said = path && !path.startsWith("line ") ? `${path}: ${message}` : message;
      return `${place}: ${kind ? "warning" : "error"}: ${seen(said)}`;
    })
    .join("\n");

/** All that is known of each, as JSON. */
export const reportJson = (diagnostics: readonly Diagnostic[], root: string): string =>
  JSON.stringify(
    withPlaces(diagnostics, root).map(({ kind = "fault", ...rest }) => ({ kind, ...rest })),
    null,
    2,
  );

type Placed = Diagnostic & Partial<Place>;

/** Diagnostics with the path of the file from where the command runs, and line and column where they are known. */
function withPlaces(diagnostics: readonly Diagnostic[], root: string): Placed[] {
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
