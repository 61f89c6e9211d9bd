import { webAddressFault } from "../model/web-address.ts";
import type { MdxNode } from "./mdx-node.ts";

/**
 * What of a text's Markdown and HTML would put something else than prose into a page: scripts, frames, pictures from
 * elsewhere, links that run code. Components are checked by whoever knows them.
 */
export function markupFaults(node: MdxNode): string[] {
  switch (node.type) {
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return elementFaults(node);
    case "image":
    case "imageReference":
      return ['is a picture: pictures of a text are its charts, take it out or write <Chart id="…" />'];
    case "linkReference":
      return isNote(node) ? [FOOTNOTE] : [];
    case "link":
      return linkFaults(node.url ?? "");
    case "definition":
      return isNote(node) ? [FOOTNOTE] : linkFaults(node.url ?? "");
    case "text":
      return [...bareAddressFaults(node.value ?? ""), ...dialectFaults(node.value ?? "")];
    default:
      return [];
  }
}

const FOOTNOTE =
  "has a footnote: write the words into the text, or bind the figure by <Value>, which leads to its source";

const isNote = ({ label }: MdxNode): boolean => label?.startsWith("^") ?? false;

/** Markdown of other programs, which would show as it is written. */
const DIALECT: readonly [found: RegExp, says: string][] = [
  [
    /^[\t ]*(?=.*\|)\|?[\t ]*:?-+:?[\t ]*(?:\|[\t ]*:?-+:?[\t ]*)*\|?[\t ]*$/m,
    'has a table: write its figures as a dataset and place a chart of it, <Chart id="…" />, which has a table',
  ],
  [/\[\^[^\]\s]+\]/, FOOTNOTE],
  [/~~/, "strikes words out by ~~: take them out; what was corrected belongs into the note of its chart"],
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
  const message = webAddressFault(address);
  return message === undefined ? [] : [`has a link to “${address}”, which ${message}`];
}

/** Addresses that stand in a text as such mislead as well as those behind links. */
function bareAddressFaults(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>]+/giu)].flatMap(([found]) =>
    linkFaults(found.replace(/[\p{P}\p{S}]+$/u, "")),
  );
}
