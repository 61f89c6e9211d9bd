import { isFootnote } from "../footnotes.ts";
import { NUMBER_CARD } from "../number-card.ts";
import { attributesOf, type MdxNode } from "../mdx-node.ts";
import { writeRequest } from "./values-in-braces.ts";

/** A heading, paragraph, item of a list, row of a table or card with a number, which another language has at the same place of the same section. */
export interface Passage {
  /** In the file. */
  line: number;
  /** How many headings of the second level stand before its end; of footnotes `FOOTNOTES`. */
  section: number;
  /** Its words, every value in braces as in the words of a chart. */
  text: string;
  /** Which of its words make a claim: where they begin and end, and what must hold. */
  claims: readonly ClaimInPassage[];
}

export interface ClaimInPassage {
  start: number;
  end: number;
  holds: string;
}

/** The section of footnotes, which stand in the order of their names: the words that lead to them may be in another. */
export const FOOTNOTES = -1;

const OWN = new Set(["heading", "paragraph", "tableRow"]);

/**
 * The passages of a text in their order.
 * @param linesBefore lines of the file before the body
 */
export function passagesOf(body: MdxNode, linesBefore: number): Passage[] {
  const passages: Passage[] = [];
  let section = 0;
  const { children = [] } = body;
  children.filter((node) => !isFootnote(node)).forEach(visit);
  section = FOOTNOTES;
  const nameOf = ({ identifier = "" }: MdxNode): string => identifier;
  children
    .filter(isFootnote)
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .forEach(visit);
  return passages;

  function visit(node: MdxNode): void {
    if (node.type === "heading" && node.depth === 2) section += 1;
    if (!OWN.has(node.type) && node.name !== NUMBER_CARD) return node.children?.forEach(visit);
    const line = linesBefore + (node.position?.start.line ?? 1);
    passages.push({ line, section, ...wordsOf(node) });
  }
}

function wordsOf(passage: MdxNode): Pick<Passage, "text" | "claims"> {
  let text = "";
  const claims: ClaimInPassage[] = [];
  read(passage);
  return { text, claims };

  function read(node: MdxNode): void {
    const start = text.length;
    if (node.type === "text" || node.type === "inlineCode") text += node.value ?? "";
    else if (node.type === "image") text += node.alt ?? "";
    else if (node.name === "Value") text += valueOf(node);
    else if (node.name === "Count") text += `{${attributesOf(node).get("of") ?? ""}}`;
    else node.children?.forEach(read);
    if (node.type === "tableCell") text += " | ";
    const holds = node.name === "Claim" ? attributesOf(node).get("holds") : undefined;
    if (holds) claims.push({ start, end: text.length, holds });
  }
}

function valueOf(node: MdxNode): string {
  const [of = "", as, decimals] = ["of", "as", "decimals"].map((name) => attributesOf(node).get(name));
  return writeRequest({ of, as, decimals: decimals === undefined ? undefined : Number(decimals) });
}
