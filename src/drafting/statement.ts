import type { Qualifier } from "../model/cell.ts";

/** One quantity that an article states, with what the article says of it; what it does not say is null. */
export interface Statement {
  /** The number with its scale applied, in `unit`; null where a range is stated. */
  value: number | null;
  low: number | null;
  high: number | null;
  qualifier: Qualifier | null;
  /** `USD`, `percent`, `rank`, `people`, `MW`, or the counted noun; null where the text leaves it open. */
  unit: string | null;
  /** What is measured, in few words of the article. */
  measure: string | null;
  place: string | null;
  /** As the site writes periods: `2025-03`, `2025-01/2025-11`, `FY2022`. */
  period: string | null;
  speaker: string | null;
  /** Non-empty lines of the article, counted from 1. */
  paragraph: number;
  /** The printed words around the number. */
  quote: string;
  /** How sure the reading is, from 0 to 1. */
  confidence: number;
  /** What an editor would ask. */
  warnings: string[];
}
