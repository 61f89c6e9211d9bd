import { extent, scaleLinear } from "d3";
import { LINE_HEIGHT } from "../../scene/svg.ts";
import { YEAR } from "../../scene/time-chart.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";
import { listContext } from "../parts/list-context.ts";
import { toScale } from "./scaled-events.ts";
import type { EventColumn, TimelineEvent } from "./timeline-event.ts";

/** From the line of time to the words, in px. */
export const TO_WORDS = 20;
/** Where the line of time stands on a phone, in px. */
const NARROW_AXIS = 10;
/** From the left edge to the line of time, beyond the width of its years, in px. */
const BESIDE_YEARS = 14;
/** Up to so many events fill a sheet in one column. */
const IN_ONE_COLUMN = 8;
/** The part of the width that dates and kinds may take beside the line of time. */
const MOST_FOR_DATES = 0.3;
/** Between two columns, in px. */
const GUTTER = 40;

/** All columns of a timeline, its height, and the context that it is drawn in. */
export interface TimelineLayout<E extends TimelineEvent> {
  columns: EventColumn<E>[];
  height: number;
  context: ChartContext;
}

/**
 * Places events, which are in order of time: in one column, or on paper in two; in a low frame with some left out.
 * @param scaled whether they stand at their dates, where the height is free
 */
export function placeEvents<E extends TimelineEvent>(
  events: readonly E[],
  context: ChartContext,
  scaled = false,
): TimelineLayout<E> {
  const { name, tallest } = context.size;
  if (scaled && tallest === undefined) {
    const narrow = { ...context, size: { ...context.size, narrow: true } };
    const axis = Math.ceil(context.measure("2000", context.size.fontSize)) + BESIDE_YEARS;
    const { height, ...one } = toScale(column(events, narrow, 0, axis), narrow);
    return { columns: [one], height, context: narrow };
  }
  if (name === "sheet" && events.length > IN_ONE_COLUMN) return inTwoColumns(events, context);
  const all = column(events, context);
  if (tallest === undefined || all.height <= tallest) return { columns: [all], height: all.height, context };
  // The first ones and the last tell where a timeline leads; between them stands how many are left out.
  for (let first = events.length - 2; ; first--) {
    const some = column([...events.slice(0, first), events.at(-1)!], context, events.length - first - 1);
    if (some.height <= tallest || first === 1) return { columns: [some], height: some.height, context };
  }
}

/**
 * Breaks the words of events into lines and gives each its place.
 * @param skipped how many events are left out before the last one
 * @param narrowAxis where the line of time stands with dates above the titles, in px
 */
function column<E extends TimelineEvent>(
  events: readonly E[],
  context: ChartContext,
  skipped = 0,
  narrowAxis = NARROW_AXIS,
): EventColumn<E> & { height: number } {
  const { fontSize: size, width, narrow } = context.size;
  const beside = width * MOST_FOR_DATES;
  const headings = events.map(({ date, kindWords }) =>
    narrow
      ? nameLines(`${date} · ${kindWords}`, width - narrowAxis - TO_WORDS - 4, 1, context)
      : [...nameLines(date, beside, 2, context), ...nameLines(kindWords, beside, 1, context)],
  );
  const axis = narrow ? narrowAxis : widestOf(headings.flat(), context) + 22;
  const textWidth = width - axis - TO_WORDS - 4;
  const line = size * LINE_HEIGHT;
  // A frame holds few events: their descriptions are left out.
  const isFramed = context.size.height !== undefined;
  const gaps = gapsBetween(events, context);
  let y = size;
  const placed = events.map((event, index) => {
    const before = index === events.length - 1 ? skipped : 0;
    if (index > 0) y += before > 0 ? line * 2 : gaps[index - 1]!;
    const title = context.wrap(event.title, textWidth, size, 600);
    const description =
      event.description === undefined || isFramed ? [] : context.wrap(event.description, textWidth, size);
    const top = y;
    const lines = title.length + description.length;
    const heading = headings[index]!;
    y += (narrow ? 1 + lines : Math.max(heading.length, lines)) * line;
    return { event, heading, title, description, top, at: top, skipped: before };
  });
  return { height: y + 4, axis, placed };
}

const widestOf = (words: readonly string[], { measure, size }: ChartContext): number =>
  Math.ceil(Math.max(...words.map((text) => measure(text, size.fontSize))));

/** From each event to the next in px: the square root keeps a gap of half a century from pushing all else off the page. */
function gapsBetween(
  events: readonly TimelineEvent[],
  { size: { height, name, narrow } }: ChartContext,
): number[] {
  const roots = events.slice(1).map(({ period }, index) => {
    const between = period.start.getTime() - events[index]!.period.start.getTime();
    return Math.sqrt(Math.max(0, between) / YEAR);
  });
  const [, widest] = extent(roots) as [number, number];
  // In a frame events stand closer.
  const air = height !== undefined ? [6, 20] : name === "sheet" ? [8, 24] : [12, narrow ? 58 : 70];
  return roots.map(scaleLinear([0, widest], air));
}

/** A long timeline on paper: two columns as on a phone, the second going on where the first ends. */
function inTwoColumns<E extends TimelineEvent>(events: readonly E[], page: ChartContext): TimelineLayout<E> {
  const wide = listContext(page);
  const context = { ...wide, size: { ...wide.size, narrow: true } };
  const width = (context.size.width - GUTTER) / 2;
  const one = { ...context, size: { ...context.size, width } };
  const halves = events.slice(1).map((_, index) => {
    const parts = [events.slice(0, index + 1), events.slice(index + 1)].map((part) => column(part, one));
    return { parts, height: Math.max(...parts.map(({ height }) => height)) };
  });
  const { parts, height } = halves.reduce((best, half) => (half.height < best.height ? half : best));
  const columns = parts.map(({ placed, axis }, index) => ({ placed, axis: axis + index * (width + GUTTER) }));
  return { columns, height, context };
}
