import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import { placeholders } from "../values/words.ts";

/** Languages that the English is put into. */
export const TARGETS: readonly Target[] = LANGUAGES.filter((language) => language !== "en");
export type Target = Language;

/** One text of the content: where it stands, and its words by language. */
export interface ContentText {
  /** Path below the content folder, such as `charts/fdi-capital.json`. */
  file: string;
  /** Path inside the file. */
  path: string;
  words: Partial<Record<Language, string>>;
}

/** English words by which a translation was last reviewed, as hashes: file → path → hash. */
const fingerprintsSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type Fingerprints = z.infer<typeof fingerprintsSchema>;

/** Names that have an official form in each language, and words that stay as they are. */
export const glossarySchema = z.strictObject({
  /** Names by English form; a list gives the forms that are right in a language, the usual one first. */
  names: z.record(z.string(), z.record(z.string(), z.array(z.string()).min(1))),
  /** Words that are the same in every language: brands, acronyms. */
  same: z.array(z.string()),
});
export type Glossary = z.infer<typeof glossarySchema>;

/** The localized texts inside a parsed JSON file, in order: every object whose keys are languages. */
export function textsIn(file: string, json: unknown, path = ""): ContentText[] {
  if (Array.isArray(json)) return json.flatMap((item, index) => textsIn(file, item, `${path}[${index}]`));
  if (typeof json !== "object" || json === null) return [];
  const entries = Object.entries(json);
  if (
    typeof (json as { en?: unknown }).en === "string" &&
    entries.every(([key]) => (LANGUAGES as readonly string[]).includes(key))
  )
    return [{ file, path, words: json as ContentText["words"] }];
  return entries.flatMap(([key, value]) => textsIn(file, value, path ? `${path}.${key}` : key));
}

/** The strings of the interface, whose languages are files of their own. */
export function interfaceTexts(files: ReadonlyMap<Language, unknown>): ContentText[] {
  const texts = new Map<string, ContentText>();
  for (const [language, json] of files) visit(json, "", language);
  return [...texts.values()].filter(({ words }) => words.en !== undefined);

  function visit(json: unknown, path: string, language: Language): void {
    // The figures of the home page name their chart by its id, which no language changes.
    if (typeof json === "string" && !path.endsWith("].chart")) {
      const text = texts.get(path) ?? { file: "ui", path, words: {} };
      text.words[language] = json;
      texts.set(path, text);
    } else if (typeof json === "object" && json !== null)
      for (const [key, value] of Object.entries(json))
        visit(value, Array.isArray(json) ? `${path}[${key}]` : path ? `${path}.${key}` : key, language);
  }
}

/** Eight hexadecimal digits that change when the words do. */
export const fingerprint = (words: string): string =>
  createHash("sha256").update(words).digest("hex").slice(0, 8);

export function readFingerprints(root: string, language: Target): Fingerprints {
  const path = join(root, "fingerprints", `${language}.json`);
  return existsSync(path) ? fingerprintsSchema.parse(JSON.parse(readFileSync(path, "utf8"))) : {};
}

export function readGlossary(root: string): Glossary {
  const path = join(root, "glossary.json");
  return existsSync(path)
    ? glossarySchema.parse(JSON.parse(readFileSync(path, "utf8")))
    : { names: {}, same: [] };
}

/**
 * The gate for one language: a text that is missing, is still English, has other values in it, names an institution
 * otherwise than it does itself, or was written for an English text that has changed since.
 */
export function translationFaults(
  texts: readonly ContentText[],
  language: Target,
  fingerprints: Fingerprints,
  glossary: Glossary,
): Diagnostic[] {
  return texts.flatMap(({ file, path, words }) => {
    const english = words.en!;
    const translated = words[language];
    const at = `content/${file === "ui" ? `ui/${language}.json` : file}`;
    const fault = (message: string): Diagnostic => ({
      file: at,
      path: file === "ui" ? path : `${path}.${language}`,
      message,
    });
    if (translated === undefined)
      return [fault(`is not written yet: put “${shortened(english)}” into ${NAMES[language]}`)];
    const diagnostics: Diagnostic[] = [];
    if (translated === english && !sameInAll(english, glossary))
      diagnostics.push(fault(`is still English: “${shortened(english)}”`));
    const [expected, found] = [valuesOf(english), valuesOf(translated)];
    for (const value of expected.filter((one) => !found.includes(one)))
      diagnostics.push(fault(`lacks the value {${value}} of the English`));
    for (const value of found.filter((one) => !expected.includes(one)))
      diagnostics.push(fault(`has the value {${value}}, which the English has not`));
    for (const [name, forms] of Object.entries(glossary.names))
      if (mentions(english, name, glossary) && !forms[language]?.some((form) => translated.includes(form)))
        diagnostics.push(
          fault(`names “${name}” otherwise than the glossary: write “${forms[language]?.[0]}”`),
        );
    const reviewed = fingerprints[file]?.[path];
    if (reviewed !== undefined && reviewed !== fingerprint(english))
      diagnostics.push(
        fault(
          `was written for an English text that has changed since: review it, then run npm run check -- --accept ${language}`,
        ),
      );
    if (reviewed === undefined)
      diagnostics.push(
        fault(
          `has not been reviewed against the English: read it, then run npm run check -- --accept ${language}`,
        ),
      );
    return diagnostics;
  });
}

const NAMES: Record<Target, string> = { vi: "Vietnamese", ja: "Japanese" };

const valuesOf = (text: string): string[] => [
  ...placeholders(text).map(({ of, as }) => (as ? `${of} | ${as}` : of)),
];

/** Whether an English text names something, and not a longer name that only contains it. */
function mentions(text: string, name: string, glossary: Glossary): boolean {
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

/** Names, numbers and acronyms may be the same in every language. */
function sameInAll(text: string, { same }: Glossary): boolean {
  const rest = [...same]
    .sort((a, b) => b.length - a.length)
    .reduce((words, word) => words.replaceAll(word, " "), text.replace(/\{[^{}]*\}/g, ""));
  return !/\p{Ll}{2}/u.test(rest.replace(/https?:\S+/g, ""));
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Fingerprints of the English of every text that has words in the language. */
export function fingerprintsOf(texts: readonly ContentText[], language: Target): Fingerprints {
  const result: Fingerprints = {};
  for (const { file, path, words } of texts)
    if (words[language] !== undefined) (result[file] ??= {})[path] = fingerprint(words.en!);
  return result;
}
