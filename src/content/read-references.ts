import type { Site } from "../model/site.ts";
import { listing } from "../model/suggest.ts";
import type { ValueRequest } from "../values/words.ts";
import { bareWordsFaults, componentFaults, proseFaults, STORY_COMPONENTS } from "./component-faults.ts";
import { captionedFaults } from "./captioned.ts";
import { FIGURE_WIDTHS } from "./figure-widths.ts";
import { footnoteFaults } from "./footnotes.ts";
import { markupFaults } from "./markup-faults.ts";
import { attributesOf, type MdxNode } from "./mdx-node.ts";
import { blockFaults, NUMBER_CARDS } from "./number-card.ts";
import { pictureIn } from "./pictures.ts";
import { readSteps, type Scrolly } from "./read-scrolly.ts";
import type { Story, StoryReference } from "./story.ts";

type Fault = (line: number, message: string) => void;
type References = Pick<
  Story,
  | "opening"
  | "opensWithCards"
  | "charts"
  | "drawn"
  | "scrollies"
  | "values"
  | "claims"
  | "pictures"
  | "sections"
  | "words"
>;

/**
 * What a story's body refers to.
 * @param linesBefore lines of the file before the body
 */
export function readReferences(
  body: MdxNode,
  linesBefore: number,
  { units }: Pick<Site, "units">,
  fault: Fault,
): References {
  const charts: StoryReference<string>[] = [];
  const drawn: StoryReference<string>[] = [];
  const scrollies: StoryReference<Scrolly>[] = [];
  const values: StoryReference<ValueRequest>[] = [];
  const claims: StoryReference<string[]>[] = [];
  const pictures: StoryReference<string>[] = [];
  const count = { sections: 0, words: 0 };
  const lineOf = (node: MdxNode): number => linesBefore + (node.position?.start.line ?? 1);
  visit(body, body, false);
  for (const { line, message } of footnoteFaults(body)) fault(linesBefore + line, message);
  const opening = openingIn(body);
  const opensWithCards = firstOf(body)?.name === NUMBER_CARDS;
  return {
    ...(opening && { opening }),
    ...(opensWithCards && { opensWithCards }),
    charts,
    drawn,
    scrollies,
    values,
    claims,
    pictures,
    ...count,
  };

  function visit(node: MdxNode, parent: MdxNode, inScrolly: boolean): void {
    const line = lineOf(node);
    count.words += wordsIn(node);
    if (node.type === "heading" && node.depth === 2) count.sections += 1;
    const faults = [
      ...proseFaults(node),
      ...componentFaults(node, STORY_COMPONENTS),
      ...markupFaults(node),
      ...(node.name === "Step" && !inScrolly ? [STEP_ALONE] : []),
      ...placeFaults(node, parent),
      ...bareWordsFaults(node, parent),
      ...blockFaults(node, parent),
      ...captionedFaults(node, parent),
    ];
    for (const message of faults) fault(line, message);
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") readComponent(node, line);
    const picture = node.type === "image" ? pictureIn(node.url ?? "") : undefined;
    if (picture) pictures.push({ line, target: picture });
    const within = inScrolly || node.name === "Scrolly";
    for (const child of node.children ?? []) visit(child, node, within);
  }

  function readComponent(node: MdxNode, line: number): void {
    const { name } = node;
    const attributes = attributesOf(node);
    if (name === "Chart") chart(node, attributes, line);
    if (name === "DrawIt") drawIt(node, attributes.get("chart"), line);
    if (name === "Scrolly") scrolly(node, attributes.get("chart"), line);
    if (name === "Claim") claim(attributes.get("holds"), line);
    if (name === "Value") {
      const request = valueRequest(attributes, units, (text) => fault(line, text));
      if (request) values.push({ line, target: request });
    }
  }

  function chart(node: MdxNode, attributes: ReadonlyMap<string, string>, line: number): void {
    const target = attributes.get("id");
    if (target) charts.push({ line, target });
    else if (!isWritten(node, "id")) fault(line, '<Chart> has no id: write <Chart id="fdi-capital" />');
    const twin = attributes.get("with");
    if (twin) charts.push({ line, target: twin });
    for (const message of widthFaults(attributes)) fault(line, message);
  }

  function drawIt(node: MdxNode, target: string | undefined, line: number): void {
    if (target) {
      charts.push({ line, target });
      drawn.push({ line, target });
    } else if (!isWritten(node, "chart"))
      fault(line, '<DrawIt> has no chart: write <DrawIt chart="internet-users" />');
  }

  function claim(holds: string | undefined, line: number): void {
    const target = claimsIn(holds ?? "");
    if (target.length > 0) claims.push({ line, target });
    else
      fault(
        line,
        '<Claim> says nothing that must hold: write <Claim holds="trade.value[total,2025] > trade.value[total,2010]">',
      );
  }

  function scrolly(node: MdxNode, target: string | undefined, line: number): void {
    if (target) {
      charts.push({ line, target });
      scrollies.push({ line, target: { chart: target, steps: readSteps(node, target, lineOf, fault) } });
    } else if (!isWritten(node, "chart"))
      fault(line, '<Scrolly> has no chart: write <Scrolly chart="rd-spending">');
  }
}

