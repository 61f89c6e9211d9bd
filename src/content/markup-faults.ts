import { webAddressFault } from "../model/web-address.ts";
import type { MdxNode } from "./mdx-node.ts";
import { ownLink } from "./own-links.ts";

/**
 * What of a text's Markdown and HTML would put something else than prose into a page: scripts, frames, pictures from
 * elsewhere, links that run code. Components are checked by whoever knows them.
 */
export function markupFaults(node: MdxNode): string[] {
  switch (node.type) {
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return elementFaults(node);
    case "link":
    case "definition":
      return linkFaults(node.url ?? "");
    case "text":
      return [...bareAddressFaults(node.value ?? ""), ...dialectFaults(node.value ?? "")];
    default:
      return [];
  }
}

/** Markdown of other programs, which would show as it is written. */
const DIALECT: readonly [found: RegExp, says: string][] = [
  [
    /^[\t ]*(?=.*\|)\|?[\t ]*:?-+:?[\t ]*(?:\|[\t ]*:?-+:?[\t ]*)*\|?[\t ]*$/m,
    "has a line of hyphens and bars that is no table: give it as many cells as the line above it has, and an empty line before that",
  ],
  [
    /~~|~\S(?:[^~]*\S)?~|(?:^|\s)~$/,
    "strikes words out by ~: take them out; what was corrected belongs into the note of its chart",
  ],
  [
    /(?<![\p{L}\p{N}./@-])www\.[\p{L}\p{N}-]+\.\p{L}/u,
    "has a bare address (www.…): write [words](https://www.…)",
  ],
  [/^\[[ x]\]\s/i, "has a box to tick ([ ]): write a list of sentences"],
];

const dialectFaults = (text: string): string[] =>
  DIALECT.filter(([found]) => found.test(text)).map(([, says]) => says);

/** HTML stands for one thing that Markdown cannot say: the language of a few words. */
function elementFaults({ name, attributes = [] }: MdxNode): string[] {
  if (/^[A-Z]/.test(name ?? "")) return [];
  if (name !== "span")
    return [
      `<${name ?? ""}> is HTML: write the text in Markdown; only <span lang="…"> can stand in it, around words of another language`,
    ];
  const [attribute] = attributes;
  const marksLanguage =
    attributes.length === 1 &&
    attribute?.name === "lang" &&
    typeof attribute.value === "string" &&
    /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(attribute.value);
  return marksLanguage
    ? []
    : ['<span> says more than the language of its words: write <span lang="…"> with the code of a language'];
}

function linkFaults(address: string): string[] {
  if (/^#[^\s#]+$/u.test(address) || /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i.test(address)) return [];
  if (ownLink(address)) return [];
  if (/^(?:chart|story|dataset|source|list|picture):/.test(address))
    return [
      `has a link to “${address}”: pages of the site are [words](chart:trade), chart:trade/view, story:trade, story:trade#heading, dataset:trade, source:gso-2025 and list:promises`,
    ];
  const message = webAddressFault(address);
  return message === undefined ? [] : [`has a link to “${address}”, which ${message}`];
}

/** Addresses that stand in a text as such mislead as well as those behind links. */
function bareAddressFaults(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>]+/giu)].flatMap(([found]) =>
    linkFaults(found.replace(/[\p{P}\p{S}]+$/u, "")),
  );
}
