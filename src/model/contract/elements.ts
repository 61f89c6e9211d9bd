/** Custom elements: components write them, and one script each brings them to life where it is named. */

/** Both drawings of a chart. `src/browser/chart/interactive-chart.ts` */
export const INTERACTIVE_CHART = "interactive-chart";
/** Around each drawing of a chart but the first, with `hidden` for reading modes, which know no styles. No script. */
export const OTHER_DRAWING = "other-drawing";
/** Drawing and table of a chart as tabs, with the choices of what is drawn. `src/browser/explore/chart-explorer.ts` */
export const CHART_EXPLORER = "chart-explorer";
/** A chart that readers draw before it is shown. `src/browser/draw/draw-it.ts` */
export const DRAW_IT = "draw-it";
/** The steps of a scrolly with their drawings. `src/browser/story/scrolly.ts` */
export const SCROLL_STEPS = "scroll-steps";
/** The choice of a currency. `src/browser/chart/money-choice.ts` */
export const MONEY_CHOICE = "money-choice";
/** The button that plays a chart. `src/browser/listen/listen-chart.ts` */
export const LISTEN_CHART = "listen-chart";
/** Buttons that hand a chart on. `src/browser/page/share.ts` */
export const SHARE_TOOLS = "share-tools";
/** What to paste where, to show a chart elsewhere. `src/browser/embed/embed-builder.ts` */
export const EMBED_BUILDER = "embed-builder";
/** The search and its results. `src/browser/search/site-search.ts` */
export const SITE_SEARCH = "site-search";
/** Entries that are searched by words and chosen from by kinds. `src/browser/lists/entry-filter.ts` */
export const ENTRY_FILTER = "entry-filter";
