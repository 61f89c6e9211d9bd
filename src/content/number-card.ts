import type { MdxNode } from "./mdx-node.ts";

/** A card with one number, its line of words and its source. */
export const NUMBER_CARD = "NumberCard";
/** Several of them side by side. */
export const NUMBER_CARDS = "NumberCards";

/** Attributes that a card and its `<Value>` have alike. */
const NUMBER = new Set(["of", "as", "decimals"]);

/**
 * The tree of a text in which every card begins with the `<Value>` that its attributes ask for, so that whoever reads the
 * numbers of a text (ledger, sources, comparison of languages, feed) finds them there as in a sentence.
 */
export function withNumbers(node: MdxNode): MdxNode {
  node.children?.forEach(withNumbers);
  const { name, attributes = [], children = [], position } = node;
  if (name !== NUMBER_CARD || attributes.every((one) => one.name !== "of")) return node;
  const value: MdxNode = {
    type: "mdxJsxTextElement",
    name: "Value",
    attributes: attributes.filter((one) => NUMBER.has(one.name ?? "")),
    ...(position && { position }),
  };
  node.children = [value, { type: "text", value: " " }, ...children];
  return node;
}

/** What is wrong with cards, pull quotes and callouts, and with where they stand; nothing for other nodes. */
export function blockFaults(node: MdxNode, parent: MdxNode): string[] {
  const { name, type, children = [] } = node;
  if (name === NUMBER_CARDS) return [...rowFaults(children), ...placeFault(node, parent, ["root"])];
  if (name !== NUMBER_CARD && name !== "PullQuote" && name !== "Callout") return [];
  const inLine = type === "mdxJsxTextElement";
  return [
    ...placeFault(node, parent, name === NUMBER_CARD ? ["root", NUMBER_CARDS] : ["root"]),
    ...(name === NUMBER_CARD && !children.some((one) => one.name === "Value")
      ? ['<NumberCard> has no “of”: write the cell, <NumberCard of="fdi-capital.capital[2025-03]">']
      : []),
    ...(inLine || children.some(({ type: kind }) => PROSE.has(kind))
      ? []
      : [
          `<${name}> has no words: write them between <${name}> and </${name}>, with an empty line before and after`,
        ]),
    ...children
      .filter(({ type: kind, name: component }) => component !== undefined && kind === "mdxJsxFlowElement")
      .map(({ name: component }) => `<${component}> stands in <${name}>: it takes paragraphs alone`),
  ];
}

const PROSE = new Set(["paragraph", "list"]);

function rowFaults(children: readonly MdxNode[]): string[] {
  const cards = children.filter(({ name }) => name === NUMBER_CARD).length;
  if (cards < children.length) return ["<NumberCards> takes <NumberCard> alone, each on lines of its own"];
  return cards < 2 ? ["<NumberCards> is a row of two or more: write <NumberCard> without it"] : [];
}

function placeFault({ name, type }: MdxNode, parent: MdxNode, places: readonly string[]): string[] {
  if (type === "mdxJsxFlowElement" && places.some((place) => parent.type === place || parent.name === place))
    return [];
  return [
    `<${name}> stands inside another part of the text: put it on a line of its own, with an empty line before and after it`,
  ];
}
