import type { Qualifier } from "../../model/cell.ts";
import type { Period } from "../../model/period.ts";
import type { UnitId } from "../../model/unit.ts";

/**
 * Where a formatted number stands.
 * - `prose`: in a sentence, with everything that a reader needs: “nearly US$42 billion”
 * - `label`: beside a mark of a chart: “nearly $42bn”
 * - `table`: in a column whose header names the unit: “nearly 42”
 * - `axis`: at a tick of an axis whose subtitle names the unit: “42”
 */
export type NumberStyle = "prose" | "label" | "table" | "axis";

/** What one language needs to know to write figures. Written per language, by someone who lives in it. */
export interface Grammar {
  /** A number or a range (`high` given) with its unit, without qualifier. */
  amount(
    low: number,
    high: number | undefined,
    unit: UnitId,
    style: NumberStyle,
    decimals: number | undefined,
  ): string;
  /** Puts the qualifier where the language wants it. */
  qualify(amount: string, qualifier: Qualifier, style: NumberStyle): string;
  period(period: Period, style: "long" | "short"): string;
  /** What stands between the parts of a line: a source's publisher, title and date; two links; a label and its text. */
  separators: { comma: string; semicolon: string; stop: string; space: string };
  /** A list as read aloud: “a, b and c”. */
  list(items: readonly string[]): string;
}
