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

/** A figure whose chart can be read in other currencies. */
const FIGURE_OF_MONEY = /<figure\b[^>]*\sdata-money[=\s>]/;

/**
 * Where the choice of a currency stands in the prose of a story: behind the block of its first amount in words, or before
 * its first chart of amounts where that comes sooner.
 * @param amount how an amount in words begins
 */
export function placeOfMoneyChoice(html: string, amount: string): number {
  const words = html.indexOf(amount);
  const figure = html.search(FIGURE_OF_MONEY);
  return figure >= 0 && (words < 0 || figure < words) ? startOfBlock(html, figure) : endOfBlock(html, words);
}

/** Where the outermost block begins in which something stands, or which it is. */
function startOfBlock(html: string, at: number): number {
  let [depth, start] = [0, 0];
  for (const { 1: closes, index } of html.matchAll(BLOCK)) {
    if (index > at) break;
    if (!closes && depth === 0) start = index;
    depth += closes ? -1 : 1;
  }
  return start;
}
