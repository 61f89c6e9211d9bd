import type { Language } from "../model/language.ts";
import type { CurrencyId } from "../model/currency.ts";
import { AuthorError } from "../model/diagnostic.ts";
import type { UnitId } from "../model/unit.ts";
import type { Provenance } from "./dataset.ts";
import { evaluate } from "./evaluate.ts";
import type { Figures } from "./figures.ts";
import { formatQuantity } from "./format.ts";
import { convertMoney, currenciesOf } from "./money.ts";
import type { NumberStyle } from "./locales/locale.ts";
import { convert, type Quantity } from "./quantity.ts";
import { listing } from "../model/suggest.ts";

/**
 * A value in prose: an expression, and how to write it.
 * In braces it is written `expression | unit | decimals`.
 */
export interface ValueRequest {
  of: string;
  /** Another unit of the same dimension: a ratio as `percent`. */
  as?: UnitId | undefined;
  /** Digits after the decimal mark. */
  decimals?: number | undefined;
}

export interface ValueAnswer {
  text: string;
  quantity: Quantity;
  provenance: Provenance[];
  datasets: string[];
  /** The same in the other currencies that readers can choose, with the year of the rate. */
  money: { currency: CurrencyId; text: string; year: number }[];
}

/**
 * Works out a value and writes it for a language.
 * @throws AuthorError where it cannot be worked out, or not be written in that unit.
 */
export function writeValue(
  request: ValueRequest,
  figures: Figures,
  language: Language,
  style: NumberStyle = "prose",
): ValueAnswer {
  const { quantity, provenance, datasets: names } = evaluate(request.of, figures);
  const { units } = figures.site;
  const unit = request.as === undefined ? undefined : units.get(request.as);
  if (request.as && !unit)
    throw new AuthorError(`no unit “${request.as}”.${listing(request.as, units.keys())}`);
  if (request.decimals !== undefined && ![0, 1, 2, 3, 4].includes(request.decimals))
    throw new AuthorError(`the decimals of “${request.of}” are not a digit from 0 to 4`);
  const shown = unit ? convert(quantity, unit, units.values()) : quantity;
  const single = shown.cells.length === 1 ? fieldDecimals(shown.cells[0]!, figures) : undefined;
  return {
    text: formatQuantity(shown, language, style, request.decimals ?? single),
    quantity: shown,
    provenance,
    datasets: names,
    money: otherMoney(shown, figures, language, style),
  };
}

function otherMoney(
  quantity: Quantity,
  figures: Figures,
  language: Language,
  style: NumberStyle,
): ValueAnswer["money"] {
  return currenciesOf(figures).flatMap((currency) => {
    const converted = convertMoney(quantity, currency, figures);
    return converted
      ? [{ currency, text: formatQuantity(converted.quantity, language, style), year: converted.year }]
      : [];
  });
}

function fieldDecimals(cell: string, { datasets }: Figures): number | undefined {
  const [dataset, rest] = cell.split(".") as [string, string];
  const field = datasets.get(dataset)?.fields.get(rest.slice(0, rest.indexOf("[")));
  return field?.type === "number" ? field.decimals : undefined;
}

/** Stands in a chart's words for the unit of what it draws. */
export const UNIT = "{unit}";

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** `expression | unit | decimals`, the last two optional, as written inside braces. */
export function parsePlaceholder(text: string): ValueRequest {
  const [of = "", as, decimals] = text.split("|").map((part) => part.trim());
  return { of, ...(as && { as }), ...(decimals && { decimals: Number(decimals) }) };
}

/** The placeholders of a text, in order. */
export function placeholders(text: string): ValueRequest[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => parsePlaceholder(match[1]!));
}

/** Words with every value in braces written out, for titles, subtitles, notes and annotations. */
export function fillIn(
  text: string,
  figures: Figures,
  language: Language,
  style: NumberStyle = "prose",
): string {
  const filled = text.replace(
    PLACEHOLDER,
    (_, inner: string) => writeValue(parsePlaceholder(inner), figures, language, style).text,
  );
  return text.startsWith("{") ? capitalise(filled) : filled;
}

/** The first letter in upper case, for a value that opens a sentence. */
export const capitalise = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
