import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Library } from "./library.ts";
import { outsideStoryFaults } from "./captioned.ts";
import {
  componentFaults,
  countFaults,
  PAGE_COMPONENTS,
  pageLinkFaults,
  proseFaults,
} from "./component-faults.ts";
import { headingIdsOf, headingsOf, placeFaults, targetsIn } from "./heading-slugs.ts";
import { listFolder } from "./list-folder.ts";
import { markupFaults } from "./markup-faults.ts";
import { mdxFault } from "./mdx-fault.ts";
import type { MdxNode } from "./mdx-node.ts";
import { mergeConflict } from "./merge-conflict.ts";
import { ownLinkFaults, ownLinksIn } from "./own-links.ts";
import { parseBody } from "./parse-story.ts";
import { markdownFaults } from "./text-faults.ts";

/** Pages whose text is the site's own. */
const PAGES = ["about"];

/** The text of a page in one language. */
interface PageText {
  file: string;
  /** Undefined where it is no MDX. */
  tree: MdxNode | undefined;
}

/**
 * The texts about the site, `pages/<page>/<language>.mdx`: what they may hold, as in stories, and that each is there in
 * every language that has an interface.
 */
export function checkPages(
  root: string,
  library: Pick<Library, "site" | "ui" | "charts" | "stories" | "linked">,
  diagnostics: Diagnostic[],
): void {
  const { site, ui } = library;
  const directory = join(root, "pages");
  const written = existsSync(directory) ? listFolder(directory) : [];
  for (const page of new Set([...PAGES, ...written])) {
    const folder = join(directory, page);
    const names = existsSync(folder) ? listFolder(folder).filter((name) => name.endsWith(".mdx")) : [];
    const texts = new Map(
      names.map((name) => [
        name.slice(0, -".mdx".length),
        readPage(`content/pages/${page}/${name}`, readFileSync(join(folder, name), "utf8"), diagnostics),
      ]),
    );
    const source = texts.get(site.sourceLanguage)?.tree;
    for (const { file, tree } of texts.values())
      if (tree)
        diagnostics.push(
          ...targetFaults(file, tree, source ?? tree),
          ...ownLinksIn(tree).flatMap((link) => ownLinkFaults(file, link, library)),
        );
    for (const language of ui.keys())
      if (!texts.has(language))
        diagnostics.push({
          file: `content/pages/${page}/${language}.mdx`,
          path: "",
          message: "is missing: every language of the site has this page, write its text in Markdown",
        });
  }
}

/** A page, which has no front matter, and what is wrong with it. */
function readPage(file: string, text: string, diagnostics: Diagnostic[]): PageText {
  const at = (line: number, message: string): Diagnostic => ({ file, path: `line ${line}`, message });
  let tree: MdxNode | undefined;
  const conflict = mergeConflict(text);
  if (conflict) {
    diagnostics.push({ file, ...conflict });
    return { file, tree };
  }
  try {
    tree = parseBody(text);
    const faults = faultsIn(tree, (node) => [
      ...proseFaults(node),
      ...componentFaults(node, PAGE_COMPONENTS),
      ...countFaults(node),
      ...pageLinkFaults(node),
      ...markupFaults(node),
      ...outsideStoryFaults(node),
    ]);
    diagnostics.push(...faults.map(({ line, message }) => at(line, message)));
  } catch (error) {
    diagnostics.push({ file, ...mdxFault(error, text) });
  }
  diagnostics.push(...markdownFaults(file, text, tree));
  return { file, tree };
}

/** Links that lead to no heading of the page. */
function targetFaults(file: string, tree: MdxNode, source: MdxNode): Diagnostic[] {
  const places = headingIdsOf(headingsOf(tree), headingsOf(source));
  return targetsIn(tree).flatMap(({ line, target }) => placeFaults(file, `line ${line}`, target, places));
}

/** What is wrong with a node and all nodes in it, with the lines where they begin. */
function faultsIn(
  node: MdxNode,
  faultsOf: (node: MdxNode) => readonly string[],
): { line: number; message: string }[] {
  const line = node.position?.start.line ?? 1;
  return [
    ...faultsOf(node).map((message) => ({ line, message })),
    ...(node.children ?? []).flatMap((child) => faultsIn(child, faultsOf)),
  ];
}
