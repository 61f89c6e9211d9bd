import { framed, type TimeFrame } from "../../scene/frame.ts";
import type { Bounds } from "../../scene/bounds.ts";
import { alongLine, lineThrough, type Corner } from "../../scene/corners.ts";
import { halfPixel } from "../../scene/draw-context.ts";
import { bind, nameSeries } from "../../scene/mark.ts";
import { drawNotes } from "../../scene/notes.ts";
import { blockHeight, element, textBlock } from "../../scene/svg.ts";
import { HOLLOW } from "../../scene/tint.ts";
import { DIRECTIONS, joined, type Note, type TimeDrawing } from "../../scene/time-chart.ts";
import type { ChartContext } from "../chart-context.ts";
import { legend, legendHeight } from "../parts/legend.ts";
import { nameLines } from "../parts/name-lines.ts";
import { placeFreely, type FreeLabel } from "../../scene/free-labels.ts";
import { axisTitles, trailFrame, type TrailAxes } from "./trail-frame.ts";
import { isKnot, turnsOf } from "./turns.ts";

/** A point where two figures of one time meet. */
export interface TrailPoint {
  key: string;
  /** In ms since 1970. */
  date: number;
  x: number;
  y: number;
  hedged: boolean;
  /** The time, as it stands beside the point. */
  period: string;
}

/** A series on its way, in order of time. */
export interface Trail {
  id: string;
  name: string;
  /** Of line and dots, and of words. */
  colour: string;
  fill: string;
  isForward: boolean;
  points: TrailPoint[];
}

/** All that is drawn; those that are brought forward come last, and lie on top. */
export interface Trails extends TrailAxes {
  series: Trail[];
  notes: Note[];
  /** Points further apart than so many years are not joined. */
  maxGap: number;
}

/** Widest line of a name in px, as a part of the width, and the turns of a trail that have their years. */
const [OF_WIDTH, MOST_TURNS] = [0.32, 3];

/** Draws trails with their names beside them; where these have no room there, in a legend above. */
export function drawTrails(chart: Trails, context: ChartContext): TimeDrawing {
  const frame = trailFrame(chart, 0, context);
  const labels = labelsOf(chart, frame, true, context);
  if (labels) return trailsIn(chart, frame, labels, context);
  const items = chart.series.map(({ id, name, fill }) => ({
    id,
    // A line each: a frame has no room for more.
    text: nameLines(name, context.size.width * 0.9, 1, context)[0]!,
    colour: fill,
  }));
  const below = trailFrame(chart, legendHeight(items, context), context);
  const years = labelsOf(chart, below, false, context) ?? [];
  return trailsIn(chart, below, [legend(items, context)(), ...years], context);
}

function trailsIn(chart: Trails, frame: TimeFrame, labels: SVGElement[], context: ChartContext): TimeDrawing {
  const at = cornerIn(frame);
  const byKey = new Map(chart.series.flatMap(({ points }) => points.map((point) => [point.key, point])));
  return {
    height: frame.height,
    nodes: [
      framed(
        frame,
        // Points that nothing joins lie below the lines that lead through them.
        chart.series
          .toSorted((a, b) => Number(isLoose(b, at)) - Number(isLoose(a, at)))
          .map((trail) => marksOf(trail, chart.maxGap, at, context)),
        context,
      ),
      ...axisTitles(chart, frame, context),
      ...labels,
      ...drawNotes(
        chart.notes,
        (key) => {
          const point = byKey.get(key);
          return point && [...at(point)];
        },
        context,
      ),
    ],
  };
}

const cornerIn =
  ({ x, y }: TimeFrame) =>
  (point: TrailPoint): [number, number] => [halfPixel(x(point.x)), halfPixel(y(point.y))];

/** Whether a trail is a knot, of which only the points are drawn. */
const isLoose = ({ points }: Trail, at: (point: TrailPoint) => Corner): boolean => isKnot(points.map(at));

/** The line of a trail and its dots, of which the first and the last are larger; where nothing joins them, all but the last are pale. */
function marksOf(
  trail: Trail,
  maxGap: number,
  at: (point: TrailPoint) => Corner,
  context: ChartContext,
): SVGElement {
  const { points, colour, isForward } = trail;
  const loose = isLoose(trail, at);
  const lines = (loose ? [] : joined(points, maxGap))
    .filter((run) => run.length > 1)
    .map((run) => lineThrough(run.map(at)));
  const line = { d: lines.join(""), fill: "none", "stroke-linejoin": "round" };
  const [end, between] = isForward ? [4.5, 2.5] : [3, 1.5];
  return element(
    context,
    "g",
    { stroke: colour, "stroke-width": isForward ? 2 : 1.5 },
    ...(lines.length > 0 ? [element(context, "path", line)] : []),
    ...points.map((point, index) => {
      const [cx, cy] = at(point);
      const isLast = index === points.length - 1;
      const r = isLast || (index === 0 && !loose) ? end : loose ? 1.5 : between;
      const look = { fill: point.hedged ? HOLLOW : colour, opacity: loose && !isLast ? 0.55 : undefined };
      return bind(element(context, "circle", { cx, cy, r, ...look }), point.key);
    }),
  );
}

