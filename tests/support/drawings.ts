import { chartWords } from "../../src/charts/chart-words.ts";
import { publishedCharts } from "../../src/charts/queries/published.ts";
import { readContent } from "../../src/charts/read-content.ts";
import { renderChart } from "../../src/render/render-chart.ts";
import { standaloneSvg } from "../../src/render/standalone-svg.ts";
import { FULL } from "./full.ts";
import { oneOfEachType } from "./states.ts";

/**
 * Drawings of the content by name, drawn in the order of the charts or the other way round: of every chart in a full run,
 * otherwise of every second of those that are one of each type and language. The content is read afresh, because what is drawn of a chart is kept with it.
 * @param every draws one chart in so many, in languages by turns
 */
export function drawAll(order: "forwards" | "backwards", every = FULL ? 1 : 2): Record<string, string> {
  const content = readContent("content", { strict: false });
  const charts = oneOfEachType(publishedCharts(content)).filter((_, index) => index % every === 0);
  const jobs = charts.flatMap(({ chart, language }) => [
    ...(["phone", "column"] as const).map(
      (size) =>
        [
          `${chart.id} ${language} ${size}`,
          () => renderChart(chart, size, language, content, chartWords(chart, language, content)).svg,
        ] as const,
    ),
    [`${chart.id} ${language} file`, () => standaloneSvg(chart, language, content)] as const,
  ]);
  if (order === "backwards") jobs.reverse();
  return Object.fromEntries(jobs.map(([name, draw]) => [name, draw()]));
}
