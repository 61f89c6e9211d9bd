import type { Locale } from "../locales/locale.ts";
import { inMagnitude, type Magnitude } from "./magnitude.ts";
import { writeRange, type WriteNumber } from "./number-writer.ts";
import { withoutNoise } from "./round.ts";
import { fillPattern, shownFactor, unitPattern } from "./unit-pattern.ts";

/** What a language that counts in thousands does in its own way. */
export interface AmountRules {
  language: string;
  /** A number in digits. */
  number: WriteNumber;
  /** Of money, by style, largest first. */
  magnitudes: Readonly<Record<"prose" | "label", readonly Magnitude[]>>;
  /** How a share is written: `{}%`. */
  percent: string;
  /** How round counts of a million and more are written: `{} million`. */
  millions?: string;
  /** A place or a range of places, where more is needed than the pattern of the unit. */
  rank?(low: number, high: number | undefined): string;
  /** Whether a minus stands before the sign of the currency. */
  minusFirst?: boolean;
}

/** The amounts of a language that counts in thousands, millions and billions. */
export function amountWriter(rules: AmountRules): Locale["amount"] {
  const { language, number, percent } = rules;

  const money = (
    ...[low, high, unit, style, decimals, significant]: Parameters<Locale["amount"]>
  ): string => {
    if (rules.minusFirst && low < 0 && high === undefined)
      return `−${money(-low, undefined, unit, style, decimals, significant)}`;
    const place = style === "prose" ? "prose" : "label";
    const { word, digits, scaled } = inMagnitude(
      rules.magnitudes[place],
      [low, high],
      unit.scale,
      decimals,
      significant,
    );
    const text = writeRange(low, high, (n) => number(scaled(n), digits, significant)) + word;
    return fillPattern(unitPattern(unit, language, place), text);
  };

  const inMillions = (low: number, high: number | undefined): string | undefined =>
    rules.millions !== undefined && [low, high ?? low].every((n) => n >= 1e6 && n % 1e4 === 0)
      ? fillPattern(
          rules.millions,
          writeRange(low, high, (n) => number(n / 1e6, undefined)),
        )
      : undefined;

  return (low, high, unit, style, decimals, significant) => {
    const { kind } = unit;
    const inTable = style === "axis" || style === "table";
    const factor = inTable ? shownFactor(unit, language) : 1;
    const digits = writeRange(low, high, (n) => number(withoutNoise(n * factor), decimals, significant));
    if (inTable) return kind === "share" && style === "axis" ? fillPattern(percent, digits) : digits;
    if (kind === "money") return money(low, high, unit, style, decimals, significant);
    if (kind === "share") return fillPattern(percent, digits);
    if (kind === "rank" && rules.rank) return rules.rank(low, high);
    const written = (kind === "count" ? inMillions(low, high) : undefined) ?? digits;
    return fillPattern(unitPattern(unit, language, style), written);
  };
}
