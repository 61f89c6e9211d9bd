import type { DrawContext } from "./draw-context.ts";

/** A word below a drawing: what it names stands `at` px. */
export interface Word {
  at: number;
  text: string;
}

/**
 * Words below a drawing that stand apart and inside it, as many as fit: the first and the last, which say from when to
 * when, and those between from the last on.
 * @param left where they begin, in px: not below the numbers of an axis
 * @param right where they end, in px
 * @param apart what is between two at least, in px
 * @returns from the last on
 */
export function wordsBelow(
  words: readonly Word[],
  left: number,
  right: number,
  { measure, size }: DrawContext,
  apart = APART,
): (Word & { middle: number })[] {
  const placed = words.map((word) => {
    const half = measure(word.text, size.fontSize) / 2;
    const begun = left + half - word.at > MOST_PUSHED ? 0 : left;
    const middle = Math.max(begun + half, Math.min(right - half - 1, word.at));
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

/** Between two words at least, and how far one is pushed from what it names at the most, in px. */
const [APART, MOST_PUSHED] = [6, 18];
