/** A number that was drawn, and what it was in truth. */
export interface Guess {
  drawn: number;
  truth: number;
}

export interface HowFarOff {
  /** Whether what was drawn is as good as true, too low, too high, or here this and there that. */
  kind: "close" | "low" | "high" | "mixed";
  /** How far off it is on average, 0 or more. */
  amount: number;
}

/** From this part of the whole on, what was drawn lies on one side of the truth. */
const ONE_SIDED = 0.75;

/**
 * How far off a drawing is on average. Where nearly all of it lies on one side of the truth, that is by how much its mean
 * is too low or too high; else the mean of the distances, whichever way they go.
 * @param guesses at least one
 * @param fine a distance that nobody can draw more exactly than
 */
export function howFarOff(guesses: readonly Guess[], fine: number): HowFarOff {
  const mean = (of: (guess: Guess) => number): number =>
    guesses.reduce((sum, guess) => sum + of(guess), 0) / guesses.length;
  const signed = mean(({ drawn, truth }) => drawn - truth);
  const distance = mean(({ drawn, truth }) => Math.abs(drawn - truth));
  if (distance <= fine) return { kind: "close", amount: distance };
  if (Math.abs(signed) < ONE_SIDED * distance) return { kind: "mixed", amount: distance };
  return { kind: signed < 0 ? "low" : "high", amount: Math.abs(signed) };
}
