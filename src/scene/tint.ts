import { STRIPES } from "./stripes.ts";

/** A pale fill of the same hue, for hedged and derived figures. */
export const tint = (colour: string): string => colour.replace(")", "-soft)");

/** The fill of a hollow mark: the paper shows through. */
export const HOLLOW = "var(--paper)";

/** How a mark says that its figure is not exactly as printed. */
export type HedgedLook = "hollow" | "striped" | "pale";

/** The look of a mark whose fill is that of `HOLLOW` or `tint`, or whose line `STRIPES`; undefined for a full one. */
export function hedgedLook(mark: { getAttribute(name: string): string | null }): HedgedLook | undefined {
  if (mark.getAttribute("stroke-dasharray") === STRIPES["stroke-dasharray"]) return "striped";
  const fill = mark.getAttribute("fill");
  return fill === HOLLOW ? "hollow" : fill?.endsWith("-soft)") ? "pale" : undefined;
}
