import type { Diagnostic } from "../model/diagnostic.ts";
import { keyFaults } from "./key-faults.ts";

/** A file parsed as JSON, or undefined and a diagnostic that names the line. */
export function parseJson(file: string, text: string, diagnostics: Diagnostic[]): unknown {
  const json = text.replace(/^\uFEFF/, "");
  try {
    const value: unknown = JSON.parse(json);
    diagnostics.push(...keyFaults(json).map((fault) => ({ file, ...fault })));
    return value;
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
  return { path: `line ${line}`, message: `is not valid JSON: ${hint(before, next)}` };
}

function hint(before: string, next: string | undefined): string {
  if (next === undefined) return "the file ends too early; a bracket or brace is not closed";
  if (/,\s*$/.test(before) && (next === "}" || next === "]")) return `take out the comma before “${next}”`;
  if (next === '"') return "a comma is missing before it";
  if (/[“”„‘’]/.test(next)) return `a word processor’s quotation mark cannot stand here: write "`;
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
