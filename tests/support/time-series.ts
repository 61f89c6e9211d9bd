import type { TimeSeries } from "../../src/scene/time-chart.ts";

/** A series of yearly figures, none of them hedged. */
export const timeSeries = (
  id: string,
  values: Record<number, number>,
  { colour = "red", muted = false }: Partial<Pick<TimeSeries, "colour" | "muted">> = {},
): TimeSeries => ({
  id,
  name: id,
  lines: [id],
  colour,
  muted,
  points: Object.entries(values).map(([year, value]) => ({
    key: `${id},${year}`,
    date: Date.UTC(Number(year), 0),
    value,
    hedged: false,
    label: String(value),
  })),
});
