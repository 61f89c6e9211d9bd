import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** A stretch of words that readers meet in one go, and the language that the page says it is in. */
export interface Words {
  language: string;
  text: string;
  /** The element that holds them, or the attribute that they stand in. */
  where: string;
}

/** Code is copied, not read. */
const SILENT = new Set(["script", "style", "template", "pre", "code"]);
/** Elements that do not end a line; everything else does, marks of notes included. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code em i kbd mark q s small span strong time tspan u var wbr".split(" "),
);
const SPOKEN = [
  "alt",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "title",
  "placeholder",
  "label",
];
const META = /^(?:description|og:title|og:description|og:site_name|twitter:title|twitter:description)$/;

interface Line {
  language: string;
  where: string;
  text: string;
}

/** Everything that a page says, seen or heard, with its language. */
export function wordsOf(html: string): Words[] {
  const found: Words[] = [];
  const end = (line: Line): void => {
    const text = line.text.replace(/\s+/g, " ").trim();
    if (text !== "") found.push({ ...line, text });
    line.text = "";
  };

  function walk(node: Tree.ParentNode, line: Line): void {
    for (const child of node.childNodes) {
      if (child.nodeName === "#text") line.text += (child as Tree.TextNode).value.replaceAll("\u2060", "");
      if (!("tagName" in child) || SILENT.has(child.tagName)) continue;
      const name = child.tagName;
      const attributes = Object.fromEntries(
        child.attrs.map((attribute) => [attribute.name, attribute.value]),
      );
      const language = attributes["lang"] ?? line.language;
      for (const spoken of SPOKEN)
        end({ language, where: `${name}[${spoken}]`, text: attributes[spoken] ?? "" });
      if (name === "meta" && META.test(attributes["name"] ?? attributes["property"] ?? ""))
        end({ language, where: "meta", text: attributes["content"] ?? "" });
      if (INLINE.has(name) && language === line.language) {
        // The lines of a drawing's text stand under each other.
        if (name === "tspan") line.text += " ";
        walk(child, line);
        continue;
      }
      if (INLINE.has(name)) line.text += " ";
      else end(line);
      const own: Line = { language, where: name, text: "" };
      walk(child, own);
      end(own);
    }
  }

  const all: Line = { language: "", where: "document", text: "" };
  // What stands in `noscript` is read too.
  walk(parse(html, { scriptingEnabled: false }), all);
  end(all);
  return found;
}
