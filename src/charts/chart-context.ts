import type { Language } from "../model/language.ts";
import type { LocalizedText } from "../model/localized-text.ts";
import type { Period } from "../model/period.ts";
import type { Region } from "../model/region.ts";
import type { NumberStyle } from "../values/locales/locale.ts";
import type { Quantity } from "../values/quantity.ts";

/**
 * The drawings of every chart: container queries choose between a phone's, one for places of a middle width, and a
 * column's; a card is a picture file, a sheet goes onto paper where the column is too tall for it.
 */
export type SizeName = "phone" | "middle" | "column" | "card" | "sheet";

export interface Size {
  name: SizeName;
  /** Width of the drawing in px. */
  width: number;
  /** Height in px of the frame, where it has one: what can, fills it. */
  height?: number;
  /** Height in px up to which the frame makes a drawing smaller: what would be taller leaves something out. */
  tallest?: number;
  /** Whether words stand above their marks instead of beside them, and short forms of names are used. */
  narrow: boolean;
  /** Size of all text in px; chosen so that it never falls below 12 px where the drawing is scaled down. */
  fontSize: number;
}

/** What a drawing needs from the layers above and the machine: nothing global, so that the same input gives the same bytes. */
export interface ChartContext {
  document: Document;
  size: Size;
  language: Language;
  /** The regions of the site, whose colours marks take. */
  regions: ReadonlyMap<string, Region>;
  /** Width of a text in px. */
  measure(text: string, fontSize: number, weight?: number): number;
  /** Breaks a text into lines no wider than `width` px. */
  wrap(text: string, width: number, fontSize: number, weight?: number): string[];
  /** Width in px of the widest word of a text, which would be broken in a narrower line. */
  widestWord(text: string, fontSize: number, weight?: number): number;
  /** Breaks it into lines as even as can be, so that none is a lone word. */
  balance(text: string, width: number, fontSize: number): string[];
  /**
   * A quantity beside a mark: with its unit, as the axis counts it, and with its number alone, for where that stands at the
   * axis and there is no room. It has three digits at the most; all of them are in the table and the tooltip.
   */
  mark(quantity: Quantity, decimals?: number): { label: string; bare: string };
  quantity(quantity: Quantity, style: NumberStyle, decimals?: number): string;
  period(period: Period, style?: "long" | "short"): string;
  /** Localized words with their values filled in. */
  words(text: LocalizedText): string;
}
