/**
 * What the embed of a chart that readers draw tells their script, as JSON in `<draw-it>`: figures and words are written by
 * the build, which has the languages. Where marks stand, and so the scale, scripts read from the drawing.
 */
export interface DrawItData {
  /** The series that the reader draws, empty where it has no name. */
  series: string;
  /** Series of which nothing is shown before the truth is. */
  hidden: readonly string[];
  /** Its figures, in order of time: key of the row, period, number, and the number as it is written. */
  figures: readonly (readonly [key: string, period: string, value: number, label: string])[];
  /** Which of them is the first that the reader draws. */
  first: number;
  /** Where the axis begins, and by how much what is drawn can differ. */
  low: number;
  step: number;
  /** What the reader can draw, from the beginning of the axis to its end: each number as it is written. */
  labels: readonly string[];
  /** How far off it can be, by steps from none on, as it is written; without it as `labels`. */
  gaps?: readonly string[];
  /** Ranks: the lower number stands higher. */
  reverse: boolean;
  words: DrawItWords;
}

/** What the game says. */
export interface DrawItWords {
  area: string;
  reveal: string;
  again: string;
  /** `{period}`, `{value}` */
  at: string;
  /** `{n}`, `{total}` */
  progress: string;
  /** `{period}`, `{value}`, `{truth}` */
  both: string;
  /** `{amount}` */
  low: string;
  high: string;
  mixed: string;
  close: string;
}
