import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** JSON with the innermost objects and lists on one line each, as authors write them. */
export function jsonText(value: unknown): string {
  const innermost = /([{[])\n\s+([^{}[\]]+)\n\s+([}\]])/g;
  return JSON.stringify(value, null, 2).replace(
    innermost,
    (_, open: string, inside: string, close: string) => {
      const space = open === "{" ? " " : "";
      return open + space + inside.replace(/\n\s+/g, " ") + space + close;
    },
  );
}

/** The text of a JSON object that takes the place of a file, with the schema that the file names to editors. */
export function withSchemaOf(path: string, text: string): string {
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const named = /^\uFEFF?\s*\{\s*"\$schema"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(before)?.[1];
  if (named === undefined || text.startsWith('{\n  "$schema"')) return text;
  return text.replace(/^\{\n?/, `{\n  "$schema": ${named},\n`);
}

/** The text of a new JSON file of the content, which names its schema where the content has one. */
export function namingSchema(root: string, file: string, text: string): string {
  const [, folder = ""] = file.split("/");
  const schema = `schemas/${folder.replace(/s$/, "")}.schema.json`;
  return existsSync(join(root, schema)) ? text.replace(/^\{/, `{\n  "$schema": "../${schema}",`) : text;
}
