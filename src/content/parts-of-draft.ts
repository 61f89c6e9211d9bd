import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { draftNames, type Drafts } from "./drafts.ts";
import { listFolder } from "./list-folder.ts";

/**
 * The drafts that a name means: all that bear it, the charts of such a dataset, and whatever they rest on.
 * @param name `trade` of all that bear it, or `charts/trade` of one
 * @returns their paths as drafts are named, in the order of `drafts`
 */
export function partsOfDraft(root: string, name: string, drafts: Drafts): string[] {
  const uses = usesOfDrafts(root, drafts);
  const named = [...drafts].filter((draft) => nameOf(draft) === name || idOf(draft) === name);
  const charts = [...drafts].filter(
    (draft) =>
      draft.startsWith("charts/") &&
      uses.get(draft)!.some((other) => other.startsWith("datasets/") && named.includes(other)),
  );
  const found = new Set([...named, ...charts]);
  for (const draft of found) for (const other of uses.get(draft)!) found.add(other);
  return [...drafts].filter((draft) => found.has(draft));
}

/** What no other draft rests on, each with whatever it rests on; what a chart and its dataset have in common once. */
export function draftsTogether(root: string, drafts: Drafts): { name: string; parts: string[] }[] {
  const together: { name: string; parts: string[] }[] = [];
  const seen = new Set<string>();
  const order = ["stories/", "datasets/", "charts/", "sources/"];
  for (const kind of order)
    for (const draft of [...drafts].filter((one) => one.startsWith(kind))) {
      if (seen.has(draft)) continue;
      const isFirst = [...drafts]
        .filter((other) => idOf(other) === idOf(draft))
        .every((other) => !seen.has(other));
      const name = isFirst ? idOf(draft) : nameOf(draft);
      const parts = partsOfDraft(root, name, drafts);
      for (const part of parts) seen.add(part);
      together.push({ name, parts });
    }
  return together;
}

const nameOf = (draft: string): string => draftNames(new Set([draft]))[0]!;
const idOf = (draft: string): string => nameOf(draft).replace(/^[^/]+\//, "");

/** What each draft rests on among the drafts, told by how its files name them, so that faults in them do not matter. */
function usesOfDrafts(root: string, drafts: Drafts): ReadonlyMap<string, string[]> {
  const forms = [...drafts].flatMap((draft): [string, RegExp][] => {
    const form = FORMS[draft.split("/")[0]!];
    return form ? [[draft, new RegExp(form(idOf(draft)), "m")]] : [];
  });
  return new Map(
    [...drafts].map((draft) => {
      const text = textOf(root, draft);
      return [draft, forms.flatMap(([other, form]) => (other !== draft && form.test(text) ? [other] : []))];
    }),
  );
}

/** How other files name a source, a dataset and a chart. */
const FORMS: Record<string, (id: string) => string> = {
  sources: (id) => `"source"\\s*:\\s*"${id}"|^article:\\s*"?${id}"?\\s*$|source:${id}(?![\\w-])`,
  datasets: (id) => `"dataset"\\s*:\\s*"${id}"|(?<![\\w-])${id}\\.\\w+\\[|dataset:${id}(?![\\w-])`,
  charts: (id) => `(?:id|chart|with)="${id}"|^chart:\\s*"?${id}"?\\s*$|chart:${id}(?![\\w-])`,
};

/** The text of a draft; of a story that of all its languages. */
function textOf(root: string, draft: string): string {
  const path = join(root, draft);
  if (!existsSync(path)) return "";
  if (draft.endsWith(".json")) return readFileSync(path, "utf8");
  return listFolder(path)
    .map((name) => readFileSync(join(path, name), "utf8"))
    .join("\n");
}
