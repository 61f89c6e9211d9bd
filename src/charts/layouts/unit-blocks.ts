import { blockHeight } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** A count with its words, as so many units. */
export interface UnitRow {
  key: string;
  name: string;
  value: string;
  colour: string;
  /** How many squares it is; the last one may be a part of one. */
  units: number;
}

export interface PlacedBlock extends UnitRow {
  lines: string[];
  /** Where the value stands, after the last line of the name, in px. */
  valueX: number;
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
const [BETWEEN, BELOW_WORDS, APART, TIGHT] = [6, 5, 14, 6];

/** Counts one below the other, each as words and squares below them, in a frame as large as it leaves room for. */
export function placeUnits(rows: readonly UnitRow[], top: number, context: ChartContext): UnitBlocks {
  const { width, narrow, fontSize: size, height: frame } = context.size;
  const isFramed = frame !== undefined;
  const perLine = isFramed ? PER_LINE_IN_FRAME : narrow ? PER_LINE_ON_PHONE : PER_LINE;
  const worded = rows.map((row) => {
    const room = width - context.measure(row.value, size, 600) - BETWEEN - 2;
    const names = nameLines(row.name, room, isFramed ? 1 : undefined, context);
    const valueX = context.measure(names.at(-1)!, size) + BETWEEN;
    return { ...row, lines: names, valueX, rows: linesOf(row, perLine) };
  });
  const apart = isFramed ? TIGHT : APART;
  const words = worded.reduce((sum, { lines }) => sum + blockHeight(lines.length, size) + BELOW_WORDS, 0);
  const left = isFramed ? frame - top - words - apart * (rows.length - 1) : Infinity;
  const squares = worded.reduce((sum, row) => sum + row.rows, 0);
  const pitch = Math.max(2, Math.floor(Math.min(WIDEST, width / perLine, left / squares) * 10) / 10);
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
