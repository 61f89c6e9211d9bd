import { parseArgs } from "node:util";
import type { Content } from "../charts/chart.ts";
import { readContent } from "../charts/read-content.ts";
import { unquotedCells } from "../content/evidence/evidence-faults.ts";
import { contentRoot, openable } from "../content/content-root.ts";
import { readLibrary } from "../content/read-library.ts";
import { readSite } from "../content/read-site.ts";
import { AuthorError, ContentError, type Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import { acceptCells, acceptNew } from "./accept-cells.ts";
import { accept } from "./accept.ts";
import { claimMargins } from "./claim-margins.ts";
import { drawingFaults } from "./drawing-faults.ts";
import { draftDiagnostics, nextSteps } from "./draft-report.ts";
import { refreshSchemas } from "./schemas.ts";
import { systemFault } from "./system-fault.ts";
import { watchContent } from "./watch-content.ts";
import { inLanguage, reportJson, reportLines, reportText } from "./fault-report.ts";
import { tidy } from "./tidy.ts";
import { today } from "./today.ts";

const HELP = `npm run check -- [options]
  reads all content, draws all charts and names every mistake in it, by files: faults first, then texts to be written or read again,
  then what is left to do in drafts, which keeps nothing back

  --language en                only what concerns the texts of one language, and what concerns no language
  --json                       as JSON: kind, file, path, message, and line and column where they are known
  --lines                      one line each, for editors: file:line:column: error: message
  --watch                      again whenever a file changes, until Ctrl-C
  --margins                    also how far the claims that words make are from being false, the nearest first
  --accept fr charts/trade …   first records that these texts have been read against the source language, as they now are
  --accept-cell 'trade.value[total,2021]' … --reason "The source corrected it."
                               first accepts changed figures, and drafts a correction of those that were published
  --tidy                       first deletes what is left of files that are gone: what was accepted of their texts, and of datasets
                               and charts that were never published (whose addresses the ledger does not have) all that is kept
  --accept-new trade …         first accepts new figures of these datasets, of all where none is named

exit codes: 0 the content is in order, 1 something is to be mended, written or read, 2 the command was written wrongly`;

/**
 * Reads all content and draws all charts; prints what there is, or every diagnostic.
 * `--accept <language> <name>…` first records that these texts have been read against the source as they now are,
 * `--accept-cell` and `--accept-new` that figures have changed or are new.
 * `--watch` does so again whenever a file changes, until it is interrupted.
 * `--margins` lists how far the claims that words make are from being false.
 * @returns 0 where the content is in order, 1 where it is not, 2 where the arguments are wrong
 */
export default function check(args: readonly string[] = []): number | Promise<number> {
  const root = contentRoot();
  return tellingFaults(() => {
    const { values, positionals } = readArguments(args);
    if (values.help) return say(HELP);
    if (!values.watch) return checkOnce(root, values, positionals);
    return watchContent(root, () => void tellingFaults(() => checkOnce(root, values, [])));
  });
}

/** Prints what an author got wrong. */
function tellingFaults<T>(run: () => T): T | number {
  try {
    return run();
  } catch (error) {
    const trouble = systemFault(error);
    if (trouble === undefined && !(error instanceof AuthorError)) throw error;
    console.error(openable(trouble ?? (error as Error).message));
    return trouble !== undefined || error instanceof ContentError ? 1 : 2;
  }
}

function checkOnce(root: string, values: Options, positionals: readonly string[]): number {
  const languages = values.language === undefined && !values.accept ? [] : languagesOf(root);
  if (values.language !== undefined && !languages.includes(values.language))
    throw new AuthorError(`no language “${values.language}”.${suggestion(values.language, languages)}`);
  const unknown: string[] = [];
  const accepted = acceptAll(root, values, positionals, (message) => unknown.push(message));
  for (const line of [...accepted, ...(values.tidy ? tidy(root) : [])]) console.log(openable(line));
  for (const message of unknown) console.error(`not accepted: ${message}`);
  const read = readAll(root);
  refreshSchemas(root);
  const found = [...read.diagnostics, ...draftDiagnostics(root)];
  const diagnostics = values.language ? inLanguage(found, values.language, languages) : found;
  const summary =
    read.content && !values.language ? contentSummary(read.content) : `nothing to mend in ${values.language}`;
  report(diagnostics, summary, values, root);
  if (values.margins) say(claimMargins(readLibrary(root).library));
  if (unknown.length > 0) return 2;
  return diagnostics.some(isAsked) ? 1 : 0;
}

/** Whether content is not in order while it is told so; what is left in drafts only reminds. */
const isAsked = ({ kind }: Diagnostic): boolean => kind !== "draft";

/** Prints diagnostics in the form that is asked for; where nothing is asked, what there is. */
function report(
  diagnostics: readonly Diagnostic[],
  summary: string,
  { json, lines }: Options,
  root: string,
): void {
  if (json) return console.log(reportJson(diagnostics, root));
  const isInOrder = !diagnostics.some(isAsked);
  if (isInOrder) console.log(summary);
  if (diagnostics.length === 0) return;
  const text = openable(lines ? reportLines(diagnostics, root) : reportText(diagnostics));
  if (isInOrder) console.log(text);
  else console.error(text);
  const next = lines ? [] : nextSteps(root, diagnostics);
  if (next.length > 0)
    console.log(openable(`next\n${next.map((step) => `  ${step.replaceAll("\n", "\n  ")}`).join("\n")}`));
}

/** Records what the arguments accept, and says what was recorded. */
function acceptAll(
  root: string,
  { accept: texts, "accept-cell": cells, "accept-new": added, reason = "" }: Options,
  names: readonly string[],
  unknown: (message: string) => void,
): string[] {
  if (texts) return accept(root, readSite(root), names[0], names.slice(1), unknown);
  if (cells) return acceptCells(root, [...cells, ...names], reason, today());
  return added ? acceptNew(root, names, today()) : [];
}

type Options = ReturnType<typeof readArguments>["values"];

/** @throws AuthorError where an argument is not known */
function readArguments(args: readonly string[]) {
  try {
    const read = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        accept: { type: "boolean" },
        "accept-cell": { type: "string", multiple: true },
        "accept-new": { type: "boolean" },
        reason: { type: "string" },
        help: { type: "boolean", short: "h" },
        json: { type: "boolean" },
        language: { type: "string" },
        lines: { type: "boolean" },
        margins: { type: "boolean" },
        tidy: { type: "boolean" },
        watch: { type: "boolean" },
      },
    });
    const { accept: texts, "accept-cell": cells, "accept-new": added } = read.values;
    if ([texts, cells, added].filter((given) => given).length > 1)
      throw new AuthorError("accept texts, changed figures and new figures one after another");
    if (read.values.watch && (texts || cells || added))
      throw new AuthorError("accept first, then watch: --watch only reads");
    if (read.positionals.length > 0 && !texts && !cells && !added)
      throw new AuthorError(`“${read.positionals[0]}” is no option: npm run check -- --help lists them`);
    return read;
  } catch (error) {
    if (error instanceof AuthorError) throw error;
    throw new AuthorError(`${(error as Error).message}\n${HELP}`);
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}

