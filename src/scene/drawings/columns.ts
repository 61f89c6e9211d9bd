import { axisText } from "../axis-text.ts";
import { tint } from "../tint.ts";
import { numberAxis, numberGrid, rule } from "../frame.ts";
import { bind, nameSeries } from "../mark.ts";
import { drawNotes } from "../notes.ts";
import { round1, type DrawContext } from "../draw-context.ts";
import { element, LINE_HEIGHT, textBlock } from "../svg.ts";
import type { TimeChart, TimeDrawing, TimePoint } from "../time-chart.ts";

interface Column extends TimePoint {
  colour: string;
  middle: number;
  top: number;
}

/** Room for the words of a column that stands apart, in px. */
export const apartWidth = ({ size }: Pick<DrawContext, "size">): number => (size.narrow ? 76 : 110);

/** Between columns, and before the first, as parts of the step from one to the next. */
const [INNER, OUTER] = [0.28, 0.1];

/** Columns of the first series; the others stand apart at the right, beyond a gap, with words of their own. */
export default function drawColumns(chart: TimeChart, context: DrawContext): TimeDrawing {
  const { fontSize: size, width, narrow } = context.size;
  const [first, ...others] = chart.series as [TimeChart["series"][0], ...TimeChart["series"]];
  const apart = others.flatMap(({ id, lines, points, colour }) =>
    points.map((point) => ({ id, point, lines, colour })),
  );
  const height = context.size.height ?? (narrow ? 300 : 360);
  const values = chart.series.flatMap(({ points }) => points.map(({ value }) => value));
  const axis = numberAxis({ zero: true, reverse: false }, values, 4);
  const ticks = axis.values.map((value) => ({ value, text: axisText(value, chart.axis) }));
  const left = Math.ceil(Math.max(...ticks.map(({ text }) => context.measure(text, size)))) + 8;
  const bottom = size * 2 + Math.max(0, ...apart.map(({ lines }) => (lines.length - 1) * size * LINE_HEIGHT));
  const top = size * 1.8;
  const y = (value: number): number => height - bottom - ((height - bottom - top) * value) / axis.domain[1];

  const room = apartWidth(context);
  const right = width - (apart.length > 0 ? apart.length * room + 16 : 0);
  const count = first.points.length;
  const step = (right - left) / Math.max(1, count - INNER + 2 * OUTER);
  const half = Math.min(step * (1 - INNER), 48) / 2;
  const column = (point: TimePoint, colour: string, middle: number): Column => ({
    ...point,
    colour,
    middle,
    top: y(point.value),
  });
  const main = first.points.map((point, index) =>
    column(point, first.colour, left + step * (OUTER + index + (1 - INNER) / 2)),
  );
  const aside = apart.map(({ point, colour }, index) =>
    column(point, colour, right + 16 + room * (index + 0.5)),
  );
  const columns = [...main, ...aside];
  const bars = [false, true].flatMap((hedged) =>
    columns
      .filter((bar) => bar.hedged === hedged)
      .map(({ key, colour, middle, top }) =>
        bind(
          element(context, "rect", {
            x: round1(middle - half),
            y: round1(top),
            width: round1(half * 2),
            height: round1(y(0) - top),
            fill: hedged ? tint(colour) : colour,
            stroke: hedged ? colour : undefined,
          }),
          key,
        ),
      ),
  );
  /** Where a line of words on this height may begin: not over a number of the axis. */
  const edge = (baseline: number): number =>
    ticks.some(({ value }) => Math.abs(y(value) - (baseline - size / 3)) < size) ? left - 4 : 0;
  const words = (at: number, lines: readonly string[], fill: string): SVGElement =>
    textBlock(context, { x: at, y: y(0) + size * 1.4, lines, anchor: "middle", align: "top", fill });
  return {
    height,
    nodes: [
      element(
        context,
        "g",
        { "text-anchor": "middle" },
        ...numberGrid({ ticks, y, margins: { top, right: 0, bottom, left } }, context),
        ...bars,
        rule(context, left, width, y(0)),
      ),
      ...periodsBelow(main, context).map(({ middle, text }) => words(middle, [text], "var(--muted)")),
      ...aside.map(({ middle }, index) =>
        nameSeries(words(middle, apart[index]!.lines, "var(--ink)"), apart[index]!.id),
      ),
      ...valuesAbove(main, aside, edge, step, half, context),
      ...drawNotes(
        chart.notes,
        (key) => {
          const bar = columns.find((candidate) => candidate.key === key);
          return bar && [bar.middle, bar.top - size * 1.5];
        },
        context,
      ),
    ],
  };
}

/** Periods below columns, from the last on, as many as fit; years have two digits on a phone (’25). */
function periodsBelow(columns: readonly Column[], context: DrawContext): { middle: number; text: string }[] {
  let last = Number.POSITIVE_INFINITY;
  return columns.toReversed().flatMap(({ middle, period = "" }) => {
    const text = context.size.narrow && /^\d{4}$/.test(period) ? `’${period.slice(2)}` : period;
    const half = context.measure(text, context.size.fontSize) / 2;
    if (middle + half > last - 6) return [];
    last = middle - half;
    return [{ middle, text }];
  });
}

/** Values stand on every column where there is room for all, else on those that carry the story. */
function valuesAbove(
  main: readonly Column[],
  apart: readonly Column[],
  edge: (baseline: number) => number,
  step: number,
  half: number,
  context: DrawContext,
): SVGElement[] {
  const { fontSize: size, width } = context.size;
  const wide = ({ label }: Column): number => context.measure(label, size, 600);
  const roomy = Math.max(...main.map(wide)) < step - 4;
  const highest = main.reduce<Column | undefined>(
    (best, bar) => (best && best.value >= bar.value ? best : bar),
    undefined,
  );
  const order = [...apart, ...(roomy || !highest ? main : [main.at(-1)!, highest, main[0]!])];
  const taken: { left: number; right: number; y: number }[] = [];
  return [...new Set(order)].flatMap((bar) => {
    const y = bar.top - 6;
    const middle = Math.max(edge(y) + wide(bar) / 2, Math.min(width - wide(bar) / 2, bar.middle));
    const box = { left: middle - wide(bar) / 2 - 3, right: middle + wide(bar) / 2 + 3, y };
    const clash = taken.some(
      (other) => box.left < other.right && other.left < box.right && Math.abs(other.y - y) < size * 1.2,
    );
    const pierced = [...main, ...apart].some(
      (other) =>
        other !== bar && other.middle - half < box.right && other.middle + half > box.left && other.top < y,
    );
    if (clash || pierced) return [];
    taken.push(box);
    return [
      textBlock(context, {
        x: middle,
        y,
        lines: [bar.label],
        anchor: "middle",
        align: "bottom",
        fill: bar.colour,
        weight: 600,
      }),
    ];
  });
}
