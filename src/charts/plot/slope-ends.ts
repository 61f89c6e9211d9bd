import { dodge } from "../../scene/dodge.ts";
import { nameSeries } from "../../scene/mark.ts";
import { blockHeight, element, textBlock } from "../../scene/svg.ts";
import { periodOf, type NumberField } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { accent, seriesColours } from "../parts/colour.ts";
import { categoryWords, valueLabel, type Point, type Series, type TimePoint } from "../parts/measures.ts";
import { nameLines } from "../parts/name-lines.ts";
import type { Markish, PlotOptions } from "./marks.ts";

/** More than these cannot be named one above the other on a card. */
export const MOST_SLOPES = 12;

/** The part of the width that the words of one side may take. */
const MOST_OF_WIDTH = 0.36;
/** From an end of the slopes to its words, and what these keep free of the frame, in px. */
const [GAP, AIR] = [13, 1];

/** One end of a slope. */
export interface SlopeEnd extends Point {
  /** The series. */
  id: string;
  name: string;
  /** Its value in words. */
  label: string;
  /** Of line and dot, and of the words. */
  colour: string;
  fill: string;
  /** Of the line in px. */
  strokeWidth: number;
  strong: boolean;
}

/** Which end: the earlier one is on the left. */
export type Side = 0 | 1;

/** The ends of all slopes: the earlier ones, and the later ones. */
export type SlopeEnds = [SlopeEnd[], SlopeEnd[]];

/**
 * Both ends of each series, in its colour; those that are not brought forward in the colour of the rest.
 * @param series of two points each
 * @param highlight the series that are brought forward; left out, all
 */
export function slopeEnds(
  series: readonly Series<TimePoint>[],
  highlight: readonly string[] | undefined,
  field: NumberField,
  context: ChartContext,
): SlopeEnds {
  const palette = seriesColours(series, context);
  // On a phone the unit is left to the subtitle: the slopes need the room.
  const write = (point: Point): string =>
    context.size.narrow
      ? context.quantity(point.quantity, "table", field.decimals)
      : valueLabel(point, field, context);
  const endsAt = (side: Side): SlopeEnd[] =>
    series.map(({ id, category, points }) => {
      const point = points[side]!;
      const strong = !highlight || highlight.includes(id);
      const colour = strong ? palette.get(id)! : accent(undefined, context);
      return {
        ...point,
        id,
        name: categoryWords(category!, context),
        label: write(point),
        colour,
        fill: strong ? colour : "var(--muted)",
        strokeWidth: strong ? 3 : 1.5,
        strong,
      };
    });
  return [endsAt(0), endsAt(1)];
}

/** The words at both ends of the slopes, and the room that they need in px. */
export interface EndWords {
  lines: [string[][], string[][]];
  headings: [string[], string[]];
  /** Above the slopes. */
  top: number;
  /** Of all. */
  height: number;
  /** Size and margins of the plot. */
  frame: PlotOptions;
}

/** Breaks the names and values at both ends, and the periods of a field above, so that a fifth of the width and more is left to the slopes. */
export function endWords(ends: SlopeEnds, time: string, context: ChartContext): EndWords {
  const { fontSize: size, width, narrow, height: frame } = context.size;
  const room = Math.floor(width * MOST_OF_WIDTH) - GAP - AIR;
  const most = linesFor(ends[0].length, frame !== undefined);
  const [left, right] = ([0, 1] as const).map((side) =>
    ends[side].map((end) => linesOf(end, side, room, most, context)),
  ) as EndWords["lines"];
  const side = Math.ceil(widestOf([...left, ...right].flat(), context)) + GAP + AIR;
  const [first, last] = ends.map((all) =>
    nameLines(context.period(periodOf(all[0]!.row, time), "short"), width - 2 * side - 12, 2, context),
  ) as EndWords["headings"];
  const heads = Math.ceil(widestOf([...first, ...last], context) / 2);
  const above = (Math.max(first.length, last.length) - 1) * blockHeight(1, size);
  const tall = Math.max(...[left, right].map((all) => blockHeight(all.flat().length, size)));
  const top = size * 2.4 + above;
  const height = Math.max(frame ?? (narrow ? 340 : 400), Math.ceil(top - size + tall));
  const beside = Math.max(side, heads);
  return {
    lines: [left, right],
    headings: [first, last],
    top,
    height,
    frame: { height, marginTop: top, marginBottom: size, marginLeft: beside, marginRight: beside },
  };
}

/** Lines that a name may have, its value among them: in a frame the fewer, the more names there are. */
const linesFor = (names: number, isFramed: boolean): number => {
  if (!isFramed) return 4;
  return names > 7 ? 1 : names > 5 ? 2 : 3;
};

/** “Name 5” at the left, “5 Name” at the right; where that is too long, the name in lines of its own. */
function linesOf(
  { name, label }: SlopeEnd,
  side: Side,
  room: number,
  most: number,
  context: ChartContext,
): string[] {
  const { measure, size } = context;
  const inOrder = (words: string): string => (side === 0 ? `${words} ${label}` : `${label} ${words}`);
  if (measure(inOrder(name), size.fontSize, 600) <= room) return [inOrder(name)];
  if (most === 1) {
    const left = room - measure(` ${label}`, size.fontSize, 600);
    return [inOrder(nameLines(name, left, 1, context)[0]!)];
  }
  const value = nameLines(label, room, 1, context);
  const names = nameLines(name, room, most - 1, context);
  return side === 0 ? [...names, ...value] : [...value, ...names];
}

const widestOf = (all: readonly string[], { measure, size }: ChartContext): number =>
  Math.max(...all.map((text) => measure(text, size.fontSize, 600)));

/** A period above its end of the slopes. */
export const heading =
  (side: Side, { headings, top }: EndWords, context: ChartContext): Markish =>
  (_, { x }) =>
    textBlock(context, {
      x: x!(side),
      y: top - context.size.fontSize * 1.4,
      lines: headings[side],
      anchor: "middle",
      align: "bottom",
      weight: 600,
    });

/** Names and values beside one end of the slopes, moved apart where they would overlap, with a line to their dots. */
export const endNames =
  (all: SlopeEnds, side: Side, { lines, top, height }: EndWords, context: ChartContext): Markish =>
  (_, scales) => {
    const { fontSize: size } = context.size;
    const [x, sign] = [scales.x!(side), side === 0 ? -1 : 1];
    const ends = all[side];
    const dots = ends.map(({ value }) => scales.y!(value));
    const middles = dodge(
      dots.map((at, index) => ({ at, size: blockHeight(lines[side][index]!.length, size) })),
      top - size,
      height,
    );
    const names = ends.flatMap(({ id, fill, strong }, index) => {
      const [from, to] = [dots[index]!, middles[index]!];
      const name = textBlock(context, {
        x: x + sign * GAP,
        y: to,
        lines: lines[side][index]!,
        anchor: side === 0 ? "end" : "start",
        fill,
        weight: strong ? 600 : undefined,
      });
      const leader = element(context, "path", {
        d: `M${x + sign * 5},${from}L${x + sign * 11},${to}`,
        stroke: "var(--muted)",
      });
      return [...(Math.abs(from - to) > 3 ? [leader] : []), nameSeries(name, id)];
    });
    return element(context, "g", {}, ...names);
  };