const languagesOf = (root: string): string[] => readSite(root).languages.map(({ id }) => id);

function readAll(root: string): { content?: Content; diagnostics: readonly Diagnostic[] } {
  try {
    const content = readContent(root);
    return { content, diagnostics: drawingFaults(content) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { diagnostics: [...error.diagnostics, ...drawnNevertheless(root)] };
  }
}

/** What cannot be drawn of content that has nothing against it but texts to be written or figures to be accepted. */
function drawnNevertheless(root: string): Diagnostic[] {
  try {
    return drawingFaults(readContent(root, { strict: false }));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [];
  }
}

function contentSummary({ sources, datasets, charts, stories, languages, numbersInWords }: Content): string {
  const told = languages.map((language) => `${stories.get(language)?.length ?? 0} in ${language}`).join(", ");
  const unquoted = unquotedCells(datasets);
  const { numbers, exempt } = numbersInWords ?? { numbers: 0, exempt: 0 };
  return [
    `content is in order: ${sources.size} sources, ${datasets.size} datasets, ${charts.size} charts, stories: ${told || "none"}`,
    ...(unquoted > 0 ? [`figures without a quote: ${unquoted}`] : []),
    ...(exempt > 0
      ? [
          `numbers in words: ${numbers}, exempt for a reason alone: ${exempt} (${((100 * exempt) / numbers).toFixed(1)}%)`,
        ]
      : []),
  ].join("; ");
}
