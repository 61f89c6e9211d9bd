import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import { isLeftover } from "./list-folder.ts";

/** The keys by which a file is seen to be of a kind, whatever else is wrong in it, by the folder of that kind. */
const SIGNS: Readonly<Record<string, { what: string; keys: readonly string[] }>> = {
  charts: { what: "a chart", keys: ["dataset", "encodings"] },
  lists: { what: "a list of rows", keys: ["dataset", "heading"] },
  datasets: { what: "a dataset", keys: ["fields", "rows"] },
  sources: { what: "a source", keys: ["kind", "accessed"] },
};

/** Where a parsed file belongs that lies in the folder of another kind; undefined where nothing tells. */
export function otherFolder(folder: string, value: unknown, name: string): string | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(SIGNS, folder)) return undefined;
  const isOf = (kind: string): boolean => SIGNS[kind]!.keys.every((key) => Object.hasOwn(value, key));
  const other = Object.keys(SIGNS).find((kind) => kind !== folder && isOf(kind) && !isOf(folder));
  return other && `is ${SIGNS[other]!.what}: move it to content/${other}/${name}`;
}

const FILES = ["addresses.txt", "glossary.json", "redirects.json", "site.json", "typography.json"];
const FOLDERS = [
  ...["charts", "corrections", "datasets", "drafted", "exemptions", "fingerprints", "lists", "lock", "pages"],
  ...["pictures", "schemas", "sources", "stories", "ui", "versions"],
];

/** Files and folders of the content that nothing reads, such as those of a misspelt name. */
export function unreadFiles(root: string): Diagnostic[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => !isLeftover(name) && !/^(?:README|LICENSE)(?:\.\w+)?$/i.test(name))
    .flatMap((name) => {
      const isFolder = statSync(join(root, name)).isDirectory();
      const known = isFolder ? FOLDERS : FILES;
      if (known.includes(name)) return [];
      const what = isFolder ? "a folder" : "a file";
      const message = `is ${what} that nothing reads: rename or delete it.${suggestion(name, known)}`;
      return [{ file: `content/${name}`, path: "", message }];
    });
}

/** Why a file has no place in a folder of JSON files. */
export function strayFile(name: string): string {
  if (/\.mdx?$/.test(name))
    return `is a text: a story lies in a folder of its own, content/stories/${name.replace(/\.mdx?$/, "")}/`;
  if (/\.(?:csv|tsv|xlsx?|ods)$/i.test(name))
    return "is a table: only files named <id>.json belong in this folder, write its rows as a dataset";
  return "is not a .json file: only files named <id>.json belong in this folder";
}
