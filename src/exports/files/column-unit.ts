import { amountPattern } from "../../model/amount-pattern.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import type { Unit } from "../../model/unit.ts";
import type { NumberField } from "../../values/dataset.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import type { Locale } from "../../values/locales/locale.ts";

/** How a column's head names the unit of its numbers, and how one of them reads with it. */
export interface ColumnUnit {
  /** The unit in brackets, with the space before them; empty where the title is enough. */
  unit: string;
  /** How a number reads with its unit, `{}` standing for the number. */
  pattern: string;
}

/**
 * What a column says of the unit of its numbers; ordinals read as most of them do. A title that names the unit is
 * enough.
 * @param ofAll whether it is the unit of all figures of the table, and not of the column's own
 */
export function columnUnit({ title, unit }: NumberField, language: Language, ofAll = false): ColumnUnit {
  const heading = textIn(unit.heading, language) ?? "";
  const isNamed = !ofAll && textIn(title, language)?.includes(heading) === true;
  return {
    unit: isNamed ? "" : inBrackets(unit, heading, localeOf(language)[ofAll ? "bracketsForAll" : "brackets"]),
    pattern: formsOf(unit, language).at(-1) ?? amountPattern(heading, localeOf(language).separators.space),
  };
}

/** How a unit's numbers read alone, where not as a number and its heading; ordinals have several forms. */
const formsOf = ({ alone }: Unit, language: Language): string[] =>
  (alone && textIn(alone, language))?.split("|") ?? [];

/** A unit in brackets; what only counts things is named by its title. */
function inBrackets({ kind }: Unit, heading: string, [open, close]: Locale["brackets"]): string {
  return kind === "count" || kind === "rank" ? "" : open + heading + close;
}

/** How an ordinal reads where not as most do: `{}st`. */
export function ordinalForm(n: number, unit: Unit, language: Language): string | undefined {
  const forms = formsOf(unit, language);
  if (forms.length < 2) return undefined;
  const form = new Intl.PluralRules(language, { type: "ordinal" }).select(n);
  const index = ["one", "two", "few"].indexOf(form);
  return index < forms.length - 1 ? forms[index] : undefined;
}
