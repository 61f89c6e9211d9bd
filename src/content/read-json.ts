import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { ID_PATTERN, reservedIdFault } from "../model/id.ts";
import type { Drafts } from "./drafts.ts";
import { keysOf } from "./known-keys.ts";
import { lastReading } from "./last-reading.ts";
import { listFolder } from "./list-folder.ts";
import { mendedCopy } from "./mended-copy.ts";
import { otherFolder, strayFile } from "./misplaced.ts";
import { parseJson } from "./parse-json.ts";
import { textFaults } from "./text-faults.ts";
import { zodDiagnostics } from "./zod-diagnostics.ts";

export interface JsonFile<T> {
  id: string;
  /** Path of the file as messages name it, such as `content/charts/fdi-capital.json`. */
  file: string;
  content: T;
}

/**
 * Reads every `<id>.json` of one folder of the content and checks each against a schema.
 * Diagnostics are pushed, never thrown, so that one run reports them all; a faulty file is left out of the result.
 * @param leftOut drafts that are passed over as if they were not there
 * @param mended is given faulty files as far as the rest of them can be read
 */
export function readJsonFolder<T>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
  leftOut: Drafts = new Set(),
  mended?: (file: JsonFile<T>) => void,
): JsonFile<T>[] {
  const directory = join(root, folder);
  if (!existsSync(directory)) return [];
  return listFolder(directory).flatMap((name) => {
    if (leftOut.has(`${folder}/${name}`)) return [];
    const file = `content/${folder}/${name}`;
    const message = nameFault(name);
    if (message !== undefined) {
      diagnostics.push({ file, path: "", message });
      return [];
    }
    const read = readJsonText(file, readFileSync(join(directory, name), "utf8"), schema, diagnostics, mended);
    return read ? [read] : [];
  });
}

/** One file, from its text; undefined and diagnostics where it is faulty. */
export function readJsonText<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
  mended?: (file: JsonFile<T>) => void,
): JsonFile<T> | undefined {
  return lastReading({ file, text, by: schema }, diagnostics, (own) =>
    readAnew(file, text, schema, own, mended),
  );
}

function readAnew<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
  mended?: (file: JsonFile<T>) => void,
): JsonFile<T> | undefined {
  const parsed = parseJson(file, text, diagnostics);
  if (parsed === undefined) return undefined;
  diagnostics.push(...textFaults(file, parsed));
  const [, folder = "", name = ""] = file.split("/");
  const misplaced = otherFolder(folder, parsed, name);
  if (misplaced !== undefined) {
    diagnostics.push({ file, path: "", message: misplaced });
    return undefined;
  }
  const result = schema.safeParse(parsed);
  const id = basename(file, ".json");
  if (result.success) return { id, file, content: result.data };
  diagnostics.push(...zodDiagnostics(file, result.error, parsed, (path) => keysOf(schema, path)));
  const content = mended && mendedCopy(schema, parsed, result.error);
  if (content !== undefined) mended?.({ id, file, content });
  return undefined;
}

function nameFault(name: string): string | undefined {
  if (!name.endsWith(".json")) return strayFile(name);
  const id = basename(name, ".json");
  if (!ID_PATTERN.test(id))
    return `“${id}” is not a kebab-case id: rename the file, for example to “${kebab(id)}.json”`;
  const reserved = reservedIdFault(id);
  return reserved && `“${id}” ${reserved}`;
}

const kebab = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "") || "a-name";
