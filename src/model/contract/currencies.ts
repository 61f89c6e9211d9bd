import { CHART_TITLE, DRAWING, NOTE, SUBTITLE } from "./classes.ts";

/**
 * What stands in a page in every currency: one after the other, each in an element (or a drawing) that has the id of its
 * currency as a class; between them this element, for readers without styles.
 */
export const BETWEEN = "i";

/** The parts of a chart that differ by currency, by selectors: in a story, and on the chart's own page. */
export const PARTS_IN_CURRENCY = [
  [`.${CHART_TITLE} > a`, "h1"],
  [`.${SUBTITLE}`, `.${SUBTITLE}`],
  [`.${NOTE}`, `.${NOTE}`],
  [`.${DRAWING}`, `.${DRAWING}`],
] as const;
