import type { Qualifier } from "../model/cell.ts";

/** A quantity in a sentence. `start` and `end` enclose all that states it: qualifier, number, unit. */
export interface Amount {
  start: number;
  end: number;
  /** Where its number begins. */
  number: number;
  value?: number;
  low?: number;
  high?: number;
  qualifier?: Qualifier;
  unit?: string;
  /** The noun of what is counted, as printed. */
  noun?: string;
  kind: "money" | "percent" | "rank" | "ordinal" | "fraction" | "vague" | "count";
}
