import asking from "../../styles/chart/asking.css?inline";
import callout from "../../styles/story/callout.css?inline";
import figureWidths from "../../styles/story/figure-widths.css?inline";
import footnotes from "../../styles/story/footnotes.css?inline";
import lists from "../../styles/story/lists.css?inline";
import numberCards from "../../styles/story/number-cards.css?inline";
import picture from "../../styles/story/picture.css?inline";
import pullQuote from "../../styles/story/pull-quote.css?inline";
import scrolly from "../../styles/story/scrolly.css?inline";
import table from "../../styles/story/table.css?inline";

/** What few stories have, by its HTML as components and Markdown write it, and the styles that it needs. */
const BLOCKS: readonly (readonly [html: RegExp, styles: string])[] = [
  [/<div class="cards?"/, numberCards],
  [/<div class="pull"/, pullQuote],
  [/<div class="callout"/, callout],
  [/<section [^>]*class="footnotes"/, footnotes],
  [/<div class="scroll table"/, table],
  [/<div class="picture"/, picture],
  // Those with a class are parts of figures.
  [/<(?:[uo]l|blockquote)(?! class)/, lists],
  [/<div class="pair"|<figure class="[^"]* wide"/, figureWidths],
  [/<draw-it/, asking],
  [/<scroll-steps/, scrolly],
];

/**
 * The styles of what stands in a story beside paragraphs and charts: a page carries those of its own blocks only.
 * @param prose the story’s text as HTML, before it is made smaller
 */
export const blockStyles = (prose: string): string =>
  BLOCKS.flatMap(([html, styles]) => (html.test(prose) ? styles : [])).join("");
