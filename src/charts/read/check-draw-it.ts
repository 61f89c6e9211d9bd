import type { DrawItFile } from "../../model/draw-it.ts";
import { listing, suggestion } from "../../model/suggest.ts";
import { periodOf } from "../../values/dataset.ts";
import type { ChartInput, ChartType } from "../chart-type.ts";
import type { DrawIt } from "../draw-it.ts";
import type { Report } from "./report.ts";

/**
 * Reads what of a chart its reader draws: the rest of one series, of which the beginning is shown.
 * @returns undefined, with the reason reported, where it cannot be drawn
 */
export function checkDrawIt(
  { series: id, from, others }: DrawItFile,
  input: ChartInput,
  type: ChartType,
  typeName: string,
  report: Report,
): DrawIt | undefined {
  const { drawable } = type.overTime ?? {};
  if (!drawable) {
    report("", `is for lines and columns, and a chart of the type “${typeName}” has neither: leave it out`);
    return undefined;
  }
  const all = drawable(input);
  const ids = all.map((one) => one.id);
  const series = seriesOf(id, all, report);
  for (const other of others ?? [])
    if (!ids.includes(other) || other === series?.id)
      report(
        "others",
        other === id
          ? `names “${other}”, which the reader draws: take it out`
          : `no line “${other}” beside it.${suggestion(other, ids)}`,
      );
  if (!series) return undefined;
  const time = Object.values(input.fields).find((field) => field?.type === "period")!.name;
  const periods = series.points.map(({ row }) => periodOf(row, time).text);
  const first = periods.indexOf(from);
  const named = series.id ? ` of “${series.id}”` : "";
  if (first < 0) report("from", `no figure${named} in “${from}”.${suggestion(from, periods)}`);
  else if (first === 0)
    report(
      "from",
      `is the first figure${named}, and readers need a beginning to go on from: write “${periods[1] ?? "…"}” or later`,
    );
  else if (first > periods.length - 2)
    report(
      "from",
      `leaves one figure${named} to draw, which is no line: write “${periods.at(-2)}” or earlier`,
    );
  else
    return {
      series: series.id,
      hidden: others ? ids.filter((one) => one !== series.id && !others.includes(one)) : [],
      keys: series.points.map(({ key }) => key),
      first,
    };
  return undefined;
}

/** The series that is meant. */
function seriesOf<S extends { id: string }>(
  id: string | undefined,
  all: readonly S[],
  report: Report,
): S | undefined {
  const ids = all.map((one) => one.id);
  const only = all.length === 1 ? all[0] : undefined;
  const found = id === undefined ? only : all.find((one) => one.id === id);
  if (!found && id === undefined)
    report(
      "series",
      `is missing: the chart has ${all.length} lines, write which of them the reader draws.${listing("", ids)}`,
    );
  else if (!found && ids.some(Boolean)) report("series", `no line “${id}” in the chart.${listing(id!, ids)}`);
  else if (!found) report("series", `names “${id}”, and the chart has one line without a name: leave it out`);
  return found;
}
