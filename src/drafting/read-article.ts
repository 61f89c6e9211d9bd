import type { Article, ArticleParagraph } from "./article.ts";
import { bodyOf } from "./body.ts";
import { headOf } from "./head.ts";

/** Reads an article as text: what it prints of itself, and its body. */
export function readArticle(text: string, language: string): Article {
  const lines: ArticleParagraph[] = text
    .normalize("NFC")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => plain(line).trim())
    .filter(Boolean)
    .map((line, index) => ({ number: index + 1, text: line }));
  const paragraphs = bodyOf(lines);
  return { ...headOf(lines, paragraphs, language), language, paragraphs };
}

/** A line without the marks of Markdown: links, emphasis, headings, escapes. */
const plain = (line: string): string =>
  line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^#{1,6}\s+|^>\s+/, "")
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, "$2")
    .replace(/\\([()[\]*_#.$-])/g, "$1");
