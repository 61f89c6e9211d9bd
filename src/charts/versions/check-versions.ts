import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Content } from "../chart.ts";
import { correctionsOfChart } from "../queries/corrections.ts";
import { changedSince } from "./chart-version.ts";

/**
 * Charts that have no published version, and those whose figures were corrected since their last one. Figures that were
 * added are an author’s to publish or not.
 */
export function checkVersions(content: Content): Diagnostic[] {
  const { versions } = content;
  if (!versions) return [];
  // Views are an author’s to keep or not.
  const states = [...content.charts.values()].flatMap((chart) => [
    chart,
    ...chart.views.filter(({ key }) => versions.has(key)),
  ]);
  return states.flatMap((chart): Diagnostic[] => {
    const last = versions.get(chart.key)?.at(-1);
    const remind = (what: string, byPublishing?: true): Diagnostic[] => [
      {
        ...(byPublishing && { byPublishing }),
        file: chart.file,
        path: chart.view ? `views.${chart.view.id}` : "",
        kind: "reminder",
        message: `${what}: when all else is in order, run npm run publish-version -- ${chart.key.replace(".", "/")}`,
      },
    ];
    if (!last) return remind("has no published version yet", true);
    const corrected = new Set(
      correctionsOfChart(chart, content).flatMap(({ cells }) => cells.map(({ cell }) => cell)),
    );
    const changed = changedSince(last, chart).filter((cell) => corrected.has(cell));
    return changed.length > 0
      ? remind(`has figures that were corrected since version ${last.version} (${changed.join(", ")})`)
      : [];
  });
}
