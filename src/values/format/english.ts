import { UNITS } from "../../model/unit.ts";
import type { Period } from "../../model/period.ts";
import type { Grammar } from "./grammar.ts";
import { both, inMagnitude, numberWriter, withoutNoise } from "./writers.ts";

const QUALIFIERS: Record<Parameters<Grammar["qualify"]>[1], string> = {
  about: "about",
  nearly: "nearly",
  "more-than": "more than",
  "less-than": "less than",
  "at-least": "at least",
  "up-to": "up to",
  target: "a target of",
  claim: "a claimed",
};

const SHORT_QUALIFIERS: Partial<typeof QUALIFIERS> = {
  "more-than": "over",
  "less-than": "under",
  target: "target:",
  claim: "claim:",
};

const MAGNITUDES = [
  { size: 1e12, long: " trillion", short: "tn" },
  { size: 1e9, long: " billion", short: "bn" },
  { size: 1e6, long: " million", short: "m" },
] as const;

const number = numberWriter("en");
const SYMBOLS: Record<string, readonly [prose: string, label: string]> = {
  usd: ["US$", "$"],
  jpy: ["¥", "¥"],
  vnd: ["", "₫"],
};

const money: Grammar["amount"] = (low, high, unit, style, decimals) => {
  const { dimension, scale } = UNITS[unit];
  const symbol = SYMBOLS[dimension]![style === "prose" ? 0 : 1];
  const { magnitude, digits, scaled } = inMagnitude(MAGNITUDES, [low, high], scale, decimals);
  const word = magnitude ? (style === "prose" ? magnitude.long : magnitude.short) : "";
  if (low < 0 && high === undefined) return `−${money(-low, undefined, unit, style, decimals)}`;
  const after = dimension === "vnd" && style === "prose" ? " dong" : "";
  return `${symbol}${both(low, high, (n) => number(scaled(n), digits))}${word}${after}`;
};

function ordinal(n: number): string {
  const suffix = { one: "st", two: "nd", few: "rd", other: "th" } as Record<string, string>;
  return `${number(n, 0)}${suffix[new Intl.PluralRules("en", { type: "ordinal" }).select(n)]}`;
}

const amount: Grammar["amount"] = (low, high, unit, style, decimals) => {
  const { kind } = UNITS[unit];
  const plain = (): string => {
    const shown = unit === "usd" ? 1e-9 : 1;
    return both(low, high, (n) => number(withoutNoise(n * shown), decimals));
  };
  if (style === "axis" || style === "table")
    return kind === "share" && style === "axis" ? `${plain()}%` : plain();
  switch (kind) {
    case "money":
      return money(low, high, unit, style, decimals);
    case "share":
      return `${plain()}%`;
    case "rank":
      return high === undefined ? ordinal(low) : `${number(low, 0)}–${ordinal(high)}`;
    case "physical":
      return unit === "megawatts" ? `${plain()} MW` : plain();
    case "ratio":
      return unit === "times" && style === "prose" ? `${plain()} times` : plain();
    case "count":
      return largeCount(low, high) ?? plain();
  }
};

/** Round counts of a million and more are read in millions: 3.7 million, 1.26 million. */
function largeCount(low: number, high: number | undefined): string | undefined {
  const inMillions = (n: number): number | undefined => (n >= 1e6 && n % 1e4 === 0 ? n / 1e6 : undefined);
  const [from, to] = [inMillions(low), high === undefined ? undefined : inMillions(high)];
  if (from === undefined || (high !== undefined && to === undefined)) return undefined;
  return `${both(from, to, (n) => number(n, undefined))} million`;
}

const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const dates = {
  long: {
    day: new Intl.DateTimeFormat("en-GB", DAY),
    month: new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
    name: new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }),
  },
  short: {
    day: new Intl.DateTimeFormat("en-GB", { ...DAY, month: "short" }),
    month: new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }),
    name: new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }),
  },
};

function period({ start, end, precision, text }: Period, style: "long" | "short"): string {
  // Sept is the one short month that en-GB writes with four letters; charts need the width.
  const write = (kind: "day" | "month" | "name", date: Date): string =>
    dates[style][kind].format(date).replace(/Sept\b/, "Sep");
  switch (precision) {
    case "day":
      return write("day", start);
    case "month":
      return write("month", start);
    case "year":
      return text;
    case "fiscal-year":
      return style === "long" ? `fiscal year ${text.slice(2)}` : text;
    case "span": {
      const [from, to] = [start.getUTCFullYear(), end.getUTCFullYear()];
      const wholeYears = text.length === 9;
      if (wholeYears && from % 10 === 0 && to === from + 9) return `${from}s`;
      if (wholeYears) return `${from}–${to}`;
      // A fiscal year bears the name of the calendar year that it begins in.
      if (/^FY\d{4}\/FY/.test(text))
        return `${style === "long" ? "fiscal years " : "FY"}${from}–${text.slice(-4)}`;
      if (text.length === 21)
        return from === to && start.getUTCMonth() === end.getUTCMonth()
          ? `${start.getUTCDate()}–${write("day", end)}`
          : `${write("day", start)} – ${write("day", end)}`;
      return from === to
        ? `${write("name", start)}–${write("month", end)}`
        : `${write("month", start)} – ${write("month", end)}`;
    }
  }
}

const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });

export const english: Grammar = {
  amount,
  qualify: (text, qualifier, style) =>
    `${(style === "prose" ? undefined : SHORT_QUALIFIERS[qualifier]) ?? QUALIFIERS[qualifier]} ${text}`,
  period,
  separators: { comma: ", ", semicolon: "; ", stop: ". ", space: " " },
  list: (items) => conjunction.format(items),
};
