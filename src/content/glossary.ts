import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { glossarySchema, type Glossary } from "../model/glossary.ts";
import { memoize } from "../model/memoize.ts";
import type { Site } from "../model/site.ts";
import { readJsonText } from "./read-json.ts";

/** The glossary; an empty one where the site has none. */
export function readGlossary(root: string, site: Site, diagnostics: Diagnostic[]): Glossary {
  const path = join(root, "glossary.json");
  const read = existsSync(path)
    ? readJsonText("content/glossary.json", readFileSync(path, "utf8"), glossarySchema(site), diagnostics)
    : undefined;
  return read?.content ?? { names: {}, same: [] };
}

/** What a text of the source language names, longest first; a name inside a longer one does not count. */
export function namesIn(text: string, glossary: Glossary): string[] {
  const prose = text.replace(/\{[^{}]*\}/g, "");
  const found = new Set([...prose.matchAll(anyName(glossary))].map(([name]) => name));
  return [...found];
}

/** Any name that stands by itself. Alternatives are tried in their order, so a longer name comes before a shorter. */
const anyName = memoize(({ names }: Glossary): RegExp => {
  const forms = Object.keys(names)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join("|") || "(?!)"})(?![\\p{L}\\p{N}])`, "gu");
});

/** Whether a text may be the same in every language: names, numbers and acronyms. */
export function sameInAll(text: string, { same }: Glossary): boolean {
  const rest = [...same]
    .sort((a, b) => b.length - a.length)
    .reduce((words, word) => words.replaceAll(word, " "), text.replace(/\{[^{}]*\}/g, ""));
  return !/\p{Ll}{2}/u.test(rest.replace(/https?:\S+/g, ""));
}
