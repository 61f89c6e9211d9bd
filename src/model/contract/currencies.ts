/**
 * What stands in a page in every currency: one after the other, each in an element that has the id of its currency as a
 * class; between them this element, for readers without styles.
 */
export const BETWEEN = "i";

/** What a chart is in a currency that a reader chooses. Pages have charts in one; the others are fetched when they are wanted. */
export interface ChartInMoney {
  /** Title (`h2`), subtitle, note and, where they show amounts, the drawings of a page, each as it is marked up there. */
  html: string;
  /** By row of the table, its head first, and by column: what differs from the table of the page; rows and columns alike. */
  cells: (AmountInMoney | 0)[][];
}

/** Words, and what their element tells scripts: see `DataAttributes`. */
export interface AmountInMoney {
  text: string;
  data: Record<string, string>;
}

/** By currency: all but the one that pages have. */
export type ChartInMoneys = Record<string, ChartInMoney>;
