import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";
import type { Typography } from "../model/typography.ts";
import { NO_BREAK_SPACE, WORD_JOINER } from "./line-breaks.ts";

/** Puts no-break spaces into the compounds of a title, and where a script has none joiners between its letters. */
export type KeepCompounds = (title: string) => string;

/** What keeps the compounds of a language whole: titles are short enough for a word torn in two to be seen. */
export const keepCompounds = memoize(
  ({ compounds }: Typography, language: Language): KeepCompounds => {
    const words = compounds[language] ?? [];
    if (words.length === 0) return (title) => title;
    const [spaced, joined] = [true, false].map((hasSpace) =>
      words
        .filter((word) => word.includes(" ") === hasSpace)
        .toSorted((a, b) => b.length - a.length)
        .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
        .join("|"),
    );
    const compound = new RegExp(
      `(?<![\\p{L}\\p{M}])(?:${spaced || "(?!)"})(?![\\p{L}\\p{M}])|${joined || "(?!)"}`,
      "giu",
    );
    return (title) =>
      title.replace(compound, (word) =>
        word.includes(" ") ? word.replaceAll(" ", NO_BREAK_SPACE) : [...word].join(WORD_JOINER),
      );
  },
  (language) => language,
);

/** Breaks a title by a function that respects no-break spaces, and gives its lines with common ones again. */
export const breakTitle = (
  title: string,
  keep: KeepCompounds,
  lines: (title: string) => string[],
): string[] =>
  lines(keep(title)).map((line) => line.replaceAll(NO_BREAK_SPACE, " ").replaceAll(WORD_JOINER, ""));
