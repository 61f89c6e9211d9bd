import type { Diagnostic } from "../model/diagnostic.ts";

/** What the parser of MDX throws, as far as it is read here; line and column from 1, of the text that it was given. */
interface ParserError extends Error {
  line?: number;
  column?: number;
}

/** Where something is wrong in a text, and what, in words for its author. */
interface Cause {
  line: number;
  column?: number | undefined;
  message: string;
}

/**
 * Why a text is no MDX: where the cause stands, which may be far above the place where the parser noticed it, and what
 * to write instead.
 * @param linesBefore lines of the file before the text
 */
export function mdxFault(error: unknown, text: string, linesBefore = 0): Omit<Diagnostic, "file"> {
  const thrown = error as ParserError;
  const { line, column, message } = openQuote(thrown, text) ?? openTag(thrown) ?? otherCause(thrown, text);
  const at = `line ${linesBefore + line}`;
  return { path: column ? `${at}, column ${column}` : at, message: `is not valid MDX: ${message}` };
}

const lineOf = (text: string, line: number): string => text.split(/\r?\n/)[line - 1] ?? "";

/** A tag whose attribute has no closing quote: the parser takes all that follows for its value, to the end of the file. */
function openQuote({ message, line }: ParserError, text: string): Cause | undefined {
  if (!/attribute|end of file|in name|before name|after name/.test(message)) return undefined;
  const lines = text.split(/\r?\n/).slice(0, line);
  for (const [index, one] of lines.entries()) {
    const tag = /<[A-Za-z][\w.]*\s[^<>]*?[\w-]+=(?:"[^"]*(?:"[^"]*"[^"]*)*|'[^']*)$/.exec(one);
    if (!tag) continue;
    const name = /^<([\w.]+)/.exec(tag[0])![1];
    const quoted = tag[0].split('"').length % 2 === 0 || tag[0].split("'").length % 2 === 0;
    if (quoted)
      return {
        line: index + 1,
        column: tag.index + 1,
        message: `an attribute of <${name}> has no closing quotation mark: write <${name} …="…" />`,
      };
  }
  return undefined;
}

/** Components that have no words inside. */
const EMPTY = ["Chart", "Value"];

function openTag({ message }: ParserError): Cause | undefined {
  const [, name = "", line, column] =
    /^(?:Expected a closing tag for|Unexpected closing tag `<\/[\w.]*>`, expected corresponding closing tag for) `<([\w.]*)>` \((\d+):(\d+)/.exec(
      message,
    ) ?? [];
  if (line === undefined) return undefined;
  const end = EMPTY.includes(name)
    ? `write <${name} … /> with a slash before the end`
    : `write </${name}> where it ends, in the same paragraph or list`;
  return { line: Number(line), column: Number(column), message: `<${name}> is not closed: ${end}` };
}

/** What the parser says, by the character that it stopped at, and what the author meant. */
const CAUSES: readonly [says: RegExp, cause: (found: RegExpExecArray, line: string) => string][] = [
  [/^Unexpected character `!`.* before name/, () => `<!-- --> is no comment here: write {/* … */}`],
  [
    /^Unexpected character `([“”„‘’])`/,
    ([, mark]) => `${mark} is a word processor’s quotation mark: write " around the value of an attribute`,
  ],
  [
    /^Unexpected character .* before attribute value/,
    () => 'the value of an attribute stands in quotes: write name="…"',
  ],
  [
    /^Unexpected character .* in name|link in MDX/,
    (_, line) =>
      /<(?:https?:|mailto:|[^<>\s]+@)/.test(line)
        ? "an address in < > is no link here: write [words](https://…) or [words](mailto:…)"
        : "a “<” begins a component: write \\< where readers should see it",
  ],
  [
    /^Unexpected (?:character|end of file).* before name/,
    () => "a “<” begins a component: write \\< where readers should see it",
  ],
  [
    /^Unexpected closing (?:slash|tag)/,
    (_, line) =>
      `${/<\/[\w.]*>/.exec(line)?.[0] ?? "a tag"} closes what was not opened: take it out, or write its beginning before it`,
  ],
  [
    /expression|acorn|curly|brace/i,
    () =>
      'a “{” begins code: write \\{ where readers should see it, and a figure as <Value of="dataset.field[key]" />',
  ],
];

function otherCause({ message, line = 1, column }: ParserError, text: string): Cause {
  const brace = /expected a corresponding closing brace/.test(message) ? openBrace(text) : undefined;
  const place = brace ?? { line, column };
  for (const [says, cause] of CAUSES) {
    const found = says.exec(message);
    if (found) return { ...place, message: cause(found, lineOf(text, place.line)) };
  }
  return { ...place, message };
}

/** The last brace that is opened and not closed. */
function openBrace(text: string): { line: number; column: number } | undefined {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/\\.|[{}]/gs)) {
    if (mark === "{") open.push(index);
    else if (mark === "}") open.pop();
  }
  const at = open[0];
  if (at === undefined) return undefined;
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
