import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { UnitId } from "../model/unit.ts";
import type { Dataset } from "../values/dataset.ts";
import type { Story } from "./read-story.ts";
import { capitalise, writeValue } from "../values/words.ts";

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: { name?: string; value?: unknown }[];
  children?: Node[];
}

const parser = unified().use(remarkParse).use(remarkMdx);
/** What the text of one does not run on into the next. */
const BLOCKS = new Set(["heading", "paragraph", "listItem", "blockquote", "tableCell"]);

/** The prose of a story as read: its headings and paragraphs, one a line, with every value written out. */
export function storyText({ file, language }: Story, datasets: ReadonlyMap<string, Dataset>): string {
  const text = readFileSync(resolve(file), "utf8").replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, "");
  const write = (node: Node): string => {
    if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
    if (node.name === "Value") return value(node);
    const inside = (node.children ?? []).map(write).join("");
    return BLOCKS.has(node.type) ? `${inside}\n` : inside;
  };
  return write(parser.parse(text) as Node)
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();

  function value({ attributes = [] }: Node): string {
    const { of, as, decimals, start } = Object.fromEntries(
      attributes.map(({ name, value: written }) => [name, written]),
    ) as Record<string, string | null | undefined>;
    const { text: written } = writeValue(
      {
        of: of!,
        as: (as ?? undefined) as UnitId | undefined,
        decimals: decimals ? Number(decimals) : undefined,
      },
      datasets,
      language,
    );
    return start === undefined ? written : capitalise(written);
  }
}
