import type { Language } from "../model/language.ts";
import type { Period } from "../model/period.ts";
import type { Unit } from "../model/unit.ts";
import type { Cell, NumberField } from "./dataset.ts";
import { localeOf } from "./locales/locale-of.ts";
import type { NumberStyle } from "./locales/locale.ts";
import { toSignificant } from "./numbers/round.ts";
import { fillPattern, shownFactor, unitPattern } from "./numbers/unit-pattern.ts";
import { certainDigits, MOST_DIGITS } from "./precision.ts";
import type { Quantity } from "./quantity.ts";

/**
 * A quantity as a reader of `language` expects it, with its unit and its qualifier.
 * @param decimals digits after the decimal mark; without it the number shows the digits that its source gives, and
 * a number worked out here shows three significant ones. With or without, such a number shows no more digits than the
 * least certain figure that it rests on bears.
 */
export function formatQuantity(
  quantity: Quantity,
  language: Language,
  style: NumberStyle,
  decimals?: number,
): string {
  const locale = localeOf(language);
  const { value, low, high, unit } = quantity;
  const digits = digitsOf(quantity, decimals);
  const whole = quantity.derived && (unit.kind === "count" || unit.kind === "rank");
  const written = (n: number): number =>
    whole ? Math.round(digits === undefined ? n : toSignificant(n, digits)) : n;
  const amount = locale.amount(
    written(value ?? low!),
    value === undefined ? written(high!) : undefined,
    unit,
    style,
    decimals,
    whole ? undefined : digits,
  );
  return quantity.qualifier && style !== "axis" ? locale.qualify(amount, quantity.qualifier, style) : amount;
}

/**
 * Significant digits that a number shows at the most; undefined for all that it has. Sums of whole things stay whole;
 * shares and ratios show three.
 */
function digitsOf(quantity: Quantity, decimals: number | undefined): number | undefined {
  if (quantity.digits !== undefined) return quantity.digits;
  if (!quantity.derived) return undefined;
  const certain = certainDigits(quantity);
  const { value, low, high, unit } = quantity;
  const isWhole = [value ?? low!, value ?? high!].every(Number.isInteger);
  if (decimals !== undefined || isWhole || unit.kind === "count" || unit.kind === "rank") return certain;
  return Math.min(MOST_DIGITS, certain ?? MOST_DIGITS);
}

/**
 * How a unit that tables and axes count in is written around its number, with the word for its size: “$500m” is “${}m”;
 * undefined of what is no money, and where the language has no word for that size.
 */
export function shownPattern(unit: Unit, language: Language, style: "prose" | "label"): string | undefined {
  if (unit.kind !== "money") return undefined;
  const word = localeOf(language).magnitude(unit.shown?.[language] ?? unit.scale);
  return word === undefined ? undefined : fillPattern(unitPattern(unit, language, style), `{}${word}`);
}

/**
 * An amount beside a mark as its axis counts it, whatever its own size, so that a drawing has one unit: “$0.53bn” beside
 * “$2.1bn”, with its qualifier.
 * @returns the number with its unit, and without; undefined where the unit has no short form
 */
export function formatAsShown(
  quantity: Quantity,
  language: Language,
  decimals: number | undefined,
): { label: string; bare: string } | undefined {
  const { qualifier, ...plain } = quantity;
  const pattern = shownPattern(quantity.unit, language, "label");
  if (pattern === undefined || quantity.value === undefined) return undefined;
  // Of what is less than the last decimal of the field, that would leave nothing.
  const isSmall = Math.abs(quantity.value) * shownFactor(quantity.unit, language) < 10 ** -(decimals ?? 0);
  const number = formatQuantity(plain, language, "table", isSmall ? undefined : decimals);
  const locale = localeOf(language);
  const qualified = (text: string): string => (qualifier ? locale.qualify(text, qualifier, "label") : text);
  const [, minus = "", digits = number] = /^(−)(.*)$/.exec(number) ?? [];
  return { label: qualified(minus + fillPattern(pattern, digits)), bare: qualified(number) };
}

export function formatPeriod(period: Period, language: Language, style: "long" | "short" = "long"): string {
  return localeOf(language).period(period, style);
}

/** A cell's text in a table or a tooltip; an empty number cell is an empty string. */
export function formatCell(cell: Cell, language: Language, field?: NumberField): string {
  switch (cell.type) {
    case "number":
      return cell.quantity ? formatQuantity(cell.quantity, language, "table", field?.decimals) : "";
    case "period":
      return formatPeriod(cell.period, language, "short");
    case "category":
      return cell.category.title[language] ?? "";
    case "text":
      return cell.text[language] ?? "";
  }
}
