import type { TimeChart, TimePoint, TimeSeries } from "../../../scene/time-chart.ts";
import type { ChartContext } from "../../chart-context.ts";
import { across, partOf, up, type SmallChart } from "../frame.ts";
import { toldPoint } from "./told-point.ts";

/** A chart over time in the frame of a thumbnail. */
export interface SmallTimeChart {
  chart: TimeChart;
  /** The series that tells: the first that is brought forward. */
  main: TimeSeries;
  /** The point whose number is shown, with the colour of its series. */
  shown: (TimePoint & { colour: string }) | undefined;
  /** Where a point stands, `inset` px from the edges at the most. */
  place(point: TimePoint, inset: number): [x: number, y: number];
  /** Where a number stands. */
  level(value: number, inset: number): number;
}

/** A chart over time and its places; undefined where it shows nothing. */
export function smallTimeChart(from: SmallChart, context: ChartContext): SmallTimeChart {
  const chart = from.type.overTime!.chart(from.input, context);
  const points = chart.series.flatMap((series) => series.points);
  const time = partOf(points.map(({ date }) => date));
  const height = partOf(
    points.flatMap(({ value, range }) => range ?? [value]),
    chart.zero && !chart.reverse,
  );
  const level = (value: number, inset: number): number =>
    up(chart.reverse ? 1 - height(value) : height(value), inset);
  const main = chart.series.find(({ muted, points }) => !muted && points.length > 0) ?? chart.series[0]!;
  const others = chart.apart ? [] : chart.series.filter((series) => series !== main);
  const preferred = [main, ...others].flatMap((series) =>
    series.points.map((point) => ({ ...point, colour: series.colour })).toReversed(),
  );
  return {
    chart,
    main,
    shown: toldPoint(preferred, from),
    place: ({ date, value }, inset) => [across(time(date), inset), level(value, inset)],
    level,
  };
}

/** The number that a thumbnail shows, in the colour of its series. */
export const numberOf = ({ main, shown }: SmallTimeChart): { words: string; colour: string } => ({
  words: shown?.label ?? "",
  colour: shown?.colour ?? main.colour,
});
