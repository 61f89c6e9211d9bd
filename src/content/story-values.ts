import type { Figures } from "../values/figures.ts";
import { capitalise, writeValue, type ValueRequest } from "../values/words.ts";
import { attributesOf, type MdxNode } from "./mdx-node.ts";
import { NUMBER_CARD } from "./number-card.ts";
import { claimsIn, valueRequest } from "./read-references.ts";
import { sentenceAround, type InSentence } from "./sentence-around.ts";
import type { Story } from "./story.ts";

/** A figure in the prose of a story, where its reader meets it. */
export interface StoryValue extends InSentence {
  /** Its place among the figures of the prose, from 1. */
  number: number;
  request: ValueRequest;
  /** The heading that it stands under or in; none above the first. */
  section?: string;
  /** Which of the headings of the story that is, from 0. */
  heading?: number;
}

/** Words of a story that state a relation, with what makes them true. */
export interface StoryClaim extends InSentence {
  holds: readonly string[];
  section?: string;
  heading?: number;
}

/** A stretch of a passage: from where to where, and what stands there. */
interface Stretch {
  node: MdxNode;
  from: number;
  to: number;
}

/** The figures and the claims in the prose of a story, each in its order. */
export function valuesInStory(
  { body, language }: Pick<Story, "body" | "language">,
  figures: Figures,
): { values: StoryValue[]; claims: StoryClaim[] } {
  const values: StoryValue[] = [];
  const claims: StoryClaim[] = [];
  let section: string | undefined;
  let heading: number | undefined;
  let headings = 0;
  visit(body);
  return { values, claims };

  function visit(node: MdxNode): void {
    if (!PASSAGES.has(node.type) && node.name !== NUMBER_CARD && !isMarked(node))
      return node.children?.forEach(visit);
    const stretches: Stretch[] = [];
    const text = textOf(node, "", stretches);
    if (node.type === "heading") {
      if (node.depth === 2) [section, heading] = [text, headings];
      headings += 1;
    }
    const under = section === undefined ? {} : { section, heading: heading! };
    for (const { node: part, from, to } of stretches) {
      const place = { ...sentenceAround(text, from, to, language), ...under };
      if (part.name === "Claim")
        claims.push({ holds: claimsIn(attributesOf(part).get("holds") ?? ""), ...place });
      else values.push({ number: values.length + 1, request: requestOf(part)!, ...place });
    }
  }

  /** The text of a node, after that which stands before it; where values and claims stand in it goes into `stretches`. */
  function textOf(node: MdxNode, before: string, stretches: Stretch[]): string {
    if (node.type === "text" || node.type === "inlineCode") return before + oneLine(node.value ?? "");
    const stretch: Stretch = { node, from: before.length, to: before.length };
    if (isMarked(node)) stretches.push(stretch);
    const begun = node.type === "tableCell" && before ? `${before} · ` : before;
    let text = node.name === "Value" ? begun + writtenValue(node) : begun;
    for (const child of node.children ?? []) text = textOf(child, text, stretches);
    stretch.to = text.length;
    return text;
  }

  function requestOf(node: MdxNode): ValueRequest | undefined {
    return valueRequest(attributesOf(node), figures.site.units, () => {});
  }

  function writtenValue(node: MdxNode): string {
    const request = requestOf(node);
    const text = request ? writeValue(request, figures, language).text : "";
    return attributesOf(node).has("start") ? capitalise(text) : text;
  }
}

const PASSAGES = new Set(["heading", "paragraph", "tableRow"]);

/** Whether a node is a figure or a claim; alone in its line it stands in no paragraph. */
const isMarked = ({ name }: MdxNode): boolean => name === "Value" || name === "Claim";

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
