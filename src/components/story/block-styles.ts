import asking from "../../styles/chart/asking.css?inline";
import callout from "../../styles/story/callout.css?inline";
import figureWidths from "../../styles/story/figure-widths.css?inline";
import footnotes from "../../styles/story/footnotes.css?inline";
import lists from "../../styles/story/lists.css?inline";
import numbered from "../../styles/story/numbered.css?inline";
import numberBars from "../../styles/story/number-bars.css?inline";
import numberCards from "../../styles/story/number-cards.css?inline";
import picture from "../../styles/story/picture.css?inline";
import pullQuote from "../../styles/story/pull-quote.css?inline";
import quotation from "../../styles/story/quotation.css?inline";
import scrolly from "../../styles/story/scrolly.css?inline";
import table from "../../styles/story/table.css?inline";
import { blocksIn, type Block } from "./blocks-in.ts";

const STYLES: Record<Block, string> = {
  numberCards,
  numberBars,
  pullQuote,
  callout,
  footnotes,
  table,
  picture,
  lists,
  numbered,
  quotation,
  figureWidths,
  asking,
  scrolly,
};

/**
 * The styles of what stands in a story beside paragraphs and charts: a page carries those of its own blocks only.
 * @param prose the story’s text as HTML, before it is made smaller
 */
export const blockStyles = (prose: string): string =>
  blocksIn(prose)
    .map((block) => STYLES[block])
    .join("");