/** What a text begins with; notes of its author stand before it or not. */
const firstOf = ({ children = [] }: MdxNode): MdxNode | undefined =>
  children.find(({ type }) => type !== "mdxFlowExpression");

/** The chart that a text begins with. */
function openingIn(body: MdxNode): string | undefined {
  const first = firstOf(body);
  const attributes = first?.name === "Chart" ? attributesOf(first) : undefined;
  // At the head there is room for one.
  return attributes?.has("with") ? undefined : attributes?.get("id");
}

/** Claims of one sentence, parted by semicolons. */
export const claimsIn = (holds: string): string[] =>
  holds
    .split(";")
    .map((one) => one.trim())
    .filter(Boolean);

/** Components that stand where their page has no room for them, or where words belong. */
function placeFaults({ type, name }: MdxNode, parent: MdxNode): string[] {
  if (name === "Value" && type === "mdxJsxFlowElement")
    return ["<Value> stands on a line of its own: write it into a sentence"];
  if (!["Chart", "DrawIt", "Scrolly"].includes(name ?? "") || parent.type === "root") return [];
  return [
    `<${name}> stands inside ${WITHIN[parent.type] ?? "another part of the text"}: put it on a line of its own, with an empty line before and after it`,
  ];
}

/** What is wrong with the width of a figure. */
function widthFaults(attributes: ReadonlyMap<string, string>): string[] {
  const width = attributes.get("width");
  if (width === undefined) return [];
  if (attributes.has("with"))
    return ["<Chart> has a width beside its twin: take it out, a pair has the full width"];
  return FIGURE_WIDTHS.some((known) => known === width)
    ? []
    : [
        `<Chart width> is “${width}”: write ${FIGURE_WIDTHS.map((known) => `width="${known}"`).join(" or ")}, or leave it out`,
      ];
}

const WITHIN: Readonly<Record<string, string>> = {
  paragraph: "a sentence",
  listItem: "a list",
  blockquote: "a quotation",
  heading: "a heading",
};

const STEP_ALONE = '<Step> stands by itself: put it between <Scrolly chart="…"> and </Scrolly>';

const wordsIn = ({ type, value = "" }: MdxNode): number =>
  type === "text" ? value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length : 0;

const isWritten = ({ attributes = [] }: MdxNode, name: string): boolean =>
  attributes.some((attribute) => attribute.name === name);

/** What a `<Value>` asks for; undefined and a message where it cannot be told. */
export function valueRequest(
  attributes: ReadonlyMap<string, string>,
  units: Site["units"],
  fault: (message: string) => void,
): ValueRequest | undefined {
  const [of, as, decimals] = ["of", "as", "decimals"].map((name) => attributes.get(name));
  if (!of) fault('<Value> has no “of”: write the cell, <Value of="fdi-capital.capital[2025-03]" />');
  else if (as !== undefined && !units.has(as))
    fault(`<Value as> has the unit “${as}”, which is not known.${listing(as, units.keys())}`);
  else if (decimals !== undefined && !/^[0-4]$/.test(decimals))
    fault(`<Value decimals> is “${decimals}”: write a digit from 0 to 4`);
  else return { of, ...(as && { as }), ...(decimals && { decimals: Number(decimals) }) };
  return undefined;
}
