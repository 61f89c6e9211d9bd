/** Widths that authors give figures of a story: that of the text, or that of the page. Between them is what has none. */
export const FIGURE_WIDTHS = ["text", "full"] as const;

export type FigureWidth = (typeof FIGURE_WIDTHS)[number];
