import { chartWords } from "../../charts/chart-words.ts";
import type { Content } from "../../charts/chart.ts";
import { footnotesIn, isFootnote } from "../../content/footnotes.ts";
import { attributesOf, nodesIn, type MdxNode } from "../../content/mdx-node.ts";
import { NUMBER_CARD } from "../../content/number-card.ts";
import { pictureIn } from "../../content/pictures.ts";
import type { Story } from "../../content/story.ts";
import { valueText } from "../../content/story-text.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import { absolute, address } from "../address.ts";
import { linkAddress } from "../link-address.ts";

/** The elements of HTML that nodes of prose become. */
const TAGS: Readonly<Record<string, string>> = {
  paragraph: "p",
  emphasis: "em",
  strong: "strong",
  blockquote: "blockquote",
  listItem: "li",
  delete: "s",
  table: "table",
  tableRow: "tr",
  tableCell: "td",
};
/** Components that readers of feeds see as what they are made of. */
const COMPONENTS: Readonly<Record<string, string>> = { PullQuote: "blockquote", Callout: "blockquote" };
/** Components that show charts, with the attributes that name them. */
const CHARTS: Readonly<Record<string, string[]>> = {
  Chart: ["id", "with"],
  DrawIt: ["chart"],
  Scrolly: ["chart"],
};

/**
 * The whole text of a story as plain HTML, for readers of feeds: every value written out, a picture of each chart that
 * leads to its page, and every address whole. Steps of a scrolly follow its picture, footnotes the text.
 */
export function storyHtml(story: Story, content: Content): string {
  const { language } = story;
  const page = absolute(address.story(language, story.id));
  const definitions = new Map(
    nodesIn(story.body)
      .filter(({ type }) => type === "definition")
      .map(({ label, url }) => [label ?? "", url]),
  );
  // In the order in which the text leads to them.
  const notes = footnotesIn(story.body);
  const inside = ({ children = [] }: MdxNode): string => children.map(write).join("");
  const wrap = (tag: string, node: MdxNode): string => `<${tag}>${inside(node)}</${tag}>`;

  function picture(id: string): string {
    const { title, alt } = chartWords(content.charts.get(id)!, language, content);
    const source = absolute(address.chartFile(language, id, "png"));
    const link = absolute(address.chart(language, id));
    return (
      `<figure><a href="${link}"><img src="${source}" alt="${escapeXml(alt)}"/></a>` +
      `<figcaption><a href="${link}">${escapeXml(title)}</a></figcaption></figure>`
    );
  }

  /** A picture of the content; its caption is the paragraph after it. */
  function image({ url = "", alt }: MdxNode & { alt?: string | null }): string {
    const name = pictureIn(url);
    const source = name === undefined ? url : address.picture(name);
    return `<img src="${escapeXml(new URL(source, page).href)}" alt="${escapeXml(alt ?? "")}"/>`;
  }

  function component(node: MdxNode): string {
    const name = node.name ?? "";
    if (name === "Value") return escapeXml(valueText(node, content, language));
    const charts = CHARTS[name]?.flatMap((attribute) => attributesOf(node).get(attribute) ?? []);
    if (charts) return charts.map(picture).join("") + inside(node);
    if (name === NUMBER_CARD) return card(node);
    return COMPONENTS[name] ? wrap(COMPONENTS[name], node) : inside(node);
  }

  /** A number and the words that it stands over. */
  function card({ children = [] }: MdxNode): string {
    const [value, ...words] = children;
    return `<p><strong>${value ? write(value) : ""}</strong></p>${words.map(write).join("").trim()}`;
  }

  function write(node: MdxNode): string {
    const { type, value = "", url = "", depth = 2 } = node;
    if (type === "text") return escapeXml(value);
    if (type === "inlineCode") return `<code>${escapeXml(value)}</code>`;
    if (type === "heading") return wrap(`h${depth}`, node);
    if (type === "list") return wrap((node as { ordered?: boolean }).ordered ? "ol" : "ul", node);
    if (type === "link" || type === "linkReference") {
      const target = type === "link" ? url : (definitions.get(node.label ?? "") ?? "");
      return `<a href="${escapeXml(new URL(linkAddress(target, language), page).href)}">${inside(node)}</a>`;
    }
    if (type === "image") return image(node);
    if (type === "footnoteReference") return `<sup>${notes.indexOf(node.identifier ?? "") + 1}</sup>`;
    if (isFootnote(node)) return "";
    if (type === "break") return "<br/>";
    if (type === "thematicBreak") return "<hr/>";
    if (type.startsWith("mdxJsx")) return component(node);
    // What is no text, such as notes of authors in braces, is nothing for readers.
    return TAGS[type] ? wrap(TAGS[type], node) : inside(node);
  }

  /** The footnotes, which no other footnote leads to. */
  function footnotes(): string {
    if (notes.length === 0) return "";
    const { footnotes: heading } = content.ui.get(language)!.story;
    const items = (story.body.children ?? []).filter(isFootnote).map((note) => `<li>${inside(note)}</li>`);
    return `<h2>${escapeXml(heading)}</h2><ol>${items.join("")}</ol>`;
  }

  return write(story.body) + footnotes();
}
