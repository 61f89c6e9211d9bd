/** A pale fill of the same hue, for hedged and derived figures. */
export const tint = (colour: string): string => colour.replace(")", "-soft)");

/** The fill of a hollow mark: the paper shows through. */
export const HOLLOW = "var(--paper)";

/** How a mark says that its figure is not exactly as printed. */
export type HedgedLook = "hollow" | "pale";

/** The look of a fill that `HOLLOW` or `tint` gave; undefined for a full one. */
export const hedgedLook = (fill: string | null): HedgedLook | undefined =>
  fill === HOLLOW ? "hollow" : fill?.endsWith("-soft)") ? "pale" : undefined;
