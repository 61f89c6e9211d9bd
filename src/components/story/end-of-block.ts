const BLOCK = /<(\/?)(?:p|h2|h3|ul|ol|blockquote|figure|div|aside|section)(?=[\s>])/g;

/**
 * Where the block of a page's prose ends in which something stands: paragraph, list, figure, whatever is outermost.
 * @param html well-formed HTML, as Astro writes it
 * @param at the place of the thing, or a negative number where there is none: then the beginning
 */
export function endOfBlock(html: string, at: number): number {
  if (at < 0) return 0;
  let depth = 0;
  for (const { 1: closes, index } of html.matchAll(BLOCK)) {
    depth += closes ? -1 : 1;
    if (depth === 0 && index > at) return html.indexOf(">", index) + 1;
  }
  return html.length;
}
