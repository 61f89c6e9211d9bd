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
  /** Whether it was worked out, and no word beside it tells that it is not exact. */
  workedOut: boolean;
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
  /** Of a bracket: where the bar above it begins. */
  above?: number;
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

/** From a bar to the number at its end; between a name and its number; and how much wider faces may be, in px. */
export const [TO_NUMBER, BESIDE_NUMBER, FACES] = [6, 7, 4];
/** How far words at a bracket stand higher than those below it, in px: they begin where it does. */
const BESIDE = 6;

/** What words are added to, and how far down they go. */
interface PlacedWords {
  words: NestedWords[];
  height: number;
}

interface PartPlace {
  context: ChartContext;
  /** Lines that a name may take. */
  most: number | undefined;
  /** Whether the part has a bracket below the bar, and whether it is the only one there. */
  bracketed: boolean;
  isAlone: boolean;
}

/** Where a bar ends, with what a range adds to it. */
export const endOf = ({ x, width, more }: NestedBar): number => x + width + more;

/**
 * Writes below a bar what a figure in it counts, and its number where it ends: length and number meet. A figure too short for
 * both has its number behind the name, or, where it has room for the number alone, the name below that. What has a bracket has
 * both behind its end, where they fit: words below, longer than it, would hide how long it is.
 */
export function nameOfPart(
  { key, title, text, colour: own }: NestedFigure,
  bar: NestedBar,
  placed: PlacedWords,
  { context, most, bracketed, isAlone }: PartPlace,
): void {
  const { fontSize: size, width } = context.size;
  const colour = bracketed ? "var(--muted)" : own;
  const widthOf = (words: string): number => Math.ceil(context.measure(words, size, 600));
  const { x } = bar;
  const [end, number, y] = [endOf(bar), widthOf(text), placed.height + size];
  const figure = { key, title, text, colour };
  if (bracketed && isAlone && wordsAtBracket(figure, end, placed, { context, most })) return;
  const lines = title === "" ? [] : nameLines(title, width - x - 4, most, context);
  const names = { key, x, lines, colour, weight: undefined };
  const value = { key, lines: [text], colour, weight: 600 };
  const atEnd = { ...value, x: end, y, anchor: "end" } as const;
  const last = lines.length > 0 ? widthOf(lines.at(-1)!) + BESIDE_NUMBER : 0;
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

/**
 * Writes the number behind the end of a bracket, and the name behind that, or below it where it needs lines of its own.
 * @returns whether there is room
 */
function wordsAtBracket(
  { key, title, text, colour }: Pick<NestedWords, "key" | "colour"> & Pick<NestedFigure, "title" | "text">,
  end: number,
  placed: PlacedWords,
  { context, most }: Pick<PartPlace, "context" | "most">,
): boolean {
  const { fontSize: size, width } = context.size;
  const widthOf = (words: string): number => Math.ceil(context.measure(words, size, 600));
  const x = end + TO_NUMBER;
  const y = placed.height + size - BESIDE;
  const after = x + widthOf(text) + BESIDE_NUMBER;
  const isBehind = after + widthOf(title) <= width;
  if (after > width || (!isBehind && width - x < width / 2)) return false;
  const lines = title === "" || isBehind ? [title] : nameLines(title, width - x - 4, most, context);
  const name = isBehind ? { x: after, y } : { x, y: y + blockHeight(1, size) };
  placed.words.push({ key, x, y, lines: [text], colour, weight: 600 });
  if (title !== "") placed.words.push({ key, ...name, lines, colour, weight: undefined });
  placed.height += blockHeight(isBehind ? 1 : 1 + lines.length, size) - BESIDE;
  return true;
}
