import { toSignificant, withoutNoise } from "./round.ts";

/** A power of ten with the word that stands after the number, its space included. */
export interface Magnitude {
  readonly size: number;
  readonly word: string;
}

/**
 * The magnitude that an amount, or a range of amounts, is written in, and the digits after its decimal mark.
 * @param magnitudes largest first
 * @param scale of the unit: amounts times this are in the currency's own unit
 * @param decimals of the unit as charts show it, in billions; smaller magnitudes show what they have
 * @param significant digits that are written at the most
 */
export function inMagnitude(
  magnitudes: readonly Magnitude[],
  [low, high = 0]: readonly [low: number, high: number | undefined],
  scale: number,
  decimals: number | undefined,
  significant?: number,
): { word: string; digits: number | undefined; scaled: (n: number) => number } {
  const amount = Math.max(Math.abs(low), Math.abs(high)) * scale;
  const largest = significant === undefined ? amount : toSignificant(amount, significant);
  // What rounds up to the next magnitude is written in it: 0.9996 billion to one decimal is 1 billion.
  const magnitude = magnitudes.find(({ size }) => largest >= (decimals === undefined ? size : size * 0.9995));
  const size = magnitude?.size ?? 1;
  return {
    word: magnitude?.word ?? "",
    digits: size >= 1e9 ? decimals : undefined,
    scaled: (n) => withoutNoise((n * scale) / size),
  };
}

/** The words of magnitudes by their sizes; none is needed for single amounts. */
export const magnitudeIn =
  (magnitudes: readonly Magnitude[]) =>
  (size: number): string | undefined =>
    size === 1 ? "" : magnitudes.find((one) => one.size === size)?.word;
