import { YAMLParseError } from "yaml";
import type { Diagnostic } from "../model/diagnostic.ts";

/**
 * Why a front matter cannot be read: the line of the file, and what to write instead.
 * @param yaml the text between the two lines of hyphens, the first of which is line 1 of the file
 */
export function yamlFault(error: unknown, yaml: string): Omit<Diagnostic, "file"> {
  const thrown = error as Error;
  const start = thrown instanceof YAMLParseError ? thrown.linePos?.[0] : undefined;
  const line = start?.line ?? 1;
  const cause = causeOf(thrown, yaml.split(/\r?\n/)[line - 1] ?? "");
  return { path: `line ${line + 1}`, message: `is not valid YAML: ${cause}` };
}

function causeOf(error: Error, written: string): string {
  const [message = ""] = error.message.replace(/ at line \d+, column \d+:?/, "").split("\n");
  const { code } = error as Partial<YAMLParseError>;
  if (code === "DUPLICATE_KEY") return `“${written.split(":")[0]!.trim()}” stands twice: take one out`;
  if (written.includes("\t")) return "a tab cannot stand here: write spaces";
  const [, key, value] = /^(\w+): *(\S.*)$/.exec(written) ?? [];
  if (value === undefined) return message;
  const mark = value.includes('"') ? "'" : '"';
  const inQuotes = mark === "'" ? value.replaceAll("'", "''") : value;
  return `${reason(value)}: put the whole text in quotes, ${key}: ${mark}${inQuotes}${mark}`;
}

function reason(value: string): string {
  if (/: /.test(value)) return "a colon followed by a space begins something new";
  const first = value[0]!;
  return /["'[\]{}@`%&*!|>#?-]/.test(first)
    ? `a text that begins with ${first} is read otherwise`
    : "the text cannot stand here without quotes";
}

/** A text that a “#” cuts off: YAML takes what follows for a comment, and says nothing. */
export const cutTexts = (yaml: string): Omit<Diagnostic, "file">[] =>
  yaml.split(/\r?\n/).flatMap((line, index) => {
    const [, key, text] = /^(\w+): *([^"'\s#|>].*?) #/.exec(line) ?? [];
    if (text === undefined) return [];
    const message = `ends at “${text}”, because “#” begins a comment: put the whole text in quotes, ${key}: "…"`;
    return [{ path: `line ${index + 2}`, message }];
  });
