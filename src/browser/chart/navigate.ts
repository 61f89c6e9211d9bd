import type { Place } from "./table.ts";

/**
 * Where a reader stands in the structure of a chart, whose levels are those of Olli (Blanco, Zong and Satyanarayan
 * 2022): the chart, its axes and series, the points of a series. Parts and points are counted from 0.
 */
export interface Cursor {
  level: "chart" | "part" | "point";
  at: number;
}

/** A chart to navigate in. */
export interface Navigable {
  /** In the order of series and rows; places in px. */
  points: readonly (Place & { left: number; right: number })[];
  /** Whether they follow each other across, and not down. */
  across: boolean;
  /** How many axes stand before the series. */
  axes: number;
}

/** Series in their order. */
export const seriesIn = (points: readonly Place[]): string[] => [
  ...new Set(points.map(({ series }) => series)),
];

/** Where a key leads from a cursor. Nothing leads beyond an end. */
export function navigate({ level, at }: Cursor, key: string, { points, across, axes }: Navigable): Cursor {
  const series = seriesIn(points);
  const back = /Left|Up/.test(key) ? -1 : 1;
  const within = (list: readonly number[], index: number): number =>
    list[Math.max(0, Math.min(list.length - 1, index))] ?? 0;
  const along = (list: readonly number[]): number =>
    within(list, key === "Home" ? 0 : key === "End" ? list.length : list.indexOf(at) + back);
  const membersOf = (own: string | undefined): number[] =>
    points.flatMap((point, index) => (own === undefined || point.series === own ? [index] : []));

  if (level === "chart") {
    if (key === "Escape") return { level, at };
    return key === "Enter"
      ? { level: "part", at: 0 }
      : { level: "point", at: key === "End" ? points.length - 1 : 0 };
  }
  if (level === "part") {
    if (key === "Escape") return { level: "chart", at: 0 };
    if (key === "Enter") return { level: "point", at: membersOf(series[at - axes])[0]! };
    // A series that stands alone is the chart itself.
    const count = axes + (series.length > 1 ? series.length : 0);
    return { level, at: along([...Array(count).keys()]) };
  }
  const here = points[at]!;
  const own = series.indexOf(here.series);
  if (key === "Escape") return { level: "part", at: series.length > 1 ? axes + own : 0 };
  if (key === "Enter") return { level, at };
  if (series.length === 1 || !/Arrow/.test(key) || /Left|Right/.test(key) === across)
    return { level, at: along(membersOf(here.series)) };
  // In another series: the point of the same row or, where it has none, the nearest across.
  const far = ({ row, left, right }: (typeof points)[0]): number =>
    row === here.row ? -1 : Math.abs(left + right - here.left - here.right);
  const others = membersOf(series[within([...series.keys()], own + back)]);
  return { level, at: [...others].sort((a, b) => far(points[a]!) - far(points[b]!))[0]! };
}
