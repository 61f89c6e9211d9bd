const NAME = /^[A-Za-z_:][\w:.-]*$/;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export interface XmlElement {
  name: string;
  attributes: [name: string, value: string][];
  children: (XmlElement | string)[];
}

/** Reads a file that begins with an XML declaration and ends in a new line. */
export function parseXmlFile(text: string): XmlElement {
  const [, root] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*([^]*?)\s*$/.exec(text) ?? [];
  if (root === undefined) throw new SyntaxError(`no XML declaration in ${text.slice(0, 80)}`);
  return parseXml(root);
}

/** Elements of a name directly inside one. */
export const childrenOf = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => typeof node !== "string" && node.name === name);

/** The text of the first element of a name directly inside one; empty where there is none. */
export const childText = (parent: XmlElement, name: string): string =>
  childrenOf(parent, name)[0]?.children.join("") ?? "";

/**
 * Reads an XML document without prologue, comments or declarations.
 * @throws SyntaxError where it is not well formed
 */
export function parseXml(text: string): XmlElement {
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} in ${text.slice(0, 80)}`);
  };
  const plain = (raw: string): string => {
    if (/[<\ufffe\uffff]|(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])/u.test(raw))
      fail("a character that must not stand in text");
    return raw.replace(
      /&([^;]*;)?/g,
      (whole, entity?: string) => ENTITIES[entity?.slice(0, -1) ?? ""] ?? fail(`“${whole}”`),
    );
  };
  const open: XmlElement[] = [];
  const roots: XmlElement[] = [];
  for (const [token, tag] of text.matchAll(/<((?:"[^"]*"|[^">])*)>|[^<]+|</g)) {
    const parent = open.at(-1);
    if (tag === undefined) {
      if (!parent) fail("text outside the root");
      parent!.children.push(plain(token!));
    } else if (tag.startsWith("/")) {
      if (open.pop()?.name !== tag.slice(1)) fail(`<${tag}>`);
    } else {
      const [, name, written, closed] = /^(\S+?)((?:\s+\S+?="[^"]*")*)(\/?)$/.exec(tag) ?? fail(`<${tag}>`);
      const attributes = [...written!.matchAll(/\s+(\S+?)="([^"]*)"/g)].map((match): [string, string] => [
        match[1]!,
        plain(match[2]!),
      ]);
      for (const one of [name!, ...attributes.map(([key]) => key)])
        if (!NAME.test(one)) fail(`the name “${one}”`);
      if (new Set(attributes.map(([key]) => key)).size < attributes.length)
        fail(`an attribute twice in <${tag}>`);
      const element: XmlElement = { name: name!, attributes, children: [] };
      (parent?.children ?? roots).push(element);
      if (!closed) open.push(element);
    }
  }
  if (open.length > 0) fail(`<${open.at(-1)!.name}> left open`);
  if (roots.length !== 1) fail(`${roots.length} roots`);
  return roots[0]!;
}
