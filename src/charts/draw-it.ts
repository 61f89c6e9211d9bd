/** What of a chart its reader draws. */
export interface DrawIt {
  /** The series, empty where the chart has one without a name. */
  series: string;
  /** Series of which nothing is shown before the truth is. */
  hidden: readonly string[];
  /** Keys of the rows of the series, in order of time. */
  keys: readonly string[];
  /** The first of them that the reader draws. */
  first: number;
}
