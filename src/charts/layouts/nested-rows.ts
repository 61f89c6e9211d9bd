import { round1 } from "../../scene/draw-context.ts";
import { blockHeight } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";
import {
  BESIDE_NUMBER,
  endOf,
  FACES,
  nameOfPart,
  TO_NUMBER,
  type NestedBar,
  type NestedFigure,
  type NestedRow,
  type NestedWords,
} from "./nested-parts.ts";

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
/** From a bar to the bracket below it, and how high that is, in px. */
export const [TO_BRACKET, BRACKET] = [4, 6];

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
  if (figures.length > 1) placed.words.push(...nameOfWhole(figures[0]!, placed.words.at(-1)!, place));
  for (const [index, part] of figures.entries()) {
    if (index === 0) continue;
    const title = told.has(part.title) ? "" : part.title;
    told.add(part.title);
    const isAlone = figures.length === 2;
    nameOfPart({ ...part, title }, placed.bars[index]!, placed, { ...place, isAlone });
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
    if (index > 0) nameOfPart(part, placed.bars[index]!, placed, { ...place, isAlone: figures.length === 2 });
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
    ...(bracketed && index > 0 && { above: Math.round(top) }),
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

/** What the first whole counts, behind its number: those below it count the same. */
function nameOfWhole(
  { key, title }: NestedFigure,
  number: NestedWords,
  { context, told }: Place,
): NestedWords[] {
  const { fontSize: size, width } = context.size;
  const x = number.x + Math.ceil(context.measure(number.lines[0]!, size, 600)) + BESIDE_NUMBER;
  if (title === "" || told.has(title) || x + context.measure(title, size) + FACES > width) return [];
  told.add(title);
  return [{ key, x, y: number.y, lines: [title], colour: undefined, weight: undefined }];
}
