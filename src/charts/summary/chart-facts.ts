import type { LocalizedText } from "../../model/localized-text.ts";
import type { Row } from "../../values/dataset.ts";

/** What is told of a chart to readers who cannot see it, beside its type and its subject. */
export interface ChartFacts {
  /** How many marks the type counts. */
  marks: number;
  /** What is measured, where the sentences name categories instead. */
  measure?: LocalizedText | undefined;
  extra?: string;
  /** The period field, and the rows, in order, between which time runs. */
  time?: { field: string; rows: readonly Row[] };
  sentences: string[];
}
