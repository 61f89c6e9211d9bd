import type { Language } from "../model/language.ts";
import type { Period } from "../model/period.ts";
import type { Cell, NumberField } from "./dataset.ts";
import { localeOf } from "./locales/locale-of.ts";
import type { NumberStyle } from "./locales/locale.ts";
import { toSignificant } from "./numbers/round.ts";
import type { Quantity } from "./quantity.ts";

/**
 * A quantity as a reader of `language` expects it, with its unit and its qualifier.
 * @param decimals digits after the decimal mark; without it the number shows the digits that its source gives, and
 * a number worked out here shows three significant ones.
 */
export function formatQuantity(
  quantity: Quantity,
  language: Language,
  style: NumberStyle,
  decimals?: number,
): string {
  const locale = localeOf(language);
  const rounded = decimals === undefined && quantity.derived ? significant(quantity) : quantity;
  const amount = locale.amount(
    rounded.value ?? rounded.low!,
    rounded.value === undefined ? rounded.high : undefined,
    quantity.unit,
    style,
    decimals,
  );
  return quantity.qualifier && style !== "axis" ? locale.qualify(amount, quantity.qualifier, style) : amount;
}

/** Sums of whole things stay whole; shares and ratios keep three significant digits. */
function significant(quantity: Quantity): Quantity {
  const { kind } = quantity.unit;
  const round = (n: number): number => {
    if (kind === "count" || kind === "rank") return Math.round(n);
    return Number.isInteger(n) ? n : toSignificant(n, 3);
  };
  const { value, low, high } = quantity;
  return {
    ...quantity,
    ...(value !== undefined ? { value: round(value) } : { low: round(low!), high: round(high!) }),
  };
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