/** Words of a label with what they say and where they go. */
interface Label extends FreeLabel {
  trail: Trail;
  /** The row of a year; a name has none. */
  key?: string;
}

/**
 * Names at the ends of trails, years at both ends and where they turn.
 * @param named whether names are written at all
 * @returns undefined where a name has no place
 */
function labelsOf(
  { series: trails, notes }: Trails,
  frame: TimeFrame,
  named: boolean,
  context: ChartContext,
): SVGElement[] | undefined {
  const { fontSize: size, width } = context.size;
  const at = cornerIn(frame);
  const labels = labelsByWeight(trails, at, named, context);
  const taken = trails.flatMap(({ points }) => alongLine(points.map(at), 5));
  const { margins, height } = frame;
  const within = {
    left: margins.left + 2,
    right: width - 2,
    top: margins.top - size * 0.6,
    bottom: height - margins.bottom - 2,
  };
  const places = placeFreely(labels, taken, within, notesIn(trails, notes, at, context), size);
  if (labels.some(({ key }, index) => key === undefined && !places[index])) return undefined;
  return labels.flatMap(({ trail, key, lines }, index) => {
    const place = places[index];
    if (!place) return [];
    const weight = trail.isForward ? 600 : undefined;
    const words = textBlock(context, { ...place, lines, fill: trail.fill, weight, halo: true });
    return [key === undefined ? nameSeries(words, trail.id) : bind(words, key)];
  });
}

/** Where annotations stand beside their points. */
function notesIn(
  trails: readonly Trail[],
  notes: readonly Note[],
  at: (point: TrailPoint) => Corner,
  { size: { fontSize } }: ChartContext,
): Bounds[] {
  const points = trails.flatMap((trail) => trail.points);
  return notes.flatMap(({ key, place, distance, lines, width, below }) => {
    const point = points.find((one) => one.key === key);
    if (!point || below) return [];
    const [dx, dy] = DIRECTIONS[place];
    const [x, y] = at(point);
    const height = blockHeight(lines.length, fontSize);
    const left = x + dx * distance - (dx > 0 ? -3 : dx < 0 ? width + 3 : width / 2);
    const top = y + dy * distance - (dy > 0 ? 0 : dy < 0 ? height : height / 2);
    return [{ left, right: left + width, top, bottom: top + height }];
  });
}

/** Names before years, ends before turns, and what is brought forward before the rest. */
function labelsByWeight(
  trails: readonly Trail[],
  at: (point: TrailPoint) => Corner,
  named: boolean,
  context: ChartContext,
): Label[] {
  const { fontSize: size, width } = context.size;
  const label = (trail: Trail, point: TrailPoint, words: readonly string[], must: boolean): Label => {
    const weight = trail.isForward ? 600 : 400;
    const widths = words.map((line) => context.measure(line, size, weight));
    return { trail, at: at(point), lines: words, width: Math.ceil(Math.max(...widths)), must };
  };
  const year = (trail: Trail, point: TrailPoint): Label => ({
    ...label(trail, point, [point.period], false),
    key: point.key,
  });
  const ordered = trails.toReversed();
  const names = ordered.map((trail) => {
    const last = trail.points.at(-1)!;
    return label(trail, last, [...nameLines(trail.name, width * OF_WIDTH, 2, context), last.period], true);
  });
  const ways = ordered.filter((trail) => !isLoose(trail, at));
  const ends = (named ? ways : ordered).flatMap((trail) => {
    const [first, last] = [trail.points[0]!, trail.points.at(-1)!];
    // What steps back has the colour of all that does: its start has its name too.
    const ownName = trail.isForward ? [] : nameLines(trail.name, width * OF_WIDTH, 1, context);
    const start = { ...label(trail, first, [...ownName, first.period], false), key: first.key };
    const starts = first === last ? [] : [start];
    return named ? starts : [year(trail, last), ...starts];
  });
  // A frame is small: its words are names, ends and annotations.
  const turning = context.size.height === undefined ? ways : [];
  const turns = turning
    .filter(({ isForward }) => isForward)
    .flatMap((trail) =>
      turnsOf(trail.points.map(at))
        .slice(0, MOST_TURNS)
        .map((index) => year(trail, trail.points[index]!)),
    );
  return [...(named ? names : []), ...ends, ...turns];
}
