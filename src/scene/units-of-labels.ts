import type { TimePoint } from "./time-chart.ts";

/** A number beside its mark: with its unit, and without it where the axis has that. */
export type LabelWords = Pick<TimePoint, "label" | "bare" | "told">;

/** How a number is written. */
export type WriteLabel = (words: LabelWords) => string;

/**
 * Numbers beside marks in one manner: with their units, or all without, where more of them have room so. A number that has none
 * is lost; its unit stands at the axis.
 * @param place gives those that have room their places
 * @param isPlaced whether one has a place
 */
export function numbersBeforeUnits<P>(
  labels: readonly LabelWords[],
  place: (write: WriteLabel) => P,
  isPlaced: (placed: P, index: number) => boolean,
): P {
  const whole = place(({ label }) => label);
  const bare = place(({ label, bare }) => bare ?? label);
  // One that the title tells is worth more than all others.
  const worth = (placed: P): number =>
    labels.reduce((sum, { told }, at) => sum + (isPlaced(placed, at) ? (told ? labels.length : 1) : 0), 0);
  return worth(bare) > worth(whole) ? bare : whole;
}
