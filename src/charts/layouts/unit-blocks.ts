import { blockHeight } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** A count with its words, as so many units. */
export interface UnitRow {
  key: string;
  name: string;
  value: string;
  colour: string;
  /** Whether it only gives context to others. */
  muted: boolean;
  /** How many squares it is; the last one may be a part of one. */
  units: number;
}

export interface PlacedBlock extends UnitRow {
  lines: string[];
  /** How many times the count it is whose squares are a line, where it is several times that: beside its squares. */
  times?: string | undefined;
  /** Where the value ends, and the name begins, in px. */
  valueX: number;
  nameX: number;
  /** First baseline of its words, and top of its first line of squares, in px. */
  baseline: number;
  top: number;
}

export interface UnitBlocks {
  blocks: PlacedBlock[];
  perLine: number;
  /** From one square to the next in px. */
  pitch: number;
  height: number;
}

/** Squares side by side, from one to the next at most so many px. */
const [PER_LINE, PER_LINE_ON_PHONE, PER_LINE_IN_FRAME, WIDEST] = [50, 40, 60, 13];
/** Between a name and its value, words and squares, blocks, and those in a frame, in px. */
const [BETWEEN, BELOW_WORDS, APART, TIGHT] = [8, 5, 14, 6];
/** How much wider than measured a reader's typeface may be. */
const FACES = 1.05;

/** Squares in lines as long as a count: wider than others, as there are fewer of them. */
const WIDEST_OF_COUNT = 16;

/** From squares to the bracket beside them, and from that to its words, in px. */
export const [TO_BRACKET, TO_TIMES] = [8, 8];

/**
 * Counts one below the other, each as words and squares below them, in a frame as large as it leaves room for.
 * @param ofCount how many squares a line has, where a count says so: beside others stands how many times that they are
 */
export function placeUnits(
  rows: readonly UnitRow[],
  top: number,
  context: ChartContext,
  ofCount?: number,
): UnitBlocks {
  const { width, narrow, fontSize: size, height: frame } = context.size;
  const isFramed = frame !== undefined;
  const timesOf = ({ units, muted }: UnitRow): string | undefined => {
    const times = ofCount === undefined || muted ? 0 : units / ofCount;
    return times < 2 ? undefined : `${Number.isInteger(times) ? "" : "≈ "}${Math.round(times)} : 1`;
  };
  const widestOf = (texts: readonly string[]): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => context.measure(text, size, 600))) * FACES);
  const beside = widestOf(rows.flatMap((row) => timesOf(row) ?? []));
  const room = width - (beside > 0 ? TO_BRACKET + TO_TIMES + beside : 0);
  const perLine = ofCount ?? (isFramed ? PER_LINE_IN_FRAME : narrow ? PER_LINE_ON_PHONE : PER_LINE);
  const widest = ofCount === undefined ? WIDEST : WIDEST_OF_COUNT;
  // Numbers stand below one another and before their names: however wide a face is, the gap stays the same.
  const valueX = widestOf(rows.map(({ value }) => value));
  const nameX = valueX + BETWEEN;
  const worded = rows.map((row) => {
    const names = nameLines(row.name, width - nameX - 2, isFramed ? 1 : undefined, context);
    return { ...row, times: timesOf(row), lines: names, valueX, nameX, rows: linesOf(row, perLine) };
  });
  const apart = isFramed ? TIGHT : APART;
  const words = worded.reduce((sum, { lines }) => sum + blockHeight(lines.length, size) + BELOW_WORDS, 0);
  const left = isFramed ? frame - top - words - apart * (rows.length - 1) : Infinity;
  const squares = worded.reduce((sum, row) => sum + row.rows, 0);
  const pitch = Math.max(2, Math.floor(Math.min(widest, room / perLine, left / squares) * 10) / 10);
  let y = top;
  const blocks = worded.map(({ rows: lines, ...row }): PlacedBlock => {
    const baseline = y + size;
    const first = y + blockHeight(row.lines.length, size) + BELOW_WORDS;
    y = first + lines * pitch + apart;
    return { ...row, baseline, top: first };
  });
  return { blocks, perLine, pitch, height: y - apart };
}

const linesOf = ({ units }: UnitRow, perLine: number): number => Math.max(1, Math.ceil(units / perLine));
