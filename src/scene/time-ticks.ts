import { above } from "./log-scale.ts";
import type { DrawContext } from "./draw-context.ts";
import { YEAR, type TimeChart, type TimeSeries } from "./time-chart.ts";
import { wordsBelow, type Word } from "./words-below.ts";

/** Between two years at least, in px. */
const APART = 10;

/**
 * Years for the ticks of a time axis: as many as fit, at steps that readers count in; within a year, the
 * periods. Where a title tells the first year, that and the last are among them. Each year stands below where it begins; of those
 * that have no room there, or not apart from others, the first and the last come before all.
 * @param from first and last time of the axis
 * @param x where a time stands, in px
 * @param left where the axis begins and ends, in px
 */
export function timeTicks(
  { year, series }: Pick<TimeChart, "year" | "series">,
  [from, to]: readonly number[],
  x: (date: number) => number,
  [left, right]: readonly [number, number],
  context: DrawContext,
): ReturnType<typeof wordsBelow> {
  const { measure, size } = context;
  const tick = (digits: number): Word => ({
    // `Date.UTC` would put years before 100 into the twentieth century.
    at: x(new Date(0).setUTCFullYear(digits, 0, 1)),
    text: year.replace("{}", String(digits)),
  });
  const [start, end] = [from! / YEAR + 1970, to! / YEAR + 1970];
  const room = Math.max(
    2,
    Math.floor((right - left) / (measure(year.replace("{}", "2024"), size.fontSize) + size.fontSize)),
  );
  const step = Math.max(1, above((end - start) / room));
  let years: Word[] = [];
  let arePeriods = false;
  for (let digits = Math.ceil(start / step) * step; digits <= end; digits += step) years.push(tick(digits));
  if (years.length < 2) {
    // One year alone gives no scale: where steps have no room, the first and the last may.
    const ends = [Math.ceil(start), Math.floor(end)] as const;
    const { points } = series[0]!;
    if (ends[0] < ends[1]) years = ends.map(tick);
    else if (points[0]!.period) {
      years = points.map(({ date, period }) => ({ at: x(date), text: period! }));
      arePeriods = true;
    }
  }
  const told = toldEnds(series).filter((digits) => digits >= start && digits <= end);
  const ends = told.map(tick);
  // A step that is cut short would be read as a whole one.
  const near = (x(YEAR) - x(0)) * step * 0.75;
  const others = years.filter(({ at }) => ends.every((word) => Math.abs(word.at - at) > near));
  years = [...others, ...ends].sort((a, b) => a.at - b.at);
  // A year that was pushed inside would be read as longer or shorter than the others.
  const isInside = ({ at, text }: Word): boolean => {
    const half = measure(text, size.fontSize) / 2;
    return at >= half && at + half <= size.width - 1;
  };
  const inside = years.filter((word) => ends.includes(word) || isInside(word));
  return wordsBelow(arePeriods || inside.length < 2 ? years : inside, size.width, context, APART).reverse();
}

/** The first and the last year of figures of whole years, where a title tells a figure of the first. */
function toldEnds(series: readonly TimeSeries[]): number[] {
  const points = series.flatMap((one) => one.points);
  const dates = points.map(({ date }) => date);
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const isTold = points.some(({ date, told, period }) => date === first && told && period === undefined);
  return isTold && first < last ? [first, last].map((date) => new Date(date).getUTCFullYear()) : [];
}
