import type { Bounds } from "./bounds.ts";
import type { Corner } from "./corners.ts";
import { round1, type DrawContext } from "./draw-context.ts";
import { explain } from "./mark.ts";
import { bracketLine, isBeside, placeBeside, type NotePlace } from "./note-brackets.ts";
import { isNumbered, numberAround, numberNear } from "./notes-below.ts";
import { blockHeight, element, LINE_HEIGHT, textBlock } from "./svg.ts";
import { DIRECTIONS, type Note } from "./time-chart.ts";

/** Where a row's mark stands, in px; undefined where it is not drawn. */
export type Position = (key: string) => Corner | undefined;

/** What words of notes keep clear of. */
export interface Around {
  /** Places that lines and dots take, close to one another. */
  taken?: readonly Corner[];
  /** Heights of the lines of the grid. */
  grid?: readonly number[];
  /** Where the numbers at these lines end, in px. */
  left?: number;
}

/** Between the end of words and their point at least, in px. */
const BEFORE_POINT = 5;

/** Between words and a line of the grid, and how far words move for that at the most, in heights of letters. */
const [OFF_GRID, MOST_MOVED] = [0.15, 1.2];

/** How far words move up (less than zero) or down, away from their point, so that no line of the grid runs through them, in px. */
function offGrid(top: number, bottom: number, dy: number, size: number, grid: readonly number[]): number {
  const clear = size * OFF_GRID;
  const isCrossed = (by: number): boolean =>
    grid.some((line) => line > top + by - clear + 0.01 && line < bottom + by + clear - 0.01);
  if (!isCrossed(0)) return 0;
  const moves = grid
    .flatMap((line) => [line - clear - bottom, line + clear - top])
    .filter((by) => by * dy >= 0 && Math.abs(by) <= size * MOST_MOVED && top + by >= 0 && !isCrossed(by));
  return moves.length === 0 ? 0 : moves.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
}

/**
 * Where the words of a note stand; nowhere, where they would cover their point, because numbers of the axis are in their place:
 * a reader has chosen a time that begins close to it.
 * @param point that the note explains, in px
 */
function placeNote(
  { place, distance, lines, width: longest }: Note,
  point: Corner,
  context: DrawContext,
  { grid = [], left: axis = 2 }: Around,
): NotePlace | undefined {
  const { fontSize: size, width } = context.size;
  const [dx, dy] = DIRECTIONS[place];
  const [x, y] = [point[0] + dx * distance, point[1] + dy * distance];
  const anchor = dx > 0 ? "start" : dx < 0 ? "end" : "middle";
  const align = dy > 0 ? "top" : dy < 0 ? "bottom" : "middle";
  const wish = dy > 0 ? y + size * 0.85 : dy < 0 ? y - size * 0.3 : y;
  // Words that would leave the drawing are pushed back into it.
  const above =
    { top: 0, middle: (lines.length - 1) / 2, bottom: lines.length - 1 }[align] * size * LINE_HEIGHT;
  const least = Math.max(wish, above + size * (align === "middle" ? 0.5 : 0.85));
  const first = align === "middle" ? least - above + size * 0.35 : least - above;
  const moved = offGrid(
    first - size * 0.75,
    first + (lines.length - 1) * size * LINE_HEIGHT + size * 0.22,
    dy,
    size,
    grid,
  );
  const baseline = least + moved;
  const left = anchor === "start" ? x : anchor === "end" ? x - longest : x - longest / 2;
  const top = baseline - above - size * (align === "middle" ? 0.5 : 0.85);
  const bottom = top + blockHeight(lines.length, size);
  const isBesideNumbers = grid.some((line) => line > top - size * 0.4 && line < bottom + size * 0.4);
  const shift = Math.max(0, (isBesideNumbers ? axis : 2) - left) - Math.max(0, left + longest - (width - 2));
  if (dx < 0 && dy === 0 && shift > 0 && x + shift > point[0] - BEFORE_POINT) return undefined;
  const start = left + shift + 3 * Math.sign(dx);
  return {
    x: x + 3 * Math.sign(dx) + shift,
    ...{ baseline, anchor, align },
    leader: [
      [point[0] + dx * 6, point[1] + dy * 6],
      [x, y + moved],
    ],
    box: { left: start, right: start + longest, top, bottom },
  };
}

/** Where the words of annotations, or the numbers that lead to them, stand, and their leaders and brackets. */
export function notesIn(
  notes: readonly Note[],
  position: Position,
  context: DrawContext,
  around: Around = {},
): { boxes: Bounds[]; leaders: (readonly Corner[])[] } {
  const placed = notes.flatMap((note): { box: Bounds; leader?: readonly Corner[] }[] => {
    const [from, end] = [position(note.key), position(note.to ?? note.key)];
    if (!from || !end) return [];
    if (isNumbered(note)) return [{ box: numberAround(note, from, context, around.taken) }];
    const words = isBeside(note)
      ? placeBeside(note, from, end, context)
      : placeNote(note, from, context, around);
    return words ? [words] : [];
  });
  return {
    boxes: placed.map(({ box }) => box),
    leaders: placed.flatMap(({ leader }) => (leader ? [leader] : [])),
  };
}

/**
 * Draws annotations beside the points that they explain, with a thin leader; those whose point is not there are left
 * out. Where the words stand below the drawing, their number is drawn, free of what is taken; those of two points stand beside a bracket,
 * or above or below its first point.
 */
export function drawNotes(
  notes: readonly Note[],
  position: Position,
  context: DrawContext,
  around: Around = {},
): SVGElement[] {
  return notes.flatMap((note) => {
    const { key, to, distance, lines } = note;
    const [from, end] = [position(key), position(to ?? key)];
    if (!from || !end) return [];
    if (isNumbered(note)) return numberNear(note, from, context, around.taken);
    const isAside = isBeside(note);
    const placed = isAside ? placeBeside(note, from, end, context) : placeNote(note, from, context, around);
    if (!placed) return [];
    const { x, baseline, anchor, align, leader } = placed;
    const d =
      (to === undefined ? "" : bracketLine(from, end)) +
      (isAside || distance <= 10 ? "" : `M${leader.map((corner) => corner.map(round1).join()).join("L")}`);
    const parts = [
      ...(d ? [element(context, "path", { d, stroke: "var(--muted)", fill: "none" })] : []),
      textBlock(context, { x, y: baseline, lines, anchor, align, fill: "var(--ink)", halo: true }),
    ];
    return parts.map((part) => explain(part, key));
  });
}
