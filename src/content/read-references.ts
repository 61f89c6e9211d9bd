import type { Site } from "../model/site.ts";
import { suggestion } from "../model/suggest.ts";
import type { ValueRequest } from "../values/words.ts";
import { attributesOf, type MdxNode } from "./mdx-node.ts";
import { readSteps, type Scrolly } from "./read-scrolly.ts";
import type { Story, StoryReference } from "./story.ts";

/** Components that a story may use, with the attributes that they take. */
const COMPONENTS: Record<string, readonly string[]> = {
  Chart: ["id"],
  Scrolly: ["chart"],
  Step: ["view"],
  Value: ["of", "as", "decimals", "start"],
};

type Fault = (line: number, message: string) => void;
type References = Pick<Story, "charts" | "scrollies" | "values" | "sections" | "words">;

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
  const scrollies: StoryReference<Scrolly>[] = [];
  const values: StoryReference<ValueRequest>[] = [];
  const count = { sections: 0, words: 0 };
  const lineOf = (node: MdxNode): number => linesBefore + (node.position?.start.line ?? 1);
  visit(body, false);
  return { charts, scrollies, values, ...count };

  function visit(node: MdxNode, inScrolly: boolean): void {
    const line = lineOf(node);
    count.words += wordsIn(node);
    if (node.type === "heading" && node.depth === 2) count.sections += 1;
    const message = proseFault(node, inScrolly);
    if (message !== undefined) fault(line, message);
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") readComponent(node, line);
    const within = inScrolly || node.name === "Scrolly";
    for (const child of node.children ?? []) visit(child, within);
  }

  function readComponent(node: MdxNode, line: number): void {
    const name = node.name ?? "";
    if (!Object.hasOwn(COMPONENTS, name)) {
      if (/^[A-Z]/.test(name))
        fault(line, `no component <${name}>.${suggestion(name, Object.keys(COMPONENTS))}`);
      return;
    }
    for (const message of attributeFaults(node, name)) fault(line, message);
    const attributes = attributesOf(node);
    if (name === "Chart") chart(node, attributes.get("id"), line);
    if (name === "Scrolly") scrolly(node, attributes.get("chart"), line);
    if (name === "Value") {
      const request = valueRequest(attributes, units, (text) => fault(line, text));
      if (request) values.push({ line, target: request });
    }
  }

  function chart(node: MdxNode, target: string | undefined, line: number): void {
    if (target) charts.push({ line, target });
    else if (!isWritten(node, "id")) fault(line, '<Chart> has no id: write <Chart id="fdi-capital" />');
  }

  function scrolly(node: MdxNode, target: string | undefined, line: number): void {
    if (target) {
      charts.push({ line, target });
      scrollies.push({ line, target: { chart: target, steps: readSteps(node, target, lineOf, fault) } });
    } else if (!isWritten(node, "chart"))
      fault(line, '<Scrolly> has no chart: write <Scrolly chart="rd-spending">');
  }
}

/** What cannot stand in a story, or not in this place. */
function proseFault({ type, depth, name }: MdxNode, inScrolly: boolean): string | undefined {
  if (type === "heading" && depth === 1)
    return "is a first-level heading: the title is in the front matter, begin at ##";
  if (type === "mdxjsEsm" || type === "mdxFlowExpression" || type === "mdxTextExpression")
    return 'is code: a story is prose with <Value> and <Chart>, write what it computes as <Value of="…" />';
  return name === "Step" && !inScrolly
    ? '<Step> stands by itself: put it between <Scrolly chart="…"> and </Scrolly>'
    : undefined;
}

const wordsIn = ({ type, value = "" }: MdxNode): number =>
  type === "text" ? value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length : 0;

const isWritten = ({ attributes = [] }: MdxNode, name: string): boolean =>
  attributes.some((attribute) => attribute.name === name);

function attributeFaults({ attributes = [] }: MdxNode, component: string): string[] {
  const known = COMPONENTS[component]!;
  return attributes.flatMap(({ name, value }) => {
    if (!name || !known.includes(name))
      return [`<${component}> takes no “${name ?? "…"}”.${suggestion(name ?? "", known)}`];
    return typeof value === "string" || value === null || value === undefined
      ? []
      : [`<${component} ${name}> is an expression: write it in quotes, ${name}="…"`];
  });
}

/** What a `<Value>` asks for; undefined and a message where it cannot be told. */
export function valueRequest(
  attributes: ReadonlyMap<string, string>,
  units: Site["units"],
  fault: (message: string) => void,
): ValueRequest | undefined {
  const [of, as, decimals] = ["of", "as", "decimals"].map((name) => attributes.get(name));
  if (!of) fault('<Value> has no “of”: write the cell, <Value of="fdi-capital.capital[2025-03]" />');
  else if (as !== undefined && !units.has(as))
    fault(`<Value as> has the unit “${as}”, which is not known.${suggestion(as, units.keys())}`);
  else if (decimals !== undefined && !/^[0-4]$/.test(decimals))
    fault(`<Value decimals> is “${decimals}”: write a digit from 0 to 4`);
  else return { of, ...(as && { as }), ...(decimals && { decimals: Number(decimals) }) };
  return undefined;
}
