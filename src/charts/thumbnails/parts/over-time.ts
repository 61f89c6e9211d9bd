import type { TimeChart, TimePoint, TimeSeries } from "../../../scene/time-chart.ts";
import type { ChartContext } from "../../chart-context.ts";
import type { Chart } from "../../chart.ts";
import { across, partOf, up } from "../frame.ts";

/** A chart over time in the frame of a thumbnail. */
export interface SmallTimeChart {
  chart: TimeChart;
  /** The series that tells: the first that is brought forward. */
  main: TimeSeries;
  /** Where a point stands, `inset` px from the edges at the most. */
  place(point: TimePoint, inset: number): [x: number, y: number];
  /** Where a number stands. */
  level(value: number, inset: number): number;
}

/** A chart over time and its places; undefined where it shows nothing. */
export function smallTimeChart(
  { type, input }: Pick<Chart, "input" | "type">,
  context: ChartContext,
): SmallTimeChart {
  const chart = type.overTime!.chart(input, context);
  const points = chart.series.flatMap((series) => series.points);
  const time = partOf(points.map(({ date }) => date));
  const height = partOf(
    points.flatMap(({ value, range }) => range ?? [value]),
    chart.zero && !chart.reverse,
  );
  const level = (value: number, inset: number): number =>
    up(chart.reverse ? 1 - height(value) : height(value), inset);
  return {
    chart,
    main: chart.series.find(({ muted, points }) => !muted && points.length > 0) ?? chart.series[0]!,
    place: ({ date, value }, inset) => [across(time(date), inset), level(value, inset)],
    level,
  };
}

/** The number that a thumbnail shows: the newest of its main series, in its colour. */
export const newest = ({ main }: SmallTimeChart): { words: string; colour: string } => ({
  words: main.points.at(-1)?.label ?? "",
  colour: main.colour,
});
