import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { MdxNode } from "./mdx-node.ts";

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

const parser = unified().use(remarkParse).use(remarkMdx);

/** The tree of a story's body. @throws Error with a `line` where it is not valid MDX */
export const parseBody = (body: string): MdxNode => parser.parse(body) as MdxNode;
