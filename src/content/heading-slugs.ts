import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import { nodesIn, type MdxNode } from "./mdx-node.ts";
import { shortSlugs } from "./short-slugs.ts";

/** A heading of a text. */
export interface TextHeading {
  depth: number;
  /** As Astro makes it of the heading's words: in lower case, without punctuation, joined by hyphens. */
  slug: string;
}

/** The headings of a text, in order. */
export function headingsOf(body: MdxNode): TextHeading[] {
  const times = new Map<string, number>();
  return nodesIn(body)
    .filter(({ type }) => type === "heading")
    .map((node) => ({ depth: node.depth ?? 1, slug: unlike(slugOf(node), times) }));
}

const slugOf = (heading: MdxNode): string =>
  nodesIn(heading)
    .map(({ type, value = "" }) => (type === "text" || type === "inlineCode" ? value : ""))
    .join("")
    // Two hyphens become a dash, which is punctuation.
    .replace(/-{2,3}/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");

/** Headings of the same words are numbered. */
function unlike(slug: string, times: Map<string, number>): string {
  let own = slug;
  while (times.has(own)) {
    times.set(slug, times.get(slug)! + 1);
    own = `${slug}-${times.get(slug)}`;
  }
  times.set(own, 0);
  return own;
}

/**
 * The ids that headings have on the page: those of sections are the first words of the source language's in every
 * language, so that a link leads to the same section in all.
 * @param source the headings of the same text in the source language
 */
export function headingIdsOf(own: readonly TextHeading[], source: readonly TextHeading[]): string[] {
  const ids = shortSlugs(source.map(({ slug }) => slug));
  return own.map(({ depth, slug }, index) => (depth === 2 ? (ids[index] ?? slug) : slug));
}

/** Where the links of a text lead inside its page, without the `#`, with the line that they stand in. */
export const targetsIn = (body: MdxNode): { line: number; target: string }[] =>
  nodesIn(body)
    .filter(({ type, url = "" }) => (type === "link" || type === "definition") && url.startsWith("#"))
    .map(({ url, position }) => ({ line: position?.start.line ?? 1, target: decoded(url!.slice(1)) }));

/** What is wrong with a link to a place in its own page, which has these places. */
export function placeFaults(
  file: string,
  path: string,
  target: string,
  places: readonly string[],
): Diagnostic[] {
  if (places.includes(target)) return [];
  const message = `has a link to “#${target}”, and no heading or chart of the text stands there.${suggestion(target, places)}`;
  return [{ file, path, message }];
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
