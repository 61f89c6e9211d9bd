/** What drawing needs from where it happens, a build or a browser: a document, a size, and how wide text is. */
export interface DrawContext {
  document: Pick<Document, "createElementNS">;
  size: DrawSize;
  /** Width of a text in px; any weight from 500 up counts as semibold. */
  measure(text: string, fontSize: number, weight?: number): number;
}

export interface DrawSize {
  /** Width of the drawing in px. */
  width: number;
  /** Height in px of the frame, where it has one: what can, fills it; what cannot is cut where it is shown. */
  height?: number;
  /** Height in px up to which the frame makes a drawing smaller: what would be taller leaves something out. */
  tallest?: number;
  /** Whether words stand above their marks instead of beside them, and short forms of names are used. */
  narrow: boolean;
  /** Size of all text in px; chosen so that it never falls below 12 px where the drawing is scaled down. */
  fontSize: number;
}

/** Rounds a length to a round1 of a pixel: finer than any screen shows. */
export const round1 = (length: number): number => Math.round(length * 10) / 10;

/** Rounds a place to half a pixel, which nobody sees in a line or a dot: where a drawing has hundreds of them. */
export const halfPixel = (length: number): number => Math.round(length * 2) / 2;
