import type { Language } from "../model/language.ts";
import type { Period } from "../model/period.ts";
import type { Cell, NumberField } from "./dataset.ts";
import { localeOf } from "./locales/locale-of.ts";
import type { NumberStyle } from "./locales/locale.ts";
import { toSignificant } from "./numbers/round.ts";
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
