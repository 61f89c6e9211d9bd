import type { Language } from "../../../model/language.ts";
import { monthValue, type NumeralGrammar } from "./numerals.ts";

/** What `Intl` knows of how a language writes numbers: its marks, and the names of its months. */
export function defaultNumerals(language: Language): NumeralGrammar {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(12345.6);
  const mark = (type: "group" | "decimal", otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const months = monthNames(language);
  return {
    thousands: mark("group", ","),
    decimal: mark("decimal", "."),
    magnitudes: [],
    dates: [
      [
        new RegExp(`(?<!\\p{L})(${[...months.keys()].join("|")})(?!\\p{L})`, "gu"),
        (name = "") => [monthValue(months.get(name)!)],
      ],
    ],
    words: [],
    knowsWords: false,
  };
}

/** The number of each month by its names, the longest first. */
function monthNames(language: Language): ReadonlyMap<string, number> {
  const names = (["long", "short"] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index): [string, number] => [
      format.format(Date.UTC(2000, index, 15)).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
      index + 1,
    ]);
  });
  return new Map(names.toSorted(([a], [b]) => b.length - a.length));
}
