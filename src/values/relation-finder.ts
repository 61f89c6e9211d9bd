/** Words of a text by which it sets figures against one another: “doubled”, “the highest”, “passed”. */
export interface Relation {
  at: number;
  end: number;
  written: string;
  /** Whether there is more of something, or less; undefined where the words say neither. */
  direction: "up" | "down" | undefined;
}

/** Finds them in a text of one language. What stands in braces is no word: a value brings its hedge with it. */
export type RelationFinder = (text: string) => Relation[];

/** Patterns of the words of a language, by what they say. */
interface RelationWords {
  up: readonly string[];
  down: readonly string[];
  other: readonly string[];
}

/** @param wholeWords whether words are parted by spaces, so that a pattern is none of a part of one */
export function relationFinder(
  { up, down, other }: RelationWords,
  { wholeWords = false }: { wholeWords?: boolean } = {},
): RelationFinder {
  const group = (patterns: readonly string[]): string => `(${patterns.join("|")})`;
  const any = [group(up), group(down), group(other)].join("|");
  const pattern = new RegExp(wholeWords ? `\\b(?:${any})\\b` : any, "giu");
  return (text) =>
    [...withoutValues(text).matchAll(pattern)].map(({ 0: written, 1: more, 2: fewer, index: at }) => ({
      at,
      end: at + written.length,
      written,
      direction: more !== undefined ? "up" : fewer !== undefined ? "down" : undefined,
    }));
}

/** A text of the same length, with spaces for what stands in braces. */
const withoutValues = (text: string): string =>
  text.replace(/\{[^{}]*\}/g, (inside) => `{${" ".repeat(inside.length - 2)}}`);
