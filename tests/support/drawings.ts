import { languagesOfChart } from "../../src/charts/queries/published.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { renderChart } from "../../src/render/render-chart.ts";
import { standaloneSvg } from "../../src/render/standalone-svg.ts";

/** Every drawing of the content by name, drawn in the order of the charts or the other way round. */
export function drawAll(order: "forwards" | "backwards"): Record<string, string> {
  const content = loadContent();
  const jobs = [...content.charts.values()].flatMap((chart) =>
    languagesOfChart(chart, content).flatMap((language) => [
      ...(["phone", "column"] as const).map(
        (size) =>
          [`${chart.id} ${language} ${size}`, () => renderChart(chart, size, language, content).svg] as const,
      ),
      [`${chart.id} ${language} file`, () => standaloneSvg(chart, language, content)] as const,
    ]),
  );
  if (order === "backwards") jobs.reverse();
  return Object.fromEntries(jobs.map(([name, draw]) => [name, draw()]));
}
