/** What few stories have, by its HTML as components and Markdown write it. */
const BLOCKS = [
  ["numberCards", /<div class="cards?"/],
  ["numberBars", /<div class="bars"/],
  ["pullQuote", /<div class="pull"/],
  ["callout", /<div class="callout"/],
  ["footnotes", /<section [^>]*class="footnotes"/],
  ["table", /<div class="scroll table"/],
  ["picture", /<div class="picture"/],
  // Those with a class are parts of figures.
  ["lists", /<[uo]l(?! class)/],
  ["numbered", /<ol(?! class)/],
  ["quotation", /<blockquote(?! class)/],
  ["figureWidths", /<div class="pair"|<figure class="[^"]*-width"/],
  ["asking", /<draw-it/],
  ["scrolly", /<scroll-steps/],
] as const;

export type Block = (typeof BLOCKS)[number][0];

/** What stands in a story beside paragraphs and charts, in the order of their styles. */
export const blocksIn = (prose: string): Block[] =>
  BLOCKS.flatMap(([block, html]) => (html.test(prose) ? [block] : []));
