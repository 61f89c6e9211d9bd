import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { withFootnotesLast } from "./footnotes.ts";
import type { MdxNode } from "./mdx-node.ts";
import { withNumbers } from "./number-card.ts";

/** The text of a story taken apart. */
export interface ParsedStory {
  /** The YAML between the two lines of hyphens. */
  frontMatter: string;
  body: string;
  /** Lines of the file before the body. */
  linesBefore: number;
}

/** @returns undefined where the text has no front matter */
export function splitStory(text: string): ParsedStory | undefined {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!match) return undefined;
  const [whole, frontMatter = ""] = match;
  return { frontMatter, body: text.slice(whole.length), linesBefore: whole.split("\n").length - 1 };
}

/** Footnotes and tables, as the pages are compiled with them; what else that dialect of Markdown has is refused. */
function footnotesAndTables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote(), gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmFootnoteFromMarkdown(), gfmTableFromMarkdown());
}

const parser = unified().use(remarkParse).use(remarkMdx).use(footnotesAndTables);

/** Trees of the texts that were parsed last: a page is asked for by several checks, and read again when others change. */
const trees = new Map<string, MdxNode>();
const MOST_TREES = 100;

/** The tree of a story's body, which nobody changes. @throws Error with a `line` where it is not valid MDX */
export function parseBody(body: string): MdxNode {
  const tree = trees.get(body) ?? withFootnotesLast(withNumbers(parser.parse(body) as MdxNode));
  trees.delete(body);
  trees.set(body, tree);
  const [oldest] = trees.keys();
  if (trees.size > MOST_TREES) trees.delete(oldest!);
  return tree;
}
