import type { DrawContext } from "./draw-context.ts";

/** A word below a drawing: what it names stands `at` px. */
export interface Word {
  at: number;
  text: string;
}

/**
 * Words below a drawing that stand apart and inside it, from the last on, as many as fit.
 * @param right where they end, in px
 */
export function wordsBelow(
  words: readonly Word[],
  right: number,
  { measure, size }: DrawContext,
): (Word & { middle: number })[] {
  let last = Infinity;
  return [...words].reverse().flatMap((word) => {
    const half = measure(word.text, size.fontSize) / 2;
    const middle = Math.max(half, Math.min(right - half - 1, word.at));
    if (middle + half > last - 6) return [];
    last = middle - half;
    return { ...word, middle };
  });
}
