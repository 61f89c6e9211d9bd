import type { Amount } from "./amount.ts";

/** Words before and after a figure that a quote shows. */
const BEFORE = 4;
const AFTER = 3;
/** Characters instead, of a language without spaces. */
const CHARACTERS = 12;

/** The printed words around a figure, as few as show what it is said of. */
export function quoteOf(
  sentence: string,
  { start, end }: Pick<Amount, "start" | "end">,
  spaced: boolean,
): string {
  if (!spaced) return sentence.slice(Math.max(0, start - CHARACTERS), end + CHARACTERS).trim();
  const before = new RegExp(`(?:\\S+\\s+){0,${BEFORE}}\\S*$`).exec(sentence.slice(0, start))?.[0] ?? "";
  const after = new RegExp(`^\\S*(?:\\s+\\S+){0,${AFTER}}`).exec(sentence.slice(end))?.[0] ?? "";
  return (before + sentence.slice(start, end) + after).trim();
}
