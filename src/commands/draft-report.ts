import { readContent } from "../charts/read-content.ts";
import { draftOf, findDrafts } from "../content/drafts.ts";
import { readSite } from "../content/read-site.ts";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { Site } from "../model/site.ts";
import { drawingFaults } from "./drawing-faults.ts";
import { languageOf } from "./fault-report.ts";

/**
 * What is left to do in each draft before it can be published, in the order of the files. Texts to be written or read
 * again are counted for each language.
 */
export function draftDiagnostics(root: string): Diagnostic[] {
  const site = siteOf(root);
  if (!site) return [];
  const drafts = findDrafts(root, site);
  if (drafts.size === 0) return [];
  const found = Map.groupBy(withDrafts(root), ({ file }) => draftOf(file, drafts));
  const languages = site.languages.map(({ id }) => id);
  return [...drafts].flatMap((draft) => leftIn(draft, found.get(draft) ?? [], languages));
}

/** What the site is; undefined where that has faults, which are told by themselves. */
function siteOf(root: string): Site | undefined {
  try {
    return readSite(root);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return undefined;
  }
}

/** Everything that would be asked if all drafts were published. */
function withDrafts(root: string): readonly Diagnostic[] {
  try {
    return drawingFaults(readContent(root, { withDrafts: true }));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.diagnostics;
  }
}

function leftIn(draft: string, found: readonly Diagnostic[], languages: readonly Language[]): Diagnostic[] {
  const unwritten = new Set(
    found.flatMap(({ file, path, message }) =>
      message.startsWith("is still to be written") ? [`${file} ${path}`] : [],
    ),
  );
  // Of words that are to be written nothing else is asked.
  const left = found.filter(
    ({ kind, file, path, message }) =>
      kind !== "reminder" &&
      (!unwritten.has(`${file} ${path}`) || message.startsWith("is still to be written")),
  );
  const texts = Map.groupBy(
    found.filter(({ kind }) => kind === "reminder"),
    (one) => languageOf(one, languages),
  );
  const counted = [...texts].flatMap(([language, { length }]) =>
    language === undefined
      ? []
      : [`${length} ${length === 1 ? "text" : "texts"} to be written or read in ${language}`],
  );
  const file = `content/${draft}`;
  const others = (texts.get(undefined) ?? []).map((one): Diagnostic => ({ ...one, kind: "draft" }));
  const all: Diagnostic[] = [
    ...left.map((one): Diagnostic => ({ ...one, kind: "draft" })),
    ...others,
    ...counted.map((message): Diagnostic => ({ file, path: "", message, kind: "draft" })),
  ];
  if (all.length > 0) return all;
  return [{ file, path: "", message: "is ready: take draft out of it to publish it", kind: "draft" }];
}
