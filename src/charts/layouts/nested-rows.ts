import { round1 } from "../../scene/draw-context.ts";
import { blockHeight } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** A figure of a bar: a whole, or what lies in one. */
export interface NestedFigure {
  key: string;
  title: string;
  /** Its number, with unit and qualifier. */
  text: string;
  /** The ends of its range; of a value, twice that. */
  low: number;
  high: number;
  colour: string;
}

/** A bar, from its largest figure to the smallest: the first is the whole. */
export interface NestedRow {
  /** The time of the bar, where bars stand for times. */
  time?: string;
  /** Whether there are times without a figure between the bar before and this one. */
  gap?: boolean;
  figures: NestedFigure[];
}

export interface NestedBar {
  figure: NestedFigure;
  /** Whether figures lie in it, or in another bar of the drawing: then colour stands for what lies in a whole. */
  isWhole: boolean;
  x: number;
  y: number;
  height: number;
  /** Of its lower end, and what a range adds to it, in px. */
  width: number;
  more: number;
}

export interface NestedWords {
  key: string;
  x: number;
  y: number;
  lines: string[];
  colour: string | undefined;
  weight: number | undefined;
}

export interface NestedRows {
  bars: NestedBar[];
  /** Baselines of their first lines in px. */
  words: NestedWords[];
  /** Where bars begin, and how far down times are left out between them, in px. */
  left: number;
  gaps: number[];
  /** How many rows a frame has no room for. */
  leftOut: number;
  height: number;
}

/** How high a bar is, of times and of names, in heights of letters; and what is between two rows in px. */
const [THIN, THICK] = [1.4, 1.9];
const BETWEEN = { times: 10, timesWithParts: 16, names: 20 };
/** How high the line is that stands for times without a figure, in heights of letters. */
const GAP = 1.2;

interface Place {
  context: ChartContext;
  /** Where bars begin, and px for one of the unit. */
  left: number;
  scale: number;
  isTimed: boolean;
  /** Whether figures lie in some bar. */
  hasParts: boolean;
  /** Titles of parts that words have told: those of times are told once. */
  told: Set<string>;
  /** Lines that a name may take. */
  most: number | undefined;
}

/**
 * Bars one below the other on one scale. Those of names have the name of the whole and its number above, those of times their
 * time before and the number behind; what lies in a bar is named below it.
 */
export function placeNested(rows: readonly NestedRow[], context: ChartContext): NestedRows {
  const { fontSize: size, width, height: frame } = context.size;
  const widthOf = (text: string, weight: number): number => Math.ceil(context.measure(text, size, weight));
  const times = rows.map(({ time }) => time ?? "");
  const hasTimes = times.some((time) => time !== "");
  const left = hasTimes ? Math.max(...times.map((time) => widthOf(time, 400))) + 10 : 0;
  const right = hasTimes
    ? Math.max(...rows.map(({ figures: [whole] }) => widthOf(whole!.text, 600))) + 10
    : 2;
  const largest = Math.max(...rows.flatMap(({ figures }) => figures.map(({ high }) => high)));
  const scale = largest > 0 ? Math.max(width - left - right, width / 4) / largest : 0;
  const place: Place = {
    context,
    left,
    scale,
    isTimed: hasTimes,
    hasParts: rows.some(({ figures }) => figures.length > 1),
    told: new Set(),
    most: frame === undefined ? undefined : 1,
  };
  // As far from one another as the next: what is below a bar is its own. Times without a figure have a line of their own.
  const timed = rows.every(({ figures }) => figures.length > 1) ? BETWEEN.timesWithParts : BETWEEN.times;
  const between = hasTimes ? timed : BETWEEN.names;
  const result: NestedRows = { bars: [], words: [], left, gaps: [], leftOut: 0, height: 0 };
  let top = 0;
  for (const [index, row] of rows.entries()) {
    const gap = Math.round(top + (GAP * size - between) / 2);
    if (row.gap) top += Math.round(GAP * size);
    const own = hasTimes ? timeRow(row, top, place) : namedRow(row, top, place);
    const room = (frame ?? Infinity) - (index < rows.length - 1 ? blockHeight(1, size) : 0);
    if (index > 0 && own.height > room) return { ...result, leftOut: rows.length - index };
    result.bars.push(...own.bars);
    result.words.push(...own.words);
    if (row.gap) result.gaps.push(gap);
    result.height = own.height;
    top = own.height + between;
  }
  return result;
}

type Placed = Pick<NestedRows, "bars" | "words" | "height">;

function timeRow({ time = "", figures }: NestedRow, top: number, place: Place): Placed {
  const { context, left, told } = place;
  const { fontSize: size } = context.size;
  const [whole, ...parts] = figures as [NestedFigure, ...NestedFigure[]];
  const tall = Math.round(size * THIN);
  const bars = barsOf(figures, top, tall, place);
  const { key, text } = whole;
  const end = left + bars[0]!.width + bars[0]!.more + 6;
  const line = { key, y: top + tall / 2 + size * 0.35 };
  const placed: Placed = {
    bars,
    words: [
      { ...line, x: 0, lines: [time], colour: "var(--muted)", weight: undefined },
      { ...line, x: end, lines: [text], colour: undefined, weight: 600 },
    ],
    height: top + tall + 1,
  };
  for (const part of parts) {
    const isTold = told.has(part.title);
    told.add(part.title);
    name(isTold ? { ...part, title: "" } : part, left, part.colour, placed, place);
  }
  return placed;
}

function namedRow({ figures }: NestedRow, top: number, place: Place): Placed {
  const [whole, ...parts] = figures as [NestedFigure, ...NestedFigure[]];
  const placed: Placed = { bars: [], words: [], height: top };
  name(whole, 0, undefined, placed, place);
  const tall = Math.round(place.context.size.fontSize * THICK);
  placed.bars = barsOf(figures, placed.height + 4, tall, place);
  placed.height += tall + 6;
  for (const part of parts) name(part, 0, part.colour, placed, place);
  return placed;
}

/** Figures in one bar: they begin at one place, and the smaller lies on the larger. */
function barsOf(
  figures: readonly NestedFigure[],
  top: number,
  height: number,
  { left, scale, isTimed, hasParts }: Place,
): NestedBar[] {
  return figures.map((figure, index) => ({
    figure,
    isWhole: index === 0 && (isTimed || hasParts),
    x: left,
    y: Math.round(top),
    height,
    width: round1(figure.low * scale),
    more: round1((figure.high - figure.low) * scale),
  }));
}

/** Writes what a figure counts and, behind it or below, its number; the words grow by as much. */
function name(
  { key, title, text }: NestedFigure,
  x: number,
  colour: string | undefined,
  placed: Placed,
  { context, most }: Place,
): void {
  const { fontSize: size, width } = context.size;
  const y = placed.height + size;
  const lines = title === "" ? [] : nameLines(title, width - x - 4, most, context);
  const last = lines.length > 0 ? Math.ceil(context.measure(lines.at(-1)!, size, 600)) + 7 : 0;
  const isBeside = x + last + context.measure(text, size, 600) <= width;
  const above = lines.length - (isBeside && lines.length > 0 ? 1 : 0);
  if (lines.length > 0) placed.words.push({ key, x, y, lines, colour, weight: undefined });
  placed.words.push({
    key,
    x: x + (isBeside ? last : 0),
    y: y + blockHeight(above, size),
    lines: [text],
    colour,
    weight: 600,
  });
  placed.height += blockHeight(above + 1, size);
}
