import type { ChartFile } from "../../model/chart.ts";
import { suggestion } from "../../model/suggest.ts";
import type { Row } from "../../values/dataset.ts";
import type { ChartType } from "../chart-type.ts";
import { hasNumber, numberFields } from "./number-fields.ts";
import type { Encodings } from "./read-encodings.ts";
import type { Report } from "./report.ts";

/**
 * Annotations stand at rows that the chart draws, and that have a figure to stand at.
 * @param inherited whether a view has them from its chart: it then keeps those whose rows it still draws
 */
export function checkAnnotations(
  { annotations, type: typeName }: Pick<ChartFile, "annotations" | "type">,
  rows: readonly Row[],
  type: ChartType,
  channels: Encodings["channels"],
  inherited: boolean,
  report: Report,
): void {
  if (annotations.length > 0 && !type.annotations)
    report("annotations", `a ${typeName} chart draws none: say it in the note`);
  if (inherited) return;
  const channelNames: readonly string[] = Array.isArray(type.annotations) ? type.annotations : [];
  annotations.forEach(({ channel }, index) => {
    if (channel === undefined || channelNames.includes(channel)) return;
    report(
      `annotations[${index}].channel`,
      channelNames.length > 0
        ? `no figures of “${channel}” are annotated.${suggestion(channel, channelNames)}`
        : `a ${typeName} chart draws one figure of a row: leave it out`,
    );
  });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const numbers = numberFields(type, channels);
  const ends = annotations.flatMap(({ key, to }, index) => [
    { key, at: `annotations[${index}].key` },
    ...(to === undefined ? [] : [{ key: to, at: `annotations[${index}].to` }]),
  ]);
  ends.forEach(({ key, at }) => {
    const row = byKey.get(key);
    if (!row) report(at, `no row “${key}” among those that the chart draws.${suggestion(key, byKey.keys())}`);
    else if (numbers.length > 0 && !hasNumber(row, numbers))
      report(
        at,
        `row “${key}” has no figure for the words to stand at: write a row beside it, or say it in the note`,
      );
  });
}
