import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { ID_PATTERN } from "../model/id.ts";
import { zodFaults } from "./zod-diagnostics.ts";

export interface JsonFile<T> {
  id: string;
  /** Path from the repository's root, for messages. */
  file: string;
  content: T;
}

/**
 * Reads every `<id>.json` of one folder of the content and checks each against a schema.
 * Faults are pushed, never thrown, so that one run reports them all; a faulty file is left out of the result.
 */
export function readJsonFolder<S extends z.ZodType>(
  root: string,
  folder: string,
  schema: S,
  diagnostics: Diagnostic[],
  knownKeys?: (path: readonly PropertyKey[]) => Iterable<string>,
): JsonFile<z.infer<S>>[] {
  const directory = join(root, folder);
  if (!existsSync(directory)) return [];
  const files: JsonFile<z.infer<S>>[] = [];
  for (const name of readdirSync(directory).sort()) {
    const file = `content/${folder}/${name}`;
    const id = basename(name, ".json");
    if (!name.endsWith(".json")) {
      diagnostics.push({
        file,
        path: "",
        message: "is not a .json file: only files named <id>.json belong in this folder",
      });
      continue;
    }
    if (!ID_PATTERN.test(id)) {
      diagnostics.push({
        file,
        path: "",
        message: `“${id}” is not a kebab-case id: rename the file, for example to “${kebab(id)}.json”`,
      });
      continue;
    }
    const parsed = parseJson(file, readFileSync(join(directory, name), "utf8"), diagnostics);
    if (parsed === undefined) continue;
    const result = schema.safeParse(parsed);
    if (result.success) files.push({ id, file, content: result.data });
    else diagnostics.push(...zodFaults(file, result.error, parsed, knownKeys));
  }
  return files;
}

/** A file parsed as JSON, or undefined and a fault that names the line. */
export function parseJson(file: string, text: string, diagnostics: Diagnostic[]): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    diagnostics.push({ file, ...jsonFault(text, error as SyntaxError) });
    return undefined;
  }
}

/** V8 says where JSON breaks in words that differ between versions; the line is what an author needs. */
function jsonFault(text: string, error: SyntaxError): Pick<Diagnostic, "path" | "message"> {
  const offset = jsonPosition(text, error.message);
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const next = text.slice(offset).trimStart()[0];
  const hint =
    /,\s*$/.test(before) && (next === "}" || next === "]")
      ? `take out the comma before “${next}”`
      : next === '"'
        ? "a comma is missing before it"
        : next === undefined
          ? "the file ends too early; a bracket or brace is not closed"
          : /[“”„‘’]/.test(next)
            ? `a word processor’s quotation mark cannot stand here: write "`
            : `“${next}” cannot stand here`;
  return { path: `line ${line}`, message: `is not valid JSON: ${hint}` };
}

/** Where V8 found the fault. Instead of a position it may quote the text around it, ten characters to each side. */
function jsonPosition(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, token, before, excerpt, after] =
    /^Unexpected token '(.+?)', (\.{3})?"([\s\S]*)"(\.{3})? is not valid JSON$/u.exec(message) ?? [];
  if (excerpt === undefined) return text.length;
  if (before) return text.indexOf(excerpt) + 10;
  return after ? excerpt.length - 10 : text.indexOf(token!);
}

const kebab = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "") || "a-name";
