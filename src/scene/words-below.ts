import type { DrawContext } from "./draw-context.ts";

/** A word below a drawing: what it names stands `at` px. */
export interface Word {
  at: number;
  text: string;
}

/**
 * Words below what they name that stand apart and inside the drawing, as many as fit: the first and the last, which say from when to
 * when, and those between from the last on.
 * @param right where they end, in px
 * @param apart what is between two at least, in px
 * @returns from the last on
 */
export function wordsBelow(
  words: readonly Word[],
  right: number,
  { measure, size }: DrawContext,
  apart = APART,
): (Word & { middle: number })[] {
  const placed = words.map((word) => {
    const half = measure(word.text, size.fontSize) / 2;
    const middle = Math.max(half, Math.min(right - half - 1, word.at));
    return { ...word, middle, half };
  });
  const [first] = placed;
  if (!first) return [];
  const isLast = (index: number): boolean => index === placed.length - 1;
  let last = Infinity;
  return [...placed].reverse().flatMap(({ half, ...word }, back) => {
    const index = placed.length - 1 - back;
    const isFree = word.middle + half <= last - apart;
    const hidesFirst = index > 0 && !isLast(index) && word.middle - half < first.middle + first.half + apart;
    if (!isFree || hidesFirst) return [];
    last = word.middle - half;
    return [word];
  });
}

/** Between two words at least, in px. */
const APART = 6;
