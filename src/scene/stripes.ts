/**
 * Of a line as long and as broad as a bar or column, over which paper shows through in stripes
 * across its length, so that it looks like one mark and not like several: what it lies on keeps its colour.
 */
export const STRIPES = { stroke: "var(--paper)", "stroke-dasharray": "1 4" };
