import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

export interface HtmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** All text inside, white space folded, without the joiners that only lines need. */
  text: string;
}

export interface HtmlDocument {
  /** Every element, in the order of the page. */
  elements: readonly HtmlElement[];
  /** What a browser has to repair, as `line 3: duplicate-attribute`. */
  errors: readonly string[];
}

/** Reads a page as a browser does that runs no scripts: what stands in `noscript` is part of it. */
export function parseHtml(html: string): HtmlDocument {
  const errors: string[] = [];
  const tree = parse(html, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) =>
      errors.push(`line ${startLine}, column ${startCol}: ${code}`),
  });
  const elements: HtmlElement[] = [];
  collect(tree, elements);
  return { elements, errors };
}

function collect(node: Tree.Node, elements: HtmlElement[]): string {
  if (node.nodeName === "#text") return (node as Tree.TextNode).value;
  const element =
    "tagName" in node ? { name: node.tagName, attributes: attributesOf(node), text: "" } : undefined;
  if (element) elements.push(element);
  const children = "childNodes" in node ? node.childNodes : [];
  const text = children.map((child) => collect(child, elements)).join("");
  if (element) element.text = text.replaceAll("\u2060", "").replace(/\s+/g, " ").trim();
  return text;
}

function attributesOf({ attrs }: Tree.Element): Record<string, string> {
  return Object.fromEntries(
    attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  );
}
