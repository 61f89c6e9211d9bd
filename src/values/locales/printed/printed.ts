import type { Qualifier } from "../../../model/cell.ts";

/** Words by which a text hedges a figure, as sources of regular expressions. */
export interface Hedge {
  /** The qualifiers that it can stand for: some words do not tell “at least” from “more than”. */
  says: readonly Qualifier[];
  /** Words that end where the figure begins. */
  before?: string;
  /** Words after the figure and what it counts. */
  after?: string;
  /** Words that tell it wherever they stand in the text. */
  anywhere?: string;
}

/** How pages of one language print figures. */
export interface PrintedFigures {
  /** What pages write otherwise than this site, and how this site writes it, such as words that multiply a number. */
  spellings: readonly (readonly [form: RegExp, written: string])[];
  hedges: readonly Hedge[];
}
