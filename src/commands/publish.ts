import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readContent } from "../charts/read-content.ts";
import { contentRoot, openable } from "../content/content-root.ts";
import { draftNames, draftOf, findDrafts } from "../content/drafts.ts";
import { listFolder } from "../content/list-folder.ts";
import { lockPath } from "../content/lock/read-locks.ts";
import { partsOfDraft } from "../content/parts-of-draft.ts";
import { readSite } from "../content/read-site.ts";
import { AuthorError, ContentError } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import { acceptNew } from "./accept-cells.ts";
import { draftDiagnostics, READY } from "./draft-report.ts";
import { drawingFaults } from "./drawing-faults.ts";
import { reportText } from "./fault-report.ts";
import { publish as keepVersions } from "./publish-version.ts";
import { today } from "./today.ts";
import { codeOf, UsageError } from "./usage-error.ts";

const HELP = `npm run publish -- name …
  publishes drafts: takes the mark “draft” out of all that bears the name (a story, a dataset with its charts, a chart) and of the
  drafts that it rests on, accepts their figures as read against their sources, and keeps a first version of each chart.
  Where anything is left to do, it says what, and changes nothing

exit codes: 0 all is published, 1 something is left to do, 2 the command was written wrongly`;

/** Publishes the drafts that are named, with all that they rest on, or says what is left to do in them. */
export default function publish(args: readonly string[] = []): number {
  try {
    if (args.some((one) => one === "--help" || one === "-h")) {
      console.log(HELP);
      return 0;
    }
    const option = args.find((one) => one.startsWith("-"));
    if (option !== undefined || args.length === 0)
      throw new UsageError(
        option === undefined ? "name what is to be published" : `no option “${option}”`,
        HELP,
      );
    for (const line of published(contentRoot(), args, today())) console.log(openable(line));
    return 0;
  } catch (error) {
    return codeOf(error);
  }
}

/**
 * Publishes drafts, or leaves everything as it is.
 * @param names of drafts: `trade`, `charts/trade`
 * @param today `2026-01-19`
 * @returns a line for each thing that was done
 * @throws AuthorError with what is left to do
 */
export function published(root: string, names: readonly string[], today: string): string[] {
  const drafts = findDrafts(root, readSite(root));
  const known = draftNames(drafts);
  const parts = new Set(
    names.flatMap((name) => {
      const found = partsOfDraft(root, name, drafts);
      if (found.length > 0) return found;
      throw new AuthorError(
        known.length === 0
          ? "there is no draft: all that is there is published"
          : `no draft “${name}”.${suggestion(name, [...known, ...known.map((one) => one.replace(/^.*\//, ""))])} Drafts: ${known.join(", ")}`,
      );
    }),
  );
  const files = [...parts].flatMap((part) => filesOf(root, part));
  const datasets = [...parts].flatMap((part) => /^datasets\/(.*)\.json$/.exec(part)?.[1] ?? []);
  const before = new Map(
    [...files, ...datasets.map((id) => join(root, lockPath(id)))].map((path) => [path, textAt(path)]),
  );
  try {
    for (const file of files) writeFileSync(file, withoutMark(before.get(file)!));
    // Content without locks has not been published as a whole yet.
    const accepted = existsSync(join(root, "lock")) ? acceptNew(root, datasets, today) : [];
    const content = readContent(root, { versions: "unchecked" });
    const faults = drawingFaults(content);
    if (faults.length > 0) throw new ContentError(faults);
    const charts = [...parts].flatMap((part) => /^charts\/(.*)\.json$/.exec(part)?.[1] ?? []);
    const kept = charts.filter((id) => !content.versions?.has(id));
    return [
      ...draftNames(parts).map((name) => `published: ${name}`),
      ...accepted.map(
        (line) => `${line}, as read against ${line.includes(" 1 new") ? "its source" : "their sources"}`,
      ),
      ...(content.versions && kept.length > 0 ? keepVersions(root, content, kept, today) : []),
      "npm run ledger builds the site and notes the new addresses; npm run golden draws the charts that tests compare with",
    ];
  } catch (error) {
    for (const [path, text] of before)
      if (text === undefined) rmSync(path, { force: true });
      else writeFileSync(path, text);
    if (!(error instanceof ContentError)) throw error;
    throw new AuthorError(leftToDo(root, parts, drafts, error));
  }
}

/** What keeps drafts from being published: what is left in them, else what is wrong elsewhere. */
function leftToDo(
  root: string,
  parts: ReadonlySet<string>,
  drafts: ReadonlySet<string>,
  { diagnostics }: ContentError,
): string {
  const own = draftDiagnostics(root).filter(
    ({ file, message }) => parts.has(draftOf(file, drafts) ?? "") && message !== READY,
  );
  return `nothing is published yet: ${own.length > 0 ? "this is left to do" : "the content has faults"}\n${reportText(own.length > 0 ? own : diagnostics)}`;
}

const textAt = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, "utf8") : undefined;

/** The files of a draft: one, or those of a story in each language. */
function filesOf(root: string, draft: string): string[] {
  const path = join(root, draft);
  return draft.endsWith(".json")
    ? [path]
    : listFolder(path)
        .filter((name) => name.endsWith(".mdx"))
        .map((name) => join(path, name));
}

/** The text of a file without the mark that makes it a draft. */
const withoutMark = (text: string): string =>
  text.startsWith("---")
    ? text.replace(/^(---\r?\n(?:(?!---\r?\n).*\n)*?)draft: *true[ \t]*\r?\n/, "$1")
    : text.replace(/"draft"\s*:\s*true\s*,\s*/, "").replace(/,\s*"draft"\s*:\s*true/, "");
