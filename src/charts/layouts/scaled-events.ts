import { dodge } from "../../scene/dodge.ts";
import { blockHeight, LINE_HEIGHT } from "../../scene/svg.ts";
import { YEAR } from "../../scene/time-chart.ts";
import type { ChartContext } from "../chart-context.ts";
import { afterLastBreak, middleOf, type EventColumn, type TimelineEvent } from "./timeline-event.ts";

/** Between the words of two events, in px. */
const APART = 12;
/** Events that take longer, in years, are as long on the line of time as they are. */
const LONG = 0.2;

/**
 * Moves events after the last break of the line of time to where they belong on a true scale; their words stay as near
 * to them as there is room.
 * @param column with headings above the titles
 */
export function toScale<E extends TimelineEvent>(
  column: EventColumn<E> & { height: number },
  { size: { fontSize: size } }: Pick<ChartContext, "size">,
): EventColumn<E> & { height: number } {
  const from = afterLastBreak(column.placed.map(({ event }) => event));
  const scaled = column.placed.slice(from);
  const heights = scaled.map(
    ({ heading, title, description }) =>
      blockHeight(heading.length + title.length + description.length, size) + APART,
  );
  const dates = scaled.map(({ event }) => middleOf(event));
  const [first, last] = [dates[0]!, dates.at(-1)!];
  const length = heights.slice(0, -1).reduce((sum, height) => sum + height, 0);
  const origin = scaled[0]!.top;
  const y = (date: number): number => origin + ((date - first) / Math.max(1, last - first)) * length;
  const middles = dodge(
    heights.map((height, index) => ({ at: y(dates[index]!) - size + height / 2, size: height })),
    origin - size,
    Number.POSITIVE_INFINITY,
  );
  const moved = scaled.map((placed, index) => {
    const { start, end } = placed.event.period;
    const isLong = end.getTime() - start.getTime() > LONG * YEAR;
    return {
      ...placed,
      at: y(dates[index]!),
      top: middles[index]! - heights[index]! / 2 + size,
      ...(isLong && { span: [y(start.getTime()), y(end.getTime())] as const }),
    };
  });
  const years: { at: number; text: string }[] = [];
  // The year of the first has its tick too, where a break leaves room before it.
  for (let year = new Date(first).getUTCFullYear() + (from > 0 ? 0 : 1); Date.UTC(year) <= last; year++)
    years.push({ at: y(Date.UTC(year)), text: String(year) });
  const bottom = middles.at(-1)! + heights.at(-1)! / 2 - APART + size * (LINE_HEIGHT - 1);
  return { ...column, placed: [...column.placed.slice(0, from), ...moved], years, height: bottom + 4 };
}
