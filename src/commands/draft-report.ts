import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readContent } from "../charts/read-content.ts";
import { draftOf, findDrafts } from "../content/drafts.ts";
import { readSite } from "../content/read-site.ts";
import { isUntitled } from "../content/skeleton.ts";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { Site } from "../model/site.ts";
import { drawingFaults } from "./drawing-faults.ts";
import { languageOf } from "./fault-report.ts";
import { nameOf as nameOfLanguage } from "../content/language-name.ts";
import { draftsTogether } from "../content/parts-of-draft.ts";

export const READY = "is ready to be published";
const TEXTS = /^\d+ texts? to be written or read in /;

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
  return [...drafts].flatMap((draft) =>
    leftIn(draft, found.get(draft) ?? [], languages, site.sourceLanguage),
  );
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

function leftIn(
  draft: string,
  found: readonly Diagnostic[],
  languages: readonly Language[],
  sourceLanguage: Language,
): Diagnostic[] {
  const unwritten = new Set(
    found.flatMap(({ file, path, message }) =>
      message.startsWith("is still to be written") ? [`${file} ${path}`] : [],
    ),
  );
  const outlines = new Map(
    found.flatMap(({ file, message }) => {
      const from = /^is still to be written: .*\bas in (\w+)$/.exec(message)?.[1];
      return from === undefined ? [] : [[file, from] as const];
    }),
  );
  // Of words that are to be written nothing else is asked; those of a translation are counted with its other texts.
  const left = found.filter(
    ({ kind, byPublishing, file, path, message }) =>
      kind !== "reminder" &&
      !byPublishing &&
      !outlines.has(file) &&
      (!unwritten.has(`${file} ${path}`) || message.startsWith("is still to be written")),
  );
  const texts = Map.groupBy(
    found.filter(({ kind, byPublishing }) => kind === "reminder" && !byPublishing),
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
    ...[...outlines].flatMap(([outline, from]): Diagnostic[] =>
      outline.endsWith(`/${sourceLanguage}.mdx`)
        ? [{ file: outline, path: "", message: `is an outline, to be written as in ${from}`, kind: "draft" }]
        : [],
    ),
    ...left.map((one): Diagnostic => ({ ...one, kind: "draft" })),
    ...others,
    ...counted.map((message): Diagnostic => ({ file, path: "", message, kind: "draft" })),
  ];
  if (all.length > 0) return all;
  return [{ file, path: "", message: READY, kind: "draft" }];
}

/** What an author does next with the drafts that belong together, a line each. */
export function nextSteps(root: string, diagnostics: readonly Diagnostic[]): string[] {
  const site = siteOf(root);
  if (!site) return [];
  const drafts = findDrafts(root, site);
  const languages = site.languages.map(({ id }) => id);
  return draftsTogether(root, drafts).map(({ name, parts }) => {
    const left = diagnostics.filter(
      ({ kind, file }) => kind === "draft" && parts.includes(draftOf(file, drafts)!),
    );
    const asked = left.filter(({ message }) => message !== READY);
    const texts = asked.filter(({ message }) => TEXTS.test(message));
    const others = asked.length - texts.length;
    const waiting = languages.filter((language) =>
      texts.some(({ message }) => message.endsWith(` in ${language}`) && language !== site.sourceLanguage),
    );
    if (others > 0)
      return [
        ...toThrowAway(root, name, parts, site.sourceLanguage),
        `${name}: write or mend ${others === 1 ? "what stands above" : `the ${others} things above`}, then run the check again`,
      ].join("\n");
    if (waiting.length > 0)
      return [
        `${name}: put it into ${waiting.map(nameOfLanguage).join(" and ")}, in the files or by a sheet:`,
        ...waiting.flatMap((language) => [
          `  npm run translate -- ${language} --to ${language}.xlsx`,
          `  npm run check -- --accept ${language} ${name}   (where the words were written into the files)`,
        ]),
      ].join("\n");
    return `${name}: read its figures against their sources, then npm run publish -- ${name}`;
  });
}

/** Before anything of a drafted story is written: how to be rid of the datasets that tell nothing. */
function toThrowAway(root: string, name: string, parts: readonly string[], language: Language): string[] {
  const datasets = parts.filter((part) => part.startsWith("datasets/"));
  const outline = parts
    .filter((part) => part.startsWith("stories/"))
    .map((part) => `${part}/${language}.mdx`)
    .find((path) => existsSync(join(root, path)) && isUntitled(readFileSync(join(root, path), "utf8")));
  if (outline === undefined || datasets.length < 2) return [];
  return [
    `${name}: first delete what you do not keep, each with its section in content/${outline}:`,
    ...datasets.map((dataset) => {
      const chart = dataset.replace("datasets/", "charts/");
      const files = [dataset, ...(parts.includes(chart) ? [chart] : [])];
      return `  rm ${files.map((file) => `content/${file}`).join(" ")}`;
    }),
  ];
}
