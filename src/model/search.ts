/** What a search finds, in the order of the filter. */
export const SEARCH_KINDS = ["story", "chart", "dataset", "source"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * The Vietnamese đ as a d with a combining stroke. The search index takes combining marks for diacritics, so that
 * “da nang” finds Đà Nẵng; Unicode does not take đ apart by itself.
 */
export const foldStroke = (text: string): string =>
  text.replaceAll("đ", "d\u0335").replaceAll("Đ", "D\u0335");

/** Puts the đ back for readers. */
export const unfoldStroke = (text: string): string =>
  text.replaceAll("d\u0335", "đ").replaceAll("D\u0335", "Đ");
