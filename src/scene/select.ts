import type { TimeChart, TimeSeries } from "./time-chart.ts";

const yearOf = (date: number): number => new Date(date).getUTCFullYear();

/**
 * The chart between two moments, both included; series that have nothing there are left out, and so are annotations of
 * what has come to stand at an edge, where names and first figures are.
 */
export function within(chart: TimeChart, from: number, to: number): TimeChart {
  const series = chart.series.map((one) => ({
    ...one,
    points: one.points.filter(({ date }) => date >= from && date <= to),
  }));
  const [all, left] = [chart.series, series].map((some) => some.flatMap(({ points }) => points));
  const edges = [Math.min, Math.max].flatMap((end) => {
    const edge = end(...left!.map(({ date }) => date));
    return edge === end(...all!.map(({ date }) => date)) ? [] : edge;
  });
  const atEdge = new Set(left!.flatMap(({ key, date }) => (edges.includes(date) ? key : [])));
  return {
    ...chart,
    series: series.filter(({ points }) => points.length > 0),
    notes: chart.notes.filter(({ key }) => !atEdge.has(key)),
  };
}

/** The chart with some of its series. Those that only gave context to others come forward when they are alone. */
export function only(chart: TimeChart, ids: readonly string[]): TimeChart {
  const series = chart.series.filter(({ id }) => ids.includes(id));
  const alone = series.every(({ muted }) => muted);
  return { ...chart, series: alone ? series.map((one) => ({ ...one, muted: false })) : series };
}

/** The first year in which every series has a figure above zero. */
export function commonYear({ series }: Pick<TimeChart, "series">): number | undefined {
  const [first, ...others] = series.map(
    ({ points }) => new Set(points.filter(({ value }) => value > 0).map(({ date }) => yearOf(date))),
  );
  return first && [...first].sort((a, b) => a - b).find((year) => others.every((years) => years.has(year)));
}

/**
 * The chart with every series as a share of its own figure in the first common year, which is 100. Annotations speak
 * of the figures themselves, and go.
 * @returns undefined where there is no such year
 */
export function indexed(chart: TimeChart): TimeChart | undefined {
  const year = commonYear(chart);
  if (year === undefined) return undefined;
  const { language } = chart.axis;
  const axis = { language, scale: 1, suffix: "" };
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const share = ({ points, ...one }: TimeSeries): TimeSeries => {
    const base = points.find(({ date, value }) => yearOf(date) === year && value > 0)!.value;
    // Divided first: of the base itself exactly 100 is left.
    const index = (value: number): number => (value / base) * 100;
    return {
      ...one,
      points: points.map((point) => ({
        ...point,
        value: index(point.value),
        range: point.range && [index(point.range[0]), index(point.range[1])],
        label: format.format(index(point.value)),
        bare: undefined,
      })),
    };
  };
  return { ...chart, axis, zero: false, base: 100, notes: [], series: chart.series.map(share) };
}
