import type { Diagnostic } from "../model/diagnostic.ts";
import { keyFaults } from "./key-faults.ts";
import { mergeConflict } from "./merge-conflict.ts";

/**
 * A file parsed as JSON, or undefined and a diagnostic that names the line. Any file may name its schema to editors
 * (`$schema`), which says nothing to readers.
 */
export function parseJson(file: string, text: string, diagnostics: Diagnostic[]): unknown {
  const json = text.replace(/^\uFEFF/, "");
  try {
    const value: unknown = JSON.parse(json);
    diagnostics.push(...keyFaults(json).map((fault) => ({ file, ...fault })));
    if (typeof value === "object" && value !== null && "$schema" in value) delete value.$schema;
    return value;
  } catch (error) {
    diagnostics.push({ file, ...(mergeConflict(text) ?? jsonFault(text, error as SyntaxError)) });
    return undefined;
  }
}

/** V8 says where JSON breaks in words that differ between versions; the line is what an author needs. */
function jsonFault(text: string, error: SyntaxError): Pick<Diagnostic, "path" | "message"> {
  const offset = jsonPosition(text, error.message);
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { path: `line ${line}`, message: `is not valid JSON: ${hint(before, text.slice(offset))}` };
}

function hint(before: string, after: string): string {
  const next = after.trimStart()[0];
  if (next === undefined)
    return before.trim() === ""
      ? "the file is empty"
      : "the file ends too early; a bracket or brace is not closed";
  if (/,\s*$/.test(before) && (next === "}" || next === "]")) return `take out the comma before “${next}”`;
  return numberHint(before, after) ?? tokenHint(before, next);
}

/** Numbers as people write them, which JSON does not have: `19,5`, `1.234.567`, `1 000`, `.5`, `+3`, `007`, `19%`. */
function numberHint(before: string, after: string): string | undefined {
  // A number is a value: it stands after a colon, or in a list.
  const start = /(?:[:[]|^)\s*([-+]?[\d.,'_ \u00a0\u202f]*)$/.exec(before)?.[1];
  const rest = /^[\d.,'_ \u00a0\u202f%+-]*/.exec(after)?.[0] ?? "";
  const written = `${start ?? ""}${rest}`.trim().replace(/[,\s]+$/, "");
  if (start === undefined || !/\d/.test(written) || /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written))
    return undefined;
  return `“${written}” is no number here: write digits with a point before the decimals and nothing else, such as 19.5 or 1234567`;
}

function tokenHint(before: string, next: string): string {
  if (next === '"') return "a comma is missing before it";
  if (/[“”„‘’]/.test(next)) return `a word processor’s quotation mark cannot stand here: write "`;
  if (next === "'") return `quotation marks are double: write " instead of '`;
  if (next === "/" || next === "#")
    return "it has no comments: take it out, and say what readers should know in a “note”";
  if (/[A-Za-z_$]/.test(next))
    return /:\s*$/.test(before)
      ? 'a text stands in quotes: write "…"'
      : `“${next}” cannot stand here: keys and texts stand in quotes, "…"`;
  return `“${next}” cannot stand here`;
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
