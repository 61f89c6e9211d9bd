import type { Qualifier } from "../../model/cell.ts";
import type { Period } from "../../model/period.ts";
import type { Unit } from "../../model/unit.ts";
import type { AxisPattern } from "../../scene/time-chart.ts";
import type { RelationFinder } from "../relation-finder.ts";

/**
 * Where a formatted number stands.
 * - `prose`: in a sentence, with everything that a reader needs: “nearly US$42 billion”
 * - `label`: beside a mark of a chart: “nearly $42bn”
 * - `table`: in a column whose header names the unit: “nearly 42”
 * - `axis`: at a tick of an axis whose subtitle names the unit: “42”
 */
export type NumberStyle = "prose" | "label" | "table" | "axis";

/** What code knows of one language; everything that is words stands in the content. */
export interface Locale {
  /**
   * A number or a range (`high` given) with its unit, without qualifier: rounded once, to the coarser of its decimals and
   * its significant digits.
   */
  amount(
    low: number,
    high: number | undefined,
    unit: Unit,
    style: NumberStyle,
    decimals: number | undefined,
    significant?: number,
  ): string;
  /** Numbers of a unit in style `axis`, as data: the browser writes an axis by it. */
  axis(unit: Unit): Omit<AxisPattern, "language">;
  /**
   * The word, with the space before it, that charts write after a number of so large amounts: “bn” of 1e9, nothing of 1;
   * undefined where the language has none for that size.
   */
  magnitude(size: number): string | undefined;
  /** Puts the qualifier where the language wants it. */
  qualify(amount: string, qualifier: Qualifier, style: NumberStyle): string;
  period(period: Period, style: "long" | "short"): string;
  /** What stands between the parts of a line: a source's publisher, title and date; two links; a label and its text. */
  separators: { comma: string; semicolon: string; stop: string; space: string; colon: string };
  /** What stands around a name that could be read as several. */
  quotes: readonly [open: string, close: string];
  /** What stands around a unit in the head of a column, the space before it included. */
  brackets: readonly [open: string, close: string];
  /** The same around the one unit of all figures of a table. */
  bracketsForAll: readonly [open: string, close: string];
  /** Finds the words by which sentences set figures against one another; left out where nothing is known of them. */
  relations?: RelationFinder;
  /** Words of the excerpt that a result of a search shows. */
  excerpt: number;
  /** Whether a word may stand in several tokens, so that a search prefers them side by side. */
  phrases: boolean;
  /** Whether the day on which a page is printed is written with the name of its month. */
  longDates: boolean;
  /** A small count of things that are named after it, as a sentence has it: “five”. */
  count(n: number): string;
  /** A list as read aloud: “a, b and c”. */
  list(items: readonly string[]): string;
}
