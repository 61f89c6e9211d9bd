import { DAY } from "../model/day.ts";
import type { TimeChart, TimePoint } from "./time-chart.ts";

/** Drawings on a page. */
export const PAGE_SIZES = ["phone", "column"] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** A chart over time as its page carries it, for drawing it again there: `TimeChart` in few bytes, for both drawings. */
export interface Explorable {
  /** The file in `drawings` that draws it. */
  drawing: string;
  /** Of its amounts, where the page has the chart in several. */
  currency?: string | undefined;
  chart: Omit<TimeChart, "series" | "notes">;
  series: PackedSeries[];
  /** Words broken into lines: one list for each series, and the notes. */
  words: Record<PageSize, { lines: string[][]; notes: TimeChart["notes"] }>;
  /** Every period in order of time: as it is written in addresses and for readers, and where it stands (days since 1970). */
  periods: [text: string, label: string, day: number][];
  sizes: Record<PageSize, { width: number; fontSize: number }>;
  advances: Advances;
}

export type PackedSeries = Pick<TimeChart["series"][0], "id" | "name" | "colour" | "muted"> & {
  points: PackedPoint[];
};

/**
 * Key, days since 1970, label, whether it is hedged (1), told by the title (2), counted by another body (4), the value or the ends of its range; the period, as it stands below a
 * column or at an axis; how many columns before it are left out; the label without its unit.
 */
export type PackedPoint = [
  key: string,
  day: number,
  label: string,
  looks: number,
  value: number | [number, number],
  period?: string,
  skipped?: number,
  bare?: string,
];

/** Widths of the characters that the drawing may need, in thousandths of an em, and by how much faces of the language are wider in what is narrower. */
export interface Advances {
  characters: string;
  regular: number[];
  semibold: number[];
  stretch: number;
}

export function packPoint(point: TimePoint): PackedPoint {
  const { key, date, label, bare, hedged, told, other, value, range, period, skipped } = point;
  const looks = Number(hedged) + (told ? 2 : 0) + (other ? 4 : 0);
  const packed: PackedPoint = [key, date / DAY, label, looks, range ?? value];
  const more = [period ?? "", skipped ?? 0, bare ?? ""] as const;
  packed.push(...(more.slice(0, more.findLastIndex(Boolean) + 1) as [string]));
  return packed;
}

function unpackPoint([key, day, label, looks, number, period, skipped, bare]: PackedPoint): TimePoint {
  const isRange = typeof number !== "number";
  return {
    key,
    date: day * DAY,
    label,
    hedged: looks % 2 === 1,
    told: looks % 4 > 1 || undefined,
    other: looks > 3 || undefined,
    value: isRange ? (number[0] + number[1]) / 2 : number,
    range: isRange ? number : undefined,
    period: period || undefined,
    skipped: skipped || undefined,
    bare: bare || undefined,
  };
}

/** The chart as one of its drawings shows it. */
export function unpack({ chart, series, words }: Explorable, size: PageSize): TimeChart {
  const { lines, notes } = words[size];
  return {
    ...chart,
    notes,
    series: series.map((one, index) => ({
      ...one,
      lines: lines[index]!,
      points: one.points.map(unpackPoint),
    })),
  };
}
