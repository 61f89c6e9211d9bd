import { suggestion } from "../model/suggest.ts";
import { LINKED_PAGES } from "../model/linked-pages.ts";
import { COUNT_IDS } from "./counts.ts";
import { attributesOf, type MdxNode } from "./mdx-node.ts";

/** Components that a text may use, with the attributes that they take. */
export type Components = Readonly<Record<string, readonly string[]>>;

export const STORY_COMPONENTS: Components = {
  Callout: [],
  Chart: ["id", "width", "with"],
  Claim: ["holds"],
  DrawIt: ["chart"],
  NumberCard: ["of", "as", "decimals", "region"],
  NumberCards: [],
  Picture: [],
  PullQuote: [],
  Scrolly: ["chart"],
  Step: ["view"],
  Table: [],
  Value: ["of", "as", "decimals", "start"],
};

/** Of the texts about the site. */
export const PAGE_COMPONENTS: Components = { Count: ["of"], PageLink: ["to"] };

/** What is wrong with a count of what the content has; nothing for other nodes. */
export function countFaults(node: MdxNode): string[] {
  if (node.name !== "Count") return [];
  const of = attributesOf(node).get("of");
  if (COUNT_IDS.some((id) => id === of)) return [];
  return [
    `<Count> counts ${of ? `“${of}”, which nobody counts` : "nothing"}: write of="…" with one of ${COUNT_IDS.join(", ")}`,
  ];
}

/** What is wrong with a link to a page of the site; nothing for other nodes. */
export function pageLinkFaults(node: MdxNode): string[] {
  if (node.name !== "PageLink") return [];
  const to = attributesOf(node).get("to");
  if (LINKED_PAGES.some((page) => page === to)) return [];
  return [
    `<PageLink> leads to ${to ? `“${to}”, which is no page` : "no page"}: write to="…" with one of ${LINKED_PAGES.join(", ")}`,
  ];
}

/** What is wrong with a component and its attributes; nothing for other nodes. */
export function componentFaults({ name, attributes = [] }: MdxNode, components: Components): string[] {
  const component = name ?? "";
  if (!/^[A-Z]/.test(component)) return [];
  const known = Object.hasOwn(components, component) ? components[component]! : undefined;
  if (!known) return [`no component <${component}>.${suggestion(component, Object.keys(components))}`];
  return attributes.flatMap(({ name: attribute, value }, index) => {
    if (!attribute || !known.includes(attribute))
      return [`<${component}> takes no “${attribute ?? "…"}”.${suggestion(attribute ?? "", known)}`];
    if (attributes.findIndex((other) => other.name === attribute) < index)
      return [`<${component}> has “${attribute}” twice: take one out`];
    return typeof value === "string" || value === null || value === undefined
      ? []
      : [`<${component} ${attribute}> is an expression: write it in quotes, ${attribute}="…"`];
  });
}

/** What a text cannot have anywhere: a title of its own beside that of its page, and code. */
export function proseFaults({ type, depth, value = "" }: MdxNode): string[] {
  if (type === "heading" && depth === 1)
    return ["is a first-level heading: the title is in the front matter, begin at ##"];
  if (type === "mdxjsEsm")
    return ["is code: a story is prose with <Value> and <Chart>, which are there without an import"];
  if (type !== "mdxFlowExpression" && type !== "mdxTextExpression") return [];
  const written = value.trim();
  if (/^\/\*(?:(?!\*\/).)*\*\/$/s.test(written)) return [];
  // What titles write in braces is a component in prose.
  const cell = /^[a-z][a-z0-9-]*\.\w+\[[^[\]]*\]$/.test(written) ? written : "dataset.field[key]";
  return [
    `is code: write a figure as <Value of="${cell}" />, a note to yourself as {/* … */}, and \\{ where readers should see a brace`,
  ];
}

/**
 * A paragraph that is nothing but components: as MDX compiles it, what is in them stands on the page without a paragraph
 * around it, closer to its neighbours and wider than they are. An item of a list needs none.
 */
export function bareWordsFaults({ type, children = [] }: MdxNode, parent: MdxNode): string[] {
  if (type !== "paragraph" || parent.type === "listItem") return [];
  const parts = children.filter(({ type, value = "" }) => type !== "text" || value.trim() !== "");
  if (!parts.every(({ type }) => type === "mdxJsxTextElement" || type === "mdxTextExpression")) return [];
  const name = parts.findLast(({ name }) => name)?.name;
  return name
    ? [
        `is a paragraph of components alone, which would be set as none: write some of it outside, such as the full stop after </${name}>`,
      ]
    : [];
}
