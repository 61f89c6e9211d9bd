import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language, SiteLanguages } from "../model/language.ts";
import { isToWrite } from "../model/to-write.ts";
import type { Drafts } from "./drafts.ts";
import { isSkeleton } from "./skeleton.ts";
import { listFolder } from "./list-folder.ts";

/** One text of the content: where it stands, and its words by language. */
export interface ContentText {
  /**
   * Path below the content folder, such as `charts/fdi-capital.json`. Where each language has a file of its own, without
   * that file: `ui` for the words of the interface, `stories/trade` for a story.
   */
  file: string;
  /** Path inside the file; `text` for a text that is a file by itself. */
  path: string;
  /** Its words in the source language. */
  source: string;
  words: Partial<Record<Language, string>>;
  /** The object that it is a part of, as its file has it, where that is JSON: claims and expressions stand there. */
  beside?: Readonly<Record<string, unknown>>;
}

const FOLDERS = ["charts", "datasets", "lists", "sources", "corrections"];

/** Every localized text of the content folder, stories aside; files that cannot be parsed are reported elsewhere. */
export function readTexts(
  root: string,
  languages: SiteLanguages,
  leftOut: Drafts = new Set(),
): ContentText[] {
  const files = FOLDERS.flatMap((folder) =>
    jsonFiles(join(root, folder)).map((name) => `${folder}/${name}`),
  ).filter((file) => !leftOut.has(file));
  const texts = ["site.json", ...files].flatMap((file) => textsIn(file, parsed(join(root, file)), languages));
  const ui = new Map<Language, unknown>(
    languages.languages.map(({ id }) => [id, parsed(join(root, "ui", `${id}.json`))]),
  );
  return [...texts, ...interfaceTexts(ui, languages)];
}

/** Where texts of many paragraphs stand, each in a folder with one file for each language. */
const PROSE = ["stories", "pages"];

/** Stories and pages, each as one text. */
export function readProse(
  root: string,
  { languages, sourceLanguage }: SiteLanguages,
  leftOut: Drafts = new Set(),
): ContentText[] {
  const folders = PROSE.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => listFolder(join(root, folder)).map((id) => `${folder}/${id}`))
    .filter((folder) => !leftOut.has(folder));
  return folders.flatMap((file) => {
    const words = Object.fromEntries(
      languages
        .map(({ id }) => [id, join(root, file, `${id}.mdx`)] as const)
        .filter(([, path]) => existsSync(path))
        .map(([id, path]) => [id, readFileSync(path, "utf8")]),
    );
    const source = words[sourceLanguage];
    for (const [language, text] of Object.entries(words))
      if (isSkeleton(text, source)) delete words[language];
    return source === undefined ? [] : [{ file, path: "text", source, words }];
  });
}

const jsonFiles = (directory: string): string[] =>
  existsSync(directory) ? listFolder(directory).filter((name) => name.endsWith(".json")) : [];

function parsed(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** The localized texts inside a parsed JSON file, in order: every object whose keys are languages. */
export function textsIn(
  file: string,
  json: unknown,
  site: SiteLanguages,
  path = "",
  beside: ContentText["beside"] = {},
): ContentText[] {
  if (Array.isArray(json))
    return json.flatMap((item, index) => textsIn(file, item, site, `${path}[${index}]`));
  if (typeof json !== "object" || json === null) return [];
  const entries = Object.entries(json);
  const object = json as Record<string, unknown>;
  const source = object[site.sourceLanguage];
  const isText =
    typeof source === "string" && entries.every(([key]) => site.languages.some(({ id }) => id === key));
  if (isText) return [{ file, path, source, words: written(object as ContentText["words"], site), beside }];
  return entries.flatMap(([key, value]) => textsIn(file, value, site, path ? `${path}.${key}` : key, object));
}

/** Words without those translations that only say what is to be translated. */
const written = (words: ContentText["words"], { sourceLanguage }: SiteLanguages): ContentText["words"] =>
  Object.fromEntries(
    Object.entries(words).filter(
      ([language, text]) => language === sourceLanguage || typeof text !== "string" || !isToWrite(text),
    ),
  );

/** Whether a string of the interface is words. The figures of the home page name their chart and its view by their ids. */
export const isInterfaceText = (path: string): boolean =>
  !/\]\.(?:chart|view)$/.test(path) && path !== "$schema";

/** The strings of the interface, whose languages are files of their own. */
export function interfaceTexts(
  files: ReadonlyMap<Language, unknown>,
  { sourceLanguage }: Pick<SiteLanguages, "sourceLanguage">,
): ContentText[] {
  const texts = new Map<string, Record<string, string>>();
  for (const [language, json] of files) visit(json, "", language);
  return [...texts].flatMap(([path, words]) => {
    const source = words[sourceLanguage];
    return source === undefined ? [] : [{ file: "ui", path, source, words }];
  });

  function visit(json: unknown, path: string, language: Language): void {
    if (typeof json === "string" && isInterfaceText(path))
      texts.set(path, { ...texts.get(path), [language]: json });
    else if (typeof json === "object" && json !== null)
      for (const [key, value] of Object.entries(json))
        visit(value, Array.isArray(json) ? `${path}[${key}]` : path ? `${path}.${key}` : key, language);
  }
}
