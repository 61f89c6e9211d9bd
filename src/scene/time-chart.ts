import type { NumberGroups } from "../model/number-groups.ts";
import type { Place } from "../model/chart.ts";
import type { DrawContext } from "./draw-context.ts";

/**
 * A chart over time as plain data: all that its drawing shows, and nothing of where it was read. The build works it out
 * from content and draws it; a chart's page carries it, so that the same functions draw the reader's choices of time,
 * series and scale in the browser. Words are written and broken into lines by the build, which has the languages.
 */
export interface TimeChart {
  series: TimeSeries[];
  notes: Note[];
  axis: AxisPattern;
  /** A year at the axis, `{}` standing for its digits. */
  year: string;
  /** Whether the axis begins at zero. */
  zero: boolean;
  /** Ranks: the best on top, no zero. */
  reverse: boolean;
  /** Logarithmic; no zero then. */
  log?: boolean;
  /** The number that others are measured against, where it is not zero: 100 of an index. */
  base?: number;
  /** Points further apart than so many years are not joined. */
  maxGap: number;
  /** Whether a dashed line leads over such gaps. */
  bridge?: boolean;
  /** Whether a bar joins the highest and the lowest figure of a date. */
  between?: boolean;
  /** Whether single readings stand on stems. */
  stems?: boolean;
  /** Whether a pale area leads in steps from each reading to the next. */
  steps?: boolean;
  /** Whether only the first series runs along time: the others stand apart from it, out of its order. */
  apart?: boolean;
  /** How many panels a frame has no room for, if any. */
  leftOut?: number;
}

export interface TimeSeries {
  /** The category; empty where there is none. */
  id: string;
  name?: string | undefined;
  /** The name, in lines as wide as it may be where it stands. */
  lines: string[];
  /** A CSS colour. */
  colour: string;
  /** Whether it only gives context to others. */
  muted: boolean;
  /** In order of time. */
  points: TimePoint[];
}

export interface TimePoint {
  /** Key of its row. */
  key: string;
  /** Where it stands in time, in ms since 1970. */
  date: number;
  /** Its number, or the middle of its range. */
  value: number;
  /** The ends of its range. */
  range?: [low: number, high: number] | undefined;
  /** Qualified by its source, a range, or worked out here: drawn hollow. */
  hedged: boolean;
  /** The number with unit and qualifier, as it stands beside the mark. */
  label: string;
  /** The same without the unit, where the axis has that. */
  bare?: string | undefined;
  /** Whether the title tells it: its label then stands there at every size. */
  told?: true | undefined;
  /** The period, as it stands below a column, or at the axis of a single year. */
  period?: string | undefined;
  /** Of a column: whether another body than that of most counted it; only its edge is drawn. */
  other?: true | undefined;
  /** Of a column: how many periods before it have none, so that their places stay empty. */
  skipped?: number | undefined;
}

/** Words beside a point, broken into lines; `place` is the direction in which they stand. */
export interface Note {
  key: string;
  /** The row to whose height a bracket leads, which the words then stand beside. */
  to?: string;
  place: Place;
  /** Between the point and its words, in px. */
  distance: number;
  lines: string[];
  /** Width of the longest line in px. */
  width: number;
  /** Whether the words stand below the drawing, where they have no room beside the point. */
  below?: true;
  /** The number at the point that leads to them; given when they are drawn. */
  number?: number;
}

/** How numbers are written at the ticks of an axis. */
export interface AxisPattern {
  language: string;
  /** What the number is multiplied with. */
  scale: number;
  suffix: string;
  /** How the highest of them is written, with the unit: `{}` stands for the number. */
  top?: string;
  /** The groups that numbers are written in, where the language has such. */
  groups?: NumberGroups;
  /** Whether there are no parts of what is counted: half a place, half a person. */
  whole?: true;
  /** The most digits after the decimal mark, where four do not tell ticks apart. */
  digits?: number;
}

/** Where each place lies, as parts of the distance to the right and down. */
export const DIRECTIONS: Record<Place, readonly [x: number, y: number]> = {
  n: [0, -1],
  ne: [0.7, -0.7],
  e: [1, 0],
  se: [0.7, 0.7],
  s: [0, 1],
  sw: [-0.7, 0.7],
  w: [-1, 0],
  nw: [-0.7, -0.7],
};

/** What a function that draws returns: the children of an `svg`, and how tall it must be, in px. */
export interface TimeDrawing {
  height: number;
  nodes: SVGElement[];
}

/** Draws a chart over time. */
export type DrawTimeChart = (chart: TimeChart, context: DrawContext) => TimeDrawing;

/** A mean year in milliseconds. */
export const YEAR = 365.25 * 24 * 3600e3;

/** Runs of points, each no more than `maxGap` years after the one before: what a line may join. */
export function joined<P extends Pick<TimePoint, "date">>(all: readonly P[], maxGap: number): P[][] {
  const runs: P[][] = [];
  for (const point of all) {
    const run = runs.at(-1);
    if (run && point.date - run.at(-1)!.date <= maxGap * YEAR) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
