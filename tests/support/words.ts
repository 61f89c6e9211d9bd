import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** A stretch of words that readers meet in one go, and the language that the page says it is in. */
export interface Words {
  language: string;
  text: string;
  /** The element that holds them, or the attribute that they stand in. */
  where: string;
}

const SILENT = new Set(["script", "style", "template"]);
/** Elements that do not end a line; everything else does. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code em i kbd mark q s small span strong sub sup time tspan u var wbr".split(" "),
);
const SPOKEN = ["alt", "aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "label"];
const META = /^(?:description|og:title|og:description|og:site_name|twitter:title|twitter:description)$/;

/** Everything that a page says, seen or heard, with its language. */
export function wordsOf(html: string): Words[] {
  const found: Words[] = [];
  walk(parse(html), "", "document", { text: "" });
  return found.filter(({ text }) => text !== "");

  function walk(node: Tree.ParentNode, language: string, where: string, line: { text: string }): void {
    const end = (): void => {
      found.push({ language, where, text: line.text.replace(/\s+/g, " ").trim() });
      line.text = "";
    };
    for (const child of node.childNodes) {
      if (child.nodeName === "#text") line.text += (child as Tree.TextNode).value;
      if (!("tagName" in child) || SILENT.has(child.tagName)) continue;
      const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
      const own = attributes["lang"] ?? language;
      const name = child.tagName;
      for (const spoken of SPOKEN)
        if (attributes[spoken]) found.push({ language: own, where: `${name}[${spoken}]`, text: attributes[spoken] });
      if (name === "meta" && META.test(attributes["name"] ?? attributes["property"] ?? ""))
        found.push({ language: own, where: "meta", text: attributes["content"] ?? "" });
      if (INLINE.has(name) && own === language) {
        // Lines of a drawing's text stand under each other.
        if (name === "tspan") line.text += " ";
        walkInside(child, own, where, line);
      } else if (INLINE.has(name)) {
        const inner = { text: "" };
        walk(child, own, name, inner);
        line.text += " ";
      } else {
        end();
        walk(child, own, name, { text: "" });
      }
    }
    end();
  }

  /** Goes through an inline element without ending the line that it stands in. */
  function walkInside(node: Tree.ParentNode, language: string, where: string, line: { text: string }): void {
    const outer = line.text;
    line.text = "";
    const before = found.length;
    walk(node, language, where, line);
    // The words of the element join the line; what stood in it otherwise was found by itself.
    const joined = found.slice(before).filter((words) => words.where === where && words.language === language);
    for (const words of joined) found.splice(found.indexOf(words), 1);
    line.text = outer + joined.map(({ text }) => text).join(" ");
  }
}
