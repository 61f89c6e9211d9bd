import type { Qualifier } from "../../model/cell.ts";
import type { PeriodPart } from "../../model/period.ts";
import { amountWriter } from "../numbers/amount-writer.ts";
import { dateWriter } from "../numbers/date-writer.ts";
import { magnitudeIn } from "../numbers/magnitude.ts";
import { numberWriter } from "../numbers/number-writer.ts";
import { shownFactor } from "../numbers/unit-pattern.ts";
import { periodWriter } from "../numbers/period-writer.ts";
import type { Locale } from "./locale.ts";

/** Signs that need no translation; a language that wants words for them has a file of its own. */
const QUALIFIERS: Record<Qualifier, string> = {
  about: "≈ {}",
  nearly: "≲ {}",
  "more-than": "> {}",
  "less-than": "< {}",
  "at-least": "≥ {}",
  "up-to": "≤ {}",
  target: "→ {}",
  claim: "“{}”",
};

/** A locale made of what `Intl` knows of a language. */
export function defaultLocale(language: string): Locale {
  const number = numberWriter(language);
  const percent = percentPattern(language);
  const compact = { prose: magnitudes(language, "long"), label: magnitudes(language, "short") };
  const conjunction = new Intl.ListFormat(language, { type: "conjunction" });
  return {
    amount: amountWriter({ language, number, percent, magnitudes: compact }),
    axis: (unit) => ({
      scale: shownFactor(unit, language),
      suffix: unit.kind === "share" ? percent.replace("{}", "") : "",
    }),
    magnitude: magnitudeIn(compact.label),
    qualify: (amount, qualifier) => QUALIFIERS[qualifier].replace("{}", () => amount),
    period: periods(language),
    separators: { comma: ", ", semicolon: "; ", stop: ". ", space: " ", colon: ": " },
    quotes: ["“", "”"],
    brackets: [" (", ")"],
    bracketsForAll: [" (", ")"],
    excerpt: 28,
    phrases: false,
    longDates: true,
    count: (n) => number(n, 0),
    list: (items) => conjunction.format(items),
  };
}

/** `{} %` or `{}%`, as the language has it. */
const percentPattern = (language: string): string =>
  new Intl.NumberFormat(language, { style: "percent" })
    .formatToParts(0.5)
    .map(({ type, value }) => (type === "integer" ? "{}" : value))
    .join("");

/** The words of the language for a trillion, a billion and a million, with the space before them. */
const magnitudes = (language: string, compactDisplay: "long" | "short") => {
  const formatter = new Intl.NumberFormat(language, { notation: "compact", compactDisplay });
  return [1e12, 1e9, 1e6].map((size) => ({
    size,
    // Two of it, for the plural where there is one.
    word: formatter
      .formatToParts(2 * size)
      .filter(({ type }) => type === "compact" || type === "literal")
      .map(({ value }) => value)
      .join(""),
  }));
};

function periods(language: string): Locale["period"] {
  const shapes = (month: "long" | "short") => ({
    day: dateWriter(language, { day: "numeric", month, year: "numeric" }),
    month: dateWriter(language, { month, year: "numeric" }),
    year: dateWriter(language, { year: "numeric" }),
  });
  const write = { long: shapes("long"), short: shapes("short") };
  const span =
    (shape: "day" | "month") =>
    (from: PeriodPart, to: PeriodPart, style: "long" | "short"): string =>
      `${write[style][shape](from)} – ${write[style][shape](to)}`;
  const years = (from: PeriodPart, to: PeriodPart): string => `${from.year}–${to.year}`;
  const fiscal = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  return periodWriter({
    day: (from, _, style) => write[style].day(from),
    month: (from, _, style) => write[style].month(from),
    year: (from, _, style) => write[style].year(from),
    "fiscal-year": ({ year }) => fiscal(year),
    decade: years,
    years,
    "fiscal-years": (from, to) => `${fiscal(from.year)} – ${fiscal(to.year)}`,
    "days-of-month": span("day"),
    "days-of-year": span("day"),
    days: span("day"),
    "months-of-year": span("month"),
    months: span("month"),
  });
}
