import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { ContentText } from "./content-texts.ts";
import { hashWords } from "./hash-words.ts";
import { readJsonText } from "./read-json.ts";

/** The texts of one file as they were when their translation was accepted, by the path inside the file. */
const fileSchema = z.record(
  z.string(),
  z.string().regex(/^[0-9a-f]{8} [0-9a-f]{8}$/, "is not two hashes: accept the text again"),
);
export type FileFingerprints = z.infer<typeof fileSchema>;

/** What has been accepted in one language, by the name of the file: `charts/trade`. */
export type Fingerprints = ReadonlyMap<string, FileFingerprints>;

/** What authors call a file of the content: `charts/trade`, `stories/trade`, `ui`. */
export const nameOfFile = ({ file }: Pick<ContentText, "file">): string => file.replace(/\.json$/, "");

/** Where the fingerprints of one file and language are kept, below the content folder: two authors change two files. */
export const fingerprintPath = (language: Language, name: string): string =>
  `fingerprints/${language}/${name}.json`;

/** A story without what it says must hold and that it is a draft, which are none of its words. */
const wordsOf = (words: string): string =>
  words
    .replace(/^(\uFEFF?---\r?\n(?:(?!---\r?\n).*\n)*?)claims:\r?\n(?: .*\n)*/, "$1")
    .replace(/^(\uFEFF?---\r?\n(?:(?!---\r?\n).*\n)*?)draft: *true\r?\n/, "$1")
    .replace(/<Claim\b(?:"[^"]*"|'[^']*'|[^"'>])*>|<\/Claim>/g, "");

/** The source and its translation, each by its hash. */
export const fingerprint = (source: string, translated: string): string =>
  `${hashWords(wordsOf(source))} ${hashWords(wordsOf(translated))}`;

/** Which of the two has changed since they were accepted together; undefined where neither has. */
export function changedSince(
  accepted: string,
  source: string,
  translated: string,
): "source" | "translation" | "both" | undefined {
  const [then, now] = [accepted.split(" "), fingerprint(source, translated).split(" ")];
  if (then[0] !== now[0]) return then[1] === now[1] ? "source" : "both";
  return then[1] === now[1] ? undefined : "translation";
}

/** What has been accepted in a language. A file that cannot be read is told, and counts as empty. */
export function readFingerprints(root: string, language: Language, diagnostics: Diagnostic[]): Fingerprints {
  const folder = join(root, "fingerprints", language);
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length).split(sep).join("/"));
  return new Map(
    names.sort().map((name): [string, FileFingerprints] => {
      const path = fingerprintPath(language, name);
      const text = readFileSync(join(root, path), "utf8");
      return [name, readJsonText(`content/${path}`, text, fileSchema, diagnostics)?.content ?? {}];
    }),
  );
}

/** Files under `fingerprints` that stand for nothing: of a text that is gone, of a language that is none. */
export function strayFingerprints(
  root: string,
  languages: readonly Language[],
  names: ReadonlySet<string>,
  accepted: ReadonlyMap<Language, Fingerprints>,
): Diagnostic[] {
  const folder = join(root, "fingerprints");
  const others = existsSync(folder) ? readdirSync(folder).filter((name) => !languages.includes(name)) : [];
  const gone = [...accepted].flatMap(([language, files]) =>
    [...files.keys()].filter((name) => !names.has(name)).map((name) => fingerprintPath(language, name)),
  );
  return [
    ...others.filter((name) => !name.startsWith(".")).map((name) => `fingerprints/${name}`),
    ...gone,
  ].map((path) => ({
    file: `content/${path}`,
    path: "",
    message: "belongs to no text of the content: npm run check -- --tidy deletes it",
  }));
}

/** The fingerprints of the texts of one file that have words in the language, as they now are. */
export const fingerprintsOf = (texts: readonly ContentText[], language: Language): FileFingerprints =>
  Object.fromEntries(
    texts.flatMap(({ path, source, words: { [language]: translated } }) =>
      translated === undefined ? [] : [[path, fingerprint(source, translated)]],
    ),
  );
