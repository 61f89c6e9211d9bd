/** Events by which scripts of a page tell each other of changes. */

/** Sent to a chart's drawing, and from there upwards, when other marks stand in it or others of it show. */
export const REDRAW = "chart:redraw";

/** Sent to `window` when the tables of a story’s charts have come and stand in their places. */
export const TABLES = "tables";

/** Sent to `window` when the choices in the page's address have changed, by a control or by the back button. */
export const PAGE_STATE = "page-state";

/** Tells the scripts that read the marks of a drawing that they have changed. */
export const announceRedraw = (drawing: Element): void =>
  void drawing.dispatchEvent(new Event(REDRAW, { bubbles: true }));
