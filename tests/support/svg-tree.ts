import { SvgDocument, serialize, type SvgElement } from "../../src/scene/svg-document.ts";
import { parseXml, type XmlElement } from "./xml.ts";

const document = new SvgDocument();

/** A piece of SVG, inside a root, as the tree that drawing functions make. */
export const svgTree = (inside: string, attributes = ""): SvgElement =>
  toTree(parseXml(`<svg${attributes}>${inside}</svg>`));

function toTree({ name, attributes, children }: XmlElement): SvgElement {
  const node = document.createElementNS("", name);
  for (const [key, value] of attributes) node.setAttribute(key, value);
  node.append(...children.map((child) => (typeof child === "string" ? child : toTree(child))));
  return node;
}

/** What stands inside a root. */
export const inside = (root: SvgElement): string => root.childNodes.map(serialize).join("");
