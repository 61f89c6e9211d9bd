import type { Bounds } from "./bounds.ts";
import type { Corner } from "./corners.ts";
import { round1, type DrawContext } from "./draw-context.ts";
import { explain } from "./mark.ts";
import { blockHeight, element, LINE_HEIGHT, textBlock } from "./svg.ts";
import { DIRECTIONS, type Note, type TimeDrawing } from "./time-chart.ts";

/** Radius of the number at a point, and from the point to its middle, in px. */
const [RADIUS, AWAY] = [8.5, 20];
/** Where words below a drawing begin, in px. */
export const WORDS_BELOW = 2 * RADIUS + 5;
/** Between a drawing and the words below it, in px. */
const GAP = 8;

/** Points by the keys of their rows, and what is said of some of them. */
interface Noted {
  series: readonly { points: readonly { key: string }[] }[];
  notes: Note[];
}

/** A note whose words stand below, with the number that leads to them. */
type NumberedNote = Note & { number: number };
export const isNumbered = (note: Note): note is NumberedNote => note.number !== undefined;

/**
 * Draws a chart with the annotations that have no room beside their points: a number stands there, and the
 * words stand below the drawing after the same number. In a frame the drawing is the lower for them.
 */
export function drawWithNotes<C extends Noted, X extends DrawContext>(
  draw: (chart: C, context: X) => TimeDrawing,
  chart: C,
  context: X,
): TimeDrawing {
  const drawn = new Set(chart.series.flatMap(({ points }) => points.map(({ key }) => key)));
  let number = 0;
  const notes = chart.notes.map((note) =>
    note.below && drawn.has(note.key) ? { ...note, number: ++number } : note,
  );
  const below = notes.filter(isNumbered);
  if (below.length === 0) return draw(chart, context);
  const { fontSize, height: frame } = context.size;
  const height = GAP + below.reduce((sum, { lines }) => sum + blockHeight(lines.length, fontSize) + 3, 0);
  const inner =
    frame === undefined ? context : { ...context, size: { ...context.size, height: frame - height } };
  const drawing = draw({ ...chart, notes }, inner);
  let y = drawing.height + GAP;
  const words = below.flatMap((note) => {
    const middle = y + (fontSize * LINE_HEIGHT) / 2;
    const first = middle + fontSize * 0.35;
    const { key, lines } = note;
    y += blockHeight(lines.length, fontSize) + 3;
    const block = { x: WORDS_BELOW, y: first, lines, align: "top", fill: "var(--ink)" } as const;
    return [...numberAt(note, RADIUS + 0.5, middle, context), explain(textBlock(context, block), key)];
  });
  return { height: drawing.height + height, nodes: [...drawing.nodes, ...words] };
}

/** The number of a note near its point, with a line to it where it stands further off. */
export function numberNear(
  note: NumberedNote,
  point: Corner,
  context: DrawContext,
  taken: readonly Corner[] = [],
): SVGElement[] {
  const { left, top } = numberAround(note, point, context, taken);
  const [x, y] = [left + RADIUS, top + RADIUS];
  const number = numberAt(note, x, y, context);
  const away = Math.hypot(x - point[0], y - point[1]);
  if (away <= AWAY + 1) return number;
  // Further off, a line leads to it, from beside the dot.
  const from = [0, 1].map((axis) => round1(point[axis]! + ([x, y][axis]! - point[axis]!) * (6 / away)));
  const d = `M${from.join()}L${round1(x)},${round1(y)}`;
  return [explain(element(context, "path", { d, stroke: "var(--ink)", fill: "none" }), note.key), ...number];
}

/**
 * The place of that number: where its note would stand, or else around the point where it covers least.
 * @param taken places that lines and dots take, close to one another
 */
export function numberAround(
  { place }: NumberedNote,
  [x, y]: Corner,
  context: DrawContext,
  taken: readonly Corner[] = [],
): Bounds {
  const boxes = [place, ...Object.keys(DIRECTIONS)].flatMap((way) => {
    const [dx, dy] = DIRECTIONS[way as typeof place];
    return [AWAY, AWAY * 2].map((away): Bounds & { covered: number } => {
      const inside = Math.min(context.size.width - RADIUS - 1, Math.max(RADIUS + 1, x + dx * away));
      const middle = Math.max(RADIUS + 1, y + dy * away);
      const covered = taken.filter(([a, b]) => Math.hypot(a - inside, b - middle) < RADIUS + 3).length;
      const [left, top] = [inside - RADIUS, middle - RADIUS];
      return { left, right: left + 2 * RADIUS, top, bottom: top + 2 * RADIUS, covered };
    });
  });
  return boxes.reduce((least, box) => (box.covered < least.covered ? box : least));
}

const numberAt = ({ key, number }: NumberedNote, x: number, y: number, context: DrawContext): SVGElement[] =>
  [
    element(context, "circle", { cx: round1(x), cy: round1(y), r: RADIUS, fill: "var(--ink)" }),
    textBlock(context, {
      x,
      y,
      lines: [String(number)],
      anchor: "middle",
      fill: "var(--paper)",
      weight: 600,
    }),
  ].map((part) => explain(part, key));
