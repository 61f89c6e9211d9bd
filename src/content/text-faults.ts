import type { Diagnostic } from "../model/diagnostic.ts";
import { textFault, type TextPlace } from "../model/text-rules.ts";
import type { MdxNode } from "./mdx-node.ts";
import { isDrawable } from "./picture-typeface.ts";
import { pathText } from "./zod-diagnostics.ts";

/** Most characters of what names something and of what explains it. */
const [NAME, EXPLANATION] = [400, 2_000];

/** Keys of words that stand in one or two lines; a language may follow. */
const NAMES =
  /(?:^|\.)(?:title|subtitle|short|label|name|heading|alone|publisher|author|producer|locator)(?:\.[a-z]{2,3}(?:-[a-z0-9]+)*)?$/;

/** Texts of which files stand in pictures and in cells of CSV files. What no line is for is in neither. */
const PLACES: readonly {
  files: RegExp;
  drawn?: (path: string) => boolean;
  cell?: (path: string) => boolean;
}[] = [
  // Titles and authors are as printed, in any script; in a cell they stand after the publisher.
  {
    files: /^content\/sources\//,
    drawn: (path) => path === "publisher",
    cell: (path) => path === "publisher",
  },
  {
    files: /^content\/datasets\//,
    drawn: (path) =>
      !/^(?:description|method|locator)\b|^fields\[\d+\]\.description\b|\.(?:derived|locator|quote)(?:\.|$)/.test(
        path,
      ),
    cell: () => true,
  },
  { files: /^content\/charts\//, drawn: (path) => !/(?:^|\.)alt\./.test(path), cell: () => true },
  { files: /^content\/(?:ui\/|site\.json$)/, drawn: () => true, cell: () => true },
  { files: /^content\/glossary\.json$/, drawn: () => true, cell: () => true },
  { files: /^content\/stories\//, drawn: (path) => path === "title" },
];

/** Most characters of a text of JSON or of front matter. */
export const longestAt = (path: string): number => (NAMES.test(path) ? NAME : EXPLANATION);

function placeOf(file: string, path: string): TextPlace {
  const place = PLACES.find(({ files }) => files.test(file));
  return {
    drawn: place?.drawn?.(path) ?? false,
    cell: place?.cell?.(path) ?? false,
    longest: longestAt(path),
  };
}

/** What is wrong with the characters of every string in a file's JSON or front matter, names of keys included. */
export function textFaults(file: string, value: unknown, path: readonly PropertyKey[] = []): Diagnostic[] {
  if (typeof value === "string") return faultAt(file, pathText(path), value);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [
      ...(Array.isArray(value) ? [] : faultAt(file, pathText(at), key)),
      ...textFaults(file, inner, at),
    ];
  });
}

function faultAt(file: string, path: string, text: string): Diagnostic[] {
  const message = textFault(text, placeOf(file, path), isDrawable);
  return message === undefined ? [] : [{ file, path, message }];
}

/** Most characters of a stretch of prose without any markup in it. */
const PROSE: TextPlace = { paragraphs: true, longest: 10_000 };

/**
 * What is wrong with the characters of Markdown: those that stand in its lines, and those that entities stand for.
 * @param linesBefore lines of the file before the text
 */
export function markdownFaults(
  file: string,
  text: string,
  tree: MdxNode | undefined,
  linesBefore = 0,
): Diagnostic[] {
  const seen = new Set<string>();
  const faults: Diagnostic[] = [];
  const add = (line: number, message: string | undefined): void => {
    if (message === undefined) return;
    seen.add(message);
    faults.push({ file, path: `line ${linesBefore + line}`, message });
  };
  text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .forEach((line, index) => add(index + 1, textFault(line, PROSE, isDrawable)));
  if (tree) visit(tree);
  return faults;

  function visit({ value, url, title, attributes = [], position, children = [] }: MdxNode): void {
    for (const part of [value, url, title, ...attributes.map((attribute) => attribute.value)]) {
      const message = typeof part === "string" ? textFault(part, PROSE, isDrawable) : undefined;
      // What stands in a line as such has been told with its own line.
      if (message !== undefined && !seen.has(message)) add(position?.start.line ?? 1, message);
    }
    children.forEach(visit);
  }
}
