import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { componentFaults, PAGE_COMPONENTS, proseFaults } from "./component-faults.ts";
import { listFolder } from "./list-folder.ts";
import { markupFaults } from "./markup-faults.ts";
import type { MdxNode } from "./mdx-node.ts";
import { parseBody } from "./parse-story.ts";
import { markdownFaults } from "./text-faults.ts";

/** The texts about the site, `pages/<page>/<language>.mdx`: what they may hold, as in stories. */
export function checkPages(root: string, diagnostics: Diagnostic[]): void {
  const directory = join(root, "pages");
  if (!existsSync(directory)) return;
  for (const page of listFolder(directory))
    for (const name of listFolder(join(directory, page)).filter((name) => name.endsWith(".mdx")))
      diagnostics.push(
        ...pageFaults(`content/pages/${page}/${name}`, readFileSync(join(directory, page, name), "utf8")),
      );
}

/** What is wrong with the text of a page, which has no front matter. */
function pageFaults(file: string, text: string): Diagnostic[] {
  const at = (line: number, message: string): Diagnostic => ({ file, path: `line ${line}`, message });
  try {
    const tree = parseBody(text);
    const faults = faultsIn(tree, (node) => [
      ...proseFaults(node),
      ...componentFaults(node, PAGE_COMPONENTS),
      ...markupFaults(node),
    ]);
    return [...faults.map(({ line, message }) => at(line, message)), ...markdownFaults(file, text, tree)];
  } catch (error) {
    const { message, line } = error as Error & { line?: number };
    return [at(line ?? 1, `is not valid MDX: ${message}`), ...markdownFaults(file, text, undefined)];
  }
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
