import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { readJsonText } from "./read-json.ts";

/** The schema of `content/glossary.json`: names that have an official form in each language, and words that stay as they are. */
const glossarySchema = ({ languages, sourceLanguage }: Site) => {
  const targets = languages.filter(({ id }) => id !== sourceLanguage);
  const forms = z.array(z.string()).min(1);
  return z.strictObject({
    /** By the form of the source language; a list gives the forms that are right in a language, the usual one first. */
    names: z.record(
      z.string(),
      z.strictObject(Object.fromEntries(targets.map(({ id }) => [id, forms]))) as z.ZodType<
        Readonly<Record<string, readonly string[]>>
      >,
    ),
    /** Words that are the same in every language: brands, acronyms. */
    same: z.array(z.string()),
  });
};
export type Glossary = z.infer<ReturnType<typeof glossarySchema>>;

/** The glossary; an empty one where the site has none. */
export function readGlossary(root: string, site: Site, diagnostics: Diagnostic[]): Glossary {
  const path = join(root, "glossary.json");
  const read = existsSync(path)
    ? readJsonText("content/glossary.json", readFileSync(path, "utf8"), glossarySchema(site), diagnostics)
    : undefined;
  return read?.content ?? { names: {}, same: [] };
}

/** Whether a text of the source language names something, and not a longer name that only contains it. */
export function mentions(text: string, name: string, glossary: Glossary): boolean {
  const prose = text.replace(/\{[^{}]*\}/g, "");
  // Hundreds of names are looked for in thousands of texts, and nearly all are in none of them.
  if (!prose.includes(name)) return false;
  const longer = Object.keys(glossary.names).filter((other) => other !== name && other.includes(name));
  const rest = longer.reduce((words, other) => words.replaceAll(other, ""), prose);
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
    "u",
  ).test(rest);
}

/** Whether a text may be the same in every language: names, numbers and acronyms. */
export function sameInAll(text: string, { same }: Glossary): boolean {
  const rest = [...same]
    .sort((a, b) => b.length - a.length)
    .reduce((words, word) => words.replaceAll(word, " "), text.replace(/\{[^{}]*\}/g, ""));
  return !/\p{Ll}{2}/u.test(rest.replace(/https?:\S+/g, ""));
}
