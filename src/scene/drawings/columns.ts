import { ticksOf } from "../axis-text.ts";
import { periodsOf, valuesAbove, type PlacedColumn } from "../column-labels.ts";
import type { Corner } from "../corners.ts";
import { round1, type DrawContext } from "../draw-context.ts";
import { gridIn, numberAxis, numberGrid, rule, unitIn, type TimeFrame } from "../frame.ts";
import { bind, nameSeries } from "../mark.ts";
import { isNumbered } from "../notes-below.ts";
import { drawNotes, notesIn } from "../notes.ts";
import { element, LINE_HEIGHT, textBlock } from "../svg.ts";
import { STRIPES } from "../stripes.ts";
import type { TimeChart, TimeDrawing, TimePoint, TimeSeries } from "../time-chart.ts";
import { wordsBelow } from "../words-below.ts";

/** Room for the words of a column that stands apart, in px. */
export const apartWidth = ({ size }: Pick<DrawContext, "size">): number => (size.narrow ? 76 : 110);

/** Between columns, and before the first, as parts of the step from one to the next. */
const [INNER, OUTER] = [0.28, 0.1];
/** Between the columns in time and those that stand apart, in px. */
const GAP = 16;
const WIDEST = 48;
/** Between two dates, in px: every column has its own, if there is room at all. */
const DATES_APART = 3;

/** Columns of the first series; the others stand apart at the right, beyond a gap, with words of their own. */
export default function drawColumns(chart: TimeChart, context: DrawContext): TimeDrawing {
  const size = context.size.fontSize;
  const { height, ticks, margins, y, main, apart, right, step, half } = layOut(chart, context);
  const columns = [...main, ...apart];
  const words = (middle: number, lines: readonly string[], fill: string): SVGElement =>
    textBlock(context, { x: middle, y: y(0) + size * 1.4, lines, anchor: "middle", align: "top", fill });
  const numbered = new Set(chart.notes.filter(isNumbered).map(({ key }) => key));
  const position = (key: string): Corner | undefined => {
    const column = columns.find((candidate) => candidate.key === key);
    // What leads to words elsewhere stands close to the value, words that stand there above it.
    return column && [column.middle, column.top - size * (numbered.has(key) ? 0.75 : 1.5)];
  };
  const around = gridIn({ ticks, y, margins });
  const explained = notesIn(chart.notes, position, context, around).boxes;
  const [unit] = unitIn({ ticks, y }, context);
  const edge = (baseline: number): number => {
    const middle = baseline - size / 3;
    if (unit && middle + size / 2 > unit.top && middle - size / 2 < unit.bottom) return unit.right;
    return ticks.some(({ value }) => Math.abs(y(value) - middle) < size) ? margins.left - 4 : 0;
  };
  return {
    height,
    nodes: [
      element(
        context,
        "g",
        { "text-anchor": "middle" },
        ...numberGrid({ ticks, y, margins }, context),
        ...barsOf(columns, half, y(0), context),
        rule(context, margins.left, context.size.width, y(0)),
      ),
      ...wordsBelow(
        periodsOf(main, context),
        Math.min(context.size.width, right + GAP),
        context,
        DATES_APART,
      ).map(({ middle, text }) => words(middle, [text], "var(--muted)")),
      ...apart.map(({ middle, series }) => nameSeries(words(middle, series.lines, "var(--ink)"), series.id)),
      ...valuesAbove({ main, apart, edge, step, half, explained }, context),
      ...drawNotes(chart.notes, position, context, around),
    ],
  };
}

interface ColumnLayout extends Pick<TimeFrame, "height" | "ticks" | "margins" | "y"> {
  main: PlacedColumn[];
  apart: (PlacedColumn & { series: TimeSeries })[];
  /** Where the columns in time end, from one to the next, and half of a column's width, in px. */
  right: number;
  step: number;
  half: number;
}

function layOut(chart: TimeChart, context: DrawContext): ColumnLayout {
  const { fontSize: size, width, narrow } = context.size;
  const [first, ...others] = chart.series as [TimeSeries, ...TimeSeries[]];
  const aside = others.flatMap((series) => series.points.map((point) => ({ series, point })));
  const height = context.size.height ?? (narrow ? 300 : 360);
  const values = chart.series.flatMap(({ points }) => points.map(({ value }) => value));
  const axis = numberAxis(chart, values, 4);
  const ticks = ticksOf(axis.values, chart.axis);
  const left = Math.ceil(Math.max(...ticks.map(({ text }) => context.measure(text, size)))) + 8;
  const lines = Math.max(1, ...aside.map(({ series }) => series.lines.length));
  const bottom = size * 2 + (lines - 1) * size * LINE_HEIGHT;
  const top = size * 1.8;
  const y = (value: number): number => height - bottom - ((height - bottom - top) * value) / axis.domain[1];

  const room = Math.max(
    apartWidth(context),
    ...aside.flatMap(({ series }) => series.lines.map((line) => Math.ceil(context.measure(line, size)))),
  );
  const right = width - (aside.length > 0 ? aside.length * room + GAP : 0);
  // Nothing is left out before the first of those that a reader has chosen.
  let last = 0;
  const places = first.points.map(({ skipped = 0 }, index) => (last += index && skipped + 1));
  const step = (right - left) / Math.max(1, last + 1 - INNER + 2 * OUTER);
  const place = (point: TimePoint, colour: string, middle: number): PlacedColumn => ({
    ...point,
    colour,
    middle,
    top: y(point.value),
  });
  return {
    height,
    ticks,
    margins: { top, right: 0, bottom, left },
    y,
    right,
    step,
    half: Math.min(step * (1 - INNER), WIDEST) / 2,
    main: first.points.map((point, index) =>
      place(point, first.colour, left + step * (OUTER + places[index]! + (1 - INNER) / 2)),
    ),
    apart: aside.map(({ series, point }, index) => ({
      ...place(point, series.colour, right + GAP + room * (index + 0.5)),
      series,
    })),
  };
}

/** Hedged figures are striped; of those that another body counted only the edge is drawn. */
const barsOf = (
  columns: readonly PlacedColumn[],
  half: number,
  foot: number,
  context: DrawContext,
): SVGElement[] =>
  columns.flatMap(({ key, colour, hedged, middle, other, top }) => {
    const [x, y] = [round1(middle - half), round1(top)];
    const [width, height] = [round1(half * 2), round1(foot - top)];
    const column = element(context, "rect", {
      x,
      y,
      width,
      height,
      fill: colour,
      stroke: other && colour,
      "fill-opacity": other && 0,
    });
    // Across the column, whose foot and top stay whole: along it they would look like several columns.
    const d = `M${round1(middle)},${round1(foot - 3)}l0,${round1(top + 5 - foot)}`;
    const stripes = hedged && element(context, "path", { d, ...STRIPES, "stroke-width": width });
    return (stripes ? [column, stripes] : [column]).map((mark) => bind(mark, key));
  });
