import { amountPattern } from "../../model/amount-pattern.ts";
import type { NumberField } from "../../model/dataset.ts";
import type { Language } from "../../model/language.ts";
import { UNITS, type UnitId } from "../../model/unit.ts";

/** The words of units in a language. */
export interface UnitWords {
  language: Language;
  units: Record<UnitId, string>;
  /** Units that read otherwise than as a number and their name. */
  amounts: Partial<Record<UnitId, string>>;
}

/** How a column's head names the unit of its numbers, and how one of them reads with it. */
export interface ColumnUnit {
  /** The unit in brackets, with the space before them; empty where the title is enough. */
  unit: string;
  /** How a number reads with its unit, `{}` standing for the number. */
  pattern: string;
}

/** What a column says of the unit of its numbers; ordinals read as most of them do. */
export function columnUnit({ unit }: NumberField, words: UnitWords): ColumnUnit {
  const { units, amounts, language } = words;
  const own = amounts[unit];
  return {
    unit: unitInBrackets(unit, words),
    pattern: own?.split("|").at(-1) ?? amountPattern(units[unit], language),
  };
}

/**
 * A unit in brackets after a space; what only counts things is named by its title. Japanese brackets are full-width, and
 * their space has no width: it tells them from those of a name, and a line may end there.
 */
function unitInBrackets(unit: UnitId, { units, language }: UnitWords): string {
  const { kind } = UNITS[unit];
  if (kind === "count" || kind === "rank") return "";
  return language === "ja" ? `\u200b（${units[unit]}）` : ` (${units[unit]})`;
}

/** How an ordinal reads where not as most do: `{}st`. */
export function ordinalForm(n: number, unit: UnitId, { amounts, language }: UnitWords): string | undefined {
  const forms = amounts[unit]?.split("|") ?? [];
  const form = new Intl.PluralRules(language, { type: "ordinal" }).select(n);
  const index = ["one", "two", "few"].indexOf(form);
  return index < forms.length - 1 ? forms[index] : undefined;
}
