import { round1 } from "../../scene/draw-context.ts";
import { LINE_HEIGHT } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** One that a row is tied to. */
export interface Partner {
  title: string;
  colour: string;
  /** Its ties to the row, and what each says of itself. */
  ties: { key: string; about: string | undefined }[];
}

export interface TieRow {
  title: string;
  colour: string;
  /** By region, and in it those with most ties first. */
  partners: Partner[];
}

/** Words of a row, from their first baseline in px. */
export interface PlacedWords {
  x: number;
  y: number;
  lines: string[];
  colour: string;
  /** The tie whose partner they name or describe. */
  key?: string;
  weight?: number;
}

export interface PlacedSquare {
  x: number;
  y: number;
  key: string;
  colour: string;
}

export interface PlacedTies {
  squares: PlacedSquare[];
  words: PlacedWords[];
  /** Of a square in px. */
  side: number;
  height: number;
}

/** A square, and what is left between two, and between two names, in px. */
const [SIDE, APART, BETWEEN] = [15, 4, 15];
/** What names take of a wide drawing, in px. */
const NAMES = 210;
/** The part of a frame's width that names take, and the most from one row to the next in px. */
const [FRAMED_NAMES, MOST_APART] = [0.42, 40];

/** The number of ties of a row. */
export const tiesOf = ({ partners }: TieRow): number =>
  partners.reduce((sum, { ties }) => sum + ties.length, 0);

/**
 * Rows one below the other: a name, a square for each tie with their number, and below them the partners, side by side. Where
 * ties say something of themselves, each has a line of its own.
 * @param top where the first begins in px
 */
export function placeTies(rows: readonly TieRow[], top: number, context: ChartContext): PlacedTies {
  const { narrow } = context.size;
  const hasAbout = rows.some(({ partners }) => partners.some(({ ties }) => ties.some(({ about }) => about)));
  const left = narrow ? 0 : NAMES;
  const result: PlacedTies = { squares: [], words: [], side: squareSide(rows, left, context), height: 0 };
  const place = { context, left, top, columns: partnerColumns(rows, left, context), result };
  for (const row of rows) {
    const start = place.top;
    const name = nameOf(row, place);
    if (narrow) place.top += name;
    if (hasAbout) described(row, place);
    else counted(row, place);
    place.top = Math.max(place.top, start + name);
    result.height = place.top + 4;
    place.top += narrow ? 14 : 16;
  }
  return result;
}

/** The same in a frame: names beside squares, without partners, as many as it is high for, and how many it is not. */
export function placeTiesInFrame(rows: readonly TieRow[], context: ChartContext): PlacedTies {
  const { fontSize: size, width, height = 0 } = context.size;
  const left = Math.round(width * FRAMED_NAMES);
  const line = size * LINE_HEIGHT;
  const fitting =
    rows.length * (line + 2) <= height ? rows : rows.slice(0, Math.floor(height / (line + 2)) - 1);
  const lines = fitting.length < rows.length ? fitting.length + 1 : fitting.length;
  const step = Math.min(MOST_APART, height / lines);
  const result: PlacedTies = {
    squares: [],
    words: [],
    side: squareSide(rows, left, context),
    height: lines * step,
  };
  fitting.forEach((row, index) => {
    const middle = (index + 0.5) * step;
    const names = nameLines(row.title, left - 8, 1, context);
    result.words.push({ x: 0, y: middle + size * 0.35, lines: names, colour: row.colour, weight: 600 });
    squaresOf(row, middle - result.side / 2, { context, left, result });
  });
  if (fitting.length < rows.length) {
    const more = [`+${rows.length - fitting.length}`];
    result.words.push({ x: 0, y: result.height - 4, lines: more, colour: "var(--muted)" });
  }
  return result;
}

interface Place {
  context: ChartContext;
  /** Where squares and partners begin in px. */
  left: number;
  /** Where what comes next begins in px. */
  top: number;
  columns: { count: number; wide: number };
  result: PlacedTies;
}

