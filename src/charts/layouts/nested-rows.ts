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
  /** Whether it lies in a whole. */
  isPart: boolean;
  x: number;
  y: number;
  height: number;
  /** Of its lower end, and what a range adds to it, in px. */
  width: number;
  more: number;
}

export interface NestedWords {
  key: string;
  /** Where they begin; where they end, if `anchor` says so. */
  x: number;
  y: number;
  lines: string[];
  colour: string | undefined;
  weight: number | undefined;
  anchor?: "end";
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
/** From a bar to the number at its end, or to the bracket below it; how high that is; and how much wider faces may be, in px. */
const [TO_NUMBER, TO_BRACKET, BRACKET, FACES] = [6, 4, 6, 4];

interface Place {
  context: ChartContext;
  /** Where bars begin, and px for one of the unit. */
  left: number;
  scale: number;
  isTimed: boolean;
  /** Whether figures lie in some bar. */
  hasParts: boolean;
  /** Whether what lies in a bar has a bracket below it. */
  bracketed: boolean;
  /** Titles of parts that words have told: those of times are told once. */
  told: Set<string>;
  /** Lines that a name may take. */
  most: number | undefined;
}

/**
 * Bars one below the other on one scale, each with its number at its end: those of names have their name above, those of times
 * their time before; what lies in a bar is named below it, its number where it ends.
 * @param bracketed whether what lies in a bar is not drawn in it, but has a bracket below it
 */
export function placeNested(
  rows: readonly NestedRow[],
  bracketed: boolean,
  context: ChartContext,
): NestedRows {
  const { fontSize: size, width, height: frame } = context.size;
  const widthOf = (text: string, weight: number): number => Math.ceil(context.measure(text, size, weight));
  const times = rows.map(({ time }) => time ?? "");
  const hasTimes = times.some((time) => time !== "");
  const left = hasTimes ? Math.max(...times.map((time) => widthOf(time, 400))) + 10 : 0;
  const largest = Math.max(...rows.flatMap(({ figures }) => figures.map(({ high }) => high)));
  // As long as the numbers behind all bars leave room for.
  const rooms = rows
    .filter(({ figures: [whole] }) => whole!.high > 0)
    .map(
      ({ figures: [whole] }) => (width - left - widthOf(whole!.text, 600) - TO_NUMBER - FACES) / whole!.high,
    );
  const scale = largest > 0 ? Math.max(Math.min(...rooms), width / 4 / largest) : 0;
  const place: Place = {
    context,
    left,
    scale,
    isTimed: hasTimes,
    hasParts: rows.some(({ figures }) => figures.length > 1),
    bracketed,
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
  const { context, told } = place;
  const { fontSize: size } = context.size;
  const tall = Math.round(size * THIN);
  const placed = barsWithNumber(figures, top, tall, place);
  const y = top + tall / 2 + size * 0.35;
  placed.words.unshift({
    key: figures[0]!.key,
    x: 0,
    y,
    lines: [time],
    colour: "var(--muted)",
    weight: undefined,
  });
  placed.height += 1;
  for (const [index, part] of figures.entries()) {
    if (index === 0) continue;
    const title = told.has(part.title) ? "" : part.title;
    told.add(part.title);
    nameOfPart({ ...part, title }, placed.bars[index]!, placed, place);
  }
  return placed;
}

function namedRow({ figures }: NestedRow, top: number, place: Place): Placed {
  const { context, most } = place;
  const { fontSize: size, width } = context.size;
  const { key, title } = figures[0]!;
  const lines = nameLines(title, width - 4, most, context);
  const tall = Math.round(size * THICK);
  const placed = barsWithNumber(figures, top + blockHeight(lines.length, size) + 4, tall, place);
  placed.words.unshift({ key, x: 0, y: top + size, lines, colour: undefined, weight: undefined });
  placed.height += 2;
  for (const [index, part] of figures.entries())
    if (index > 0) nameOfPart(part, placed.bars[index]!, placed, place);
  return placed;
}

/** Figures in one bar, which begin at one place, the smaller on the larger or as brackets below; behind it the number of the whole. */
function barsWithNumber(
  figures: readonly NestedFigure[],
  top: number,
  tall: number,
  { context, left, scale, isTimed, hasParts, bracketed }: Place,
): Placed {
  const { fontSize: size } = context.size;
  const foot = Math.round(top + tall);
  const bars = figures.map((figure, index): NestedBar => ({
    figure,
    isWhole: index === 0 && (isTimed || hasParts),
    isPart: index > 0,
    x: left,
    y: bracketed && index > 0 ? foot + TO_BRACKET : Math.round(top),
    height: bracketed && index > 0 ? BRACKET : tall,
    width: round1(figure.low * scale),
    more: round1((figure.high - figure.low) * scale),
  }));
  const [{ key, text, colour }] = figures as [NestedFigure];
  const x = endOf(bars[0]!) + TO_NUMBER;
  const y = top + tall / 2 + size * 0.35;
  return {
    bars,
    words: [{ key, x, y, lines: [text], colour: bracketed ? colour : undefined, weight: 600 }],
    height: Math.round(top) + tall + (bracketed && figures.length > 1 ? TO_BRACKET + BRACKET : 0),
  };
}

const endOf = ({ x, width, more }: NestedBar): number => x + width + more;

/**
 * Writes below a bar what a figure in it counts, and its number where it ends: length and number meet. A figure too short for
 * both has its number behind the name, as one with a bracket has, or, where it has room for the number alone, the name below that.
 */
function nameOfPart(
  { key, title, text, colour: own }: NestedFigure,
  bar: NestedBar,
  placed: Placed,
  { context, most, bracketed }: Place,
): void {
  const { fontSize: size, width } = context.size;
  const colour = bracketed ? "var(--muted)" : own;
  const widthOf = (words: string): number => Math.ceil(context.measure(words, size, 600));
  const { x } = bar;
  const [end, number, y] = [endOf(bar), widthOf(text), placed.height + size];
  const lines = title === "" ? [] : nameLines(title, width - x - 4, most, context);
  const names = { key, x, lines, colour, weight: undefined };
  const value = { key, lines: [text], colour, weight: 600 };
  const atEnd = { ...value, x: end, y, anchor: "end" } as const;
  const last = lines.length > 0 ? widthOf(lines.at(-1)!) + 7 : 0;
  const hasRoom = !bracketed && number <= end - x;
  if (hasRoom && lines.length <= 1 && last + number + FACES <= end - x) {
    if (lines.length > 0) placed.words.push({ ...names, y });
    placed.words.push(atEnd);
    placed.height += blockHeight(1, size);
    return;
  }
  const isBeside = !hasRoom && x + last + number <= width;
  const below = lines.length + (isBeside && lines.length > 0 ? 0 : 1);
  placed.height += blockHeight(below, size);
  if (hasRoom) {
    placed.words.push(atEnd);
    placed.words.push({ ...names, y: y + blockHeight(1, size) });
    return;
  }
  if (lines.length > 0) placed.words.push({ ...names, y });
  const above = Math.max(0, below - 1);
  placed.words.push({ ...value, x: x + (isBeside ? last : 0), y: y + blockHeight(above, size) });
}
