import type { Language } from "../model/language.ts";
import type { Figures } from "../values/figures.ts";
import { capitalise, writeValue } from "../values/words.ts";
import { attributesOf, type MdxNode } from "./mdx-node.ts";
import { NUMBER_CARD } from "./number-card.ts";
import { valueRequest } from "./read-references.ts";
import type { Story } from "./story.ts";

/** What the text of one does not run on into the next. */
const BLOCKS = new Set(["heading", "paragraph", "listItem", "blockquote", "tableCell"]);

/** The prose of a story as read: its headings and paragraphs, one a line, with every value written out. */
export function storyText({ body, language }: Pick<Story, "body" | "language">, figures: Figures): string {
  const write = (node: MdxNode): string => {
    if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
    if (node.name === "Value") return valueText(node, figures, language);
    const inside = (node.children ?? []).map(write).join("");
    return BLOCKS.has(node.type) || node.name === NUMBER_CARD ? `${inside}\n` : inside;
  };
  return write(body)
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

/** What a `<Value>` says. */
export function valueText(node: MdxNode, figures: Figures, language: Language): string {
  const attributes = attributesOf(node);
  const request = valueRequest(attributes, figures.site.units, () => {});
  const written = request ? writeValue(request, figures, language).text : "";
  return attributes.has("start") ? capitalise(written) : written;
}
