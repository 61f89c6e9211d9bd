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
    case "link":
      return linkFaults(node.url ?? "");
    case "definition":
      return linkFaults(node.url ?? "");
    case "text":
      return bareAddressFaults(node.value ?? "");
    default:
      return [];
  }
}

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
