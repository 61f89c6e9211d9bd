import { ContentError, type Diagnostic } from "../model/diagnostic.ts";
import type { Content } from "./chart.ts";
import { readContent } from "./read-content.ts";

/** What of a content can be shown while some of its files have faults. */
export interface SoundContent {
  /** Everything but the files with faults, and those that cannot do without them. */
  content: Content;
  /** Faults by the file that they keep from being shown, as drafts are named: `charts/trade.json`, `stories/trade`. */
  faults: ReadonlyMap<string, readonly Diagnostic[]>;
}

/**
 * Reads the content for its writer: drafts too, languages as far as they are written, without what has faults.
 * @throws ContentError where a fault is in what every page needs: the site, the words of the interface, its own pages
 */
export function readSound(root: string): SoundContent {
  const faults = new Map<string, Diagnostic[]>();
  for (;;)
    try {
      const content = readContent(root, { strict: false, withDrafts: true, without: new Set(faults.keys()) });
      return { content, faults };
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      const found = error.diagnostics.map((fault) => namingFaulty(fault, faults));
      const byFile = Map.groupBy(found, ({ file }) => nameOf(file));
      const added = [...byFile].filter(([name]) => name !== undefined && !faults.has(name));
      if (added.length === 0) throw error;
      for (const [name, own] of added) faults.set(name!, own);
    }
}

/** The file or story that can be passed over; undefined where no page can do without it. */
const nameOf = (file: string): string | undefined =>
  /^content\/((?:charts|datasets|lists|sources)\/[^/]+\.json|pictures\/[^/]+|stories\/[^/]+)/.exec(file)?.[1];

const FOLDERS: Readonly<Record<string, string>> = { source: "sources", dataset: "datasets", chart: "charts" };

/** What leads to a file with faults leads somewhere: the fault is told there. */
function namingFaulty(fault: Diagnostic, faults: ReadonlyMap<string, unknown>): Diagnostic {
  const [, kind = "", id = ""] =
    /(?<![\p{L}-])no (source|dataset|chart) “([^”]+)”/u.exec(fault.message) ?? [];
  const name = `${FOLDERS[kind]}/${id}.json`;
  return faults.has(name)
    ? { ...fault, message: `cannot be shown without the ${kind} “${id}”: mend content/${name} first` }
    : fault;
}

/**
 * Reads the content once for each of its versions, whatever names them. Where a fault is in what every page needs, pages show
 * the content as it was before, and the fault stands under the file that it is in.
 */
export function soundReader(root: string): (version: string) => SoundContent {
  let memo: { version: string; sound: SoundContent } | undefined;
  return (version) => {
    if (memo?.version !== version) memo = { version, sound: soundOr(root, memo?.sound.content) };
    return memo.sound;
  };
}

function soundOr(root: string, before: Content | undefined): SoundContent {
  try {
    return readSound(root);
  } catch (error) {
    if (!(error instanceof ContentError) || !before) throw error;
    const byFile = Map.groupBy(error.diagnostics, ({ file }) => file.replace(/^content\//, ""));
    return { content: before, faults: byFile };
  }
}
