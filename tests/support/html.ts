import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

export interface HtmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** All text inside, white space folded, without the joiners that only lines need. */
  readonly text: string;
}

export interface HtmlDocument {
  /** Every element, in the order of the page. */
  elements: readonly HtmlElement[];
  /** What a browser has to repair, as `line 3: duplicate-attribute`. */
  readonly errors: readonly string[];
}

/** Reads a page as a browser does that runs no scripts: what stands in `noscript` is part of it. */
export function parseHtml(html: string): HtmlDocument {
  const elements: Element[] = [];
  collect(parse(html, { scriptingEnabled: false }), elements, []);
  return {
    elements,
    get errors() {
      return errorsIn(html);
    },
  };
}

/** Few ask for them, and keeping account of lines takes the parser half as long again. */
function errorsIn(html: string): string[] {
  const errors: string[] = [];
  parse(html, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) =>
      errors.push(`line ${startLine}, column ${startCol}: ${code}`),
  });
  return errors;
}

/** Its text is joined when it is asked for: each stands in all elements around it, and of most nobody asks. */
class Element implements HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The texts of the page, and which of them are inside. */
  readonly #texts: readonly string[];
  readonly #from: number;
  #to: number;
  #text: string | undefined;

  constructor({ tagName, attrs }: Tree.Element, texts: readonly string[]) {
    this.name = tagName;
    this.attributes = Object.fromEntries(
      attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    );
    this.#texts = texts;
    this.#from = this.#to = texts.length;
  }

  /** What was read since it began is inside. */
  end(): void {
    this.#to = this.#texts.length;
  }

  get text(): string {
    return (this.#text ??= this.#texts
      .slice(this.#from, this.#to)
      .join("")
      .replaceAll("\u2060", "")
      .replace(/\s+/g, " ")
      .trim());
  }
}

function collect(node: Tree.Node, elements: Element[], texts: string[]): void {
  if (node.nodeName === "#text") texts.push((node as Tree.TextNode).value);
  const element = "tagName" in node ? new Element(node, texts) : undefined;
  if (element) elements.push(element);
  for (const child of "childNodes" in node ? node.childNodes : []) collect(child, elements, texts);
  element?.end();
}
