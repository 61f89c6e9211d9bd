/** What a search finds, in the order of the filter. */
export const SEARCH_KINDS = ["story", "chart", "dataset", "source"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Letters with a stroke, each before the letter that it is without: Unicode does not take them apart. */
const STROKED = "đdĐDħhĦHłlŁLøoØOŧtŦT";
/** The combining stroke. */
const STROKE = "\u0335";

/**
 * Letters with a stroke as letters with a combining one. The search index takes combining marks for diacritics, and so
 * finds “Łódź” for “lodz”.
 */
export const foldStroke = (text: string): string =>
  text.replaceAll(/\P{ASCII}/gu, (letter) => {
    const at = STROKED.indexOf(letter);
    return at % 2 === 0 ? STROKED[at + 1]! + STROKE : letter;
  });

/** Puts the letters with a stroke back for readers. */
export const unfoldStroke = (text: string): string =>
  text.replaceAll(new RegExp(`(.)${STROKE}`, "gu"), (both, letter: string) => {
    const at = STROKED.indexOf(letter);
    return at % 2 === 1 ? STROKED[at - 1]! : both;
  });
