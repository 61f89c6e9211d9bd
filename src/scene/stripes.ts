/** Of a line as broad as a bar or column, over which paper shows through in stripes: what it lies on keeps its colour. */
export const STRIPES = { stroke: "var(--paper)", "stroke-dasharray": "1 4" };
