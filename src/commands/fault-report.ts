import { openable } from "../content/content-root.ts";
import { withPlaces } from "../content/fault-places.ts";
import { seen } from "../model/code-point.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";

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

/** How many places of one file are named that want the same; the others are counted. */
const NAMED = 3;

function placesOf(same: readonly Diagnostic[]): string[] {
  const paths = same.map(({ path }) => path);
  if (paths.length <= NAMED + 1) return paths;
  return [`${paths.slice(0, NAMED).join(", ")} and ${paths.length - NAMED} more`];
}

function byFile(diagnostics: readonly Diagnostic[]): string {
  const files = Map.groupBy(diagnostics, ({ file }) => file);
  return [...files]
    .map(([file, inFile]) =>
      [
        `  ${file}`,
        ...[...Map.groupBy(inFile, ({ message }) => message)].flatMap(([message, same]) =>
          placesOf(same).map((path) => `    ${seen(path ? `${path}: ${message}` : message)}`),
        ),
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
    (_, value: unknown) => (typeof value === "string" ? openable(value) : value),
    2,
  );
