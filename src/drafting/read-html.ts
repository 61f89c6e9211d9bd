import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { parsePeriod } from "../model/period.ts";
import type { Article, ArticleParagraph } from "./article.ts";
import { withoutRepeats } from "./body.ts";

/** Elements of which each is a paragraph. */
const BLOCKS = "p, li, h1, h2, h3, h4, blockquote, td, th, pre, dt, dd";
const CHARSET = /<meta[^>]+charset=["']?([\w-]+)/i;

/** Whether bytes are a saved page: its first letters are a tag of HTML. */
export const isHtml = (bytes: Uint8Array): boolean =>
  /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|article)\b/i.test(
    new TextDecoder("latin1").decode(bytes.subarray(0, 2000)),
  );

/**
 * The text of a page in the encoding that it declares, UTF-8 otherwise.
 * @throws RangeError where the encoding is not known, TypeError where the bytes are not in it
 */
export function decodeHtml(bytes: Uint8Array): string {
  const declared = CHARSET.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 4000)))?.[1];
  return new TextDecoder(declared ?? "utf-8", { fatal: true }).decode(bytes);
}

/** What a saved page says, without menus, teasers and advertisements, and what its head prints of it. */
export function readHtml(html: string): Omit<Article, "language"> & { language: string | null } {
  const { document } = parseHTML(html);
  const page = new Readability(document as unknown as Document).parse();
  const body = parseHTML(`<body>${page?.content ?? ""}</body>`).document;
  const blocks = [...body.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  const paragraphs: ArticleParagraph[] = blocks
    .map((block) => (block.textContent ?? "").normalize("NFC").replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .map((text, index) => ({ number: index + 1, text }));
  const day = page?.publishedTime?.slice(0, 10);
  return {
    title: page?.title?.trim() || null,
    publisher: page?.siteName?.trim() || null,
    author: page?.byline?.trim().replace(/^by\s+/i, "") || null,
    date: day !== undefined && parsePeriod(day) ? day : null,
    language: page?.lang?.split("-")[0] ?? null,
    paragraphs: withoutRepeats(paragraphs),
  };
}