/** Squares, and what is between them, are as large as leaves those of each row on one line, with their number. */
function squareSide(
  rows: readonly TieRow[],
  left: number,
  { size: { width, fontSize } }: ChartContext,
): number {
  const fits = rows.map((row) => {
    const count = tiesOf(row);
    const needed = count * SIDE + (count - 1) * APART;
    return (SIDE * (width - left - fontSize * 2.4)) / needed;
  });
  const side = Math.min(SIDE, ...fits);
  return side > SIDE / 2 ? Math.floor(side) : Math.floor(side * 10) / 10;
}

/**
 * The name of a row.
 * @returns its height in px
 */
function nameOf({ title, colour }: TieRow, { context, top, result }: Place): number {
  const { fontSize: size, width, narrow } = context.size;
  const room = narrow ? width - 4 : NAMES - 18;
  const lines = nameLines(title, room, undefined, context);
  result.words.push({ x: 0, y: top + size, lines, colour, weight: 600 });
  return lines.length * size * LINE_HEIGHT + (narrow ? 3 : 0);
}

/** The squares of a row with their number, from a height in px. */
function squaresOf(row: TieRow, y: number, { context, left, result }: Omit<Place, "top" | "columns">): void {
  const scale = Math.min(1, result.side / SIDE);
  let x = left;
  for (const { ties, colour } of row.partners) {
    for (const { key } of ties) {
      result.squares.push({ x: round1(x), y, key, colour });
      x += result.side + APART * scale;
    }
  }
  const middle = y + result.side / 2 + context.size.fontSize * 0.35;
  result.words.push({ x: x + 3, y: middle, lines: [String(tiesOf(row))], colour: row.colour, weight: 600 });
}

/** A name with the number of ties where there are several. */
const partnerName = ({ title, ties }: Partner): string =>
  ties.length > 1 ? `${title} ×${ties.length}` : title;

/** Columns in which the partners of all rows stand one below the other, as many as there is room for. */
function partnerColumns(
  rows: readonly TieRow[],
  left: number,
  { measure, size: { width, fontSize } }: ChartContext,
): { count: number; wide: number } {
  const room = width - left;
  const names = rows.flatMap(({ partners }) => partners.map((one) => measure(partnerName(one), fontSize)));
  const count = Math.max(1, Math.floor((room + BETWEEN) / (Math.max(0, ...names) + BETWEEN)));
  return { count, wide: (room + BETWEEN) / count };
}

/** A row as squares and their number, with the partners below in columns. */
function counted(row: TieRow, place: Place): void {
  const { context, left, result, columns } = place;
  const { fontSize: size } = context.size;
  // The number beside squares is higher than small ones.
  const tall = Math.max(result.side, size);
  squaresOf(row, place.top + 2 + (tall - result.side) / 2, place);
  place.top += tall + 7;
  for (let start = 0; start < row.partners.length; start += columns.count) {
    const blocks = row.partners.slice(start, start + columns.count).map((partner, index) => {
      const lines = nameLines(partnerName(partner), columns.wide - BETWEEN, undefined, context);
      const x = left + index * columns.wide;
      return { x, y: place.top + size, lines, colour: partner.colour, key: partner.ties[0]!.key };
    });
    result.words.push(...blocks);
    place.top += Math.max(...blocks.map(({ lines }) => lines.length)) * size * LINE_HEIGHT;
  }
}

/** A row as its ties one below the other: a square, the partner, and what is said of it. */
function described(row: TieRow, place: Place): void {
  const { context, left, result } = place;
  const { fontSize: size, width } = context.size;
  const x = left + result.side + 8;
  for (const { title, colour, ties } of row.partners)
    for (const { key, about } of ties) {
      result.squares.push({ x: left, y: place.top + Math.round(size - result.side + 1), key, colour });
      const names = nameLines(title, width - x - 2, undefined, context);
      result.words.push({ x, y: place.top + size, lines: names, colour: "var(--ink)", key, weight: 600 });
      place.top += names.length * size * LINE_HEIGHT;
      if (about) {
        const lines = context.wrap(about, width - x - 4, size);
        result.words.push({ x, y: place.top + size, lines, colour: "var(--muted)", key });
        place.top += lines.length * size * LINE_HEIGHT;
      }
      place.top += 6;
    }
}
