/** Ids by which scripts and links find parts of a page. Tabs, captions and labels that only refer to each other need none here. */

/** The interface's words that a page's scripts speak, as JSON: `BrowserStrings`. */
export const WORDS = "words";
/** The section with the list of sources. Its heading names the note that a figure's link opens. */
export const SOURCES_SECTION = "sources";
/** What the ids of a story's footnotes begin with: headings, whose words make theirs, have no such mark in them. */
export const FOOTNOTE_PREFIX = "note.";
/** The heading above the footnotes of a story. */
export const FOOTNOTES_HEADING = `${FOOTNOTE_PREFIX}all`;
/** The panel of a chart's page with its drawing. */
export const DRAWING_PANEL = "drawn";
/** The panel of a chart's page with its table. */
export const TABLE_PANEL = "figures";

/** The figure of a chart in a page. */
export const figureId = (chart: string): string => `chart-${chart}`;
/** The caption of a chart's table. */
export const tableId = (chart: string): string => `table-${chart}`;
/** The choice of a currency; style sheets look whether it is checked. */
export const currencyId = (currency: string): string => `money-${currency}`;
/** The entry of a figure on the page of a story's figures: by its place in the prose, from 1. */
export const valueId = (number: number): string => `v${number}`;
