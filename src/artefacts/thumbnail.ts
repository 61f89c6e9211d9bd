import type { Language } from "../model/language.ts";
import type { Chart, Content } from "../charts/content.ts";
import { renderChart } from "../render/render-chart.ts";

/** The phone drawing without words, ids and row keys: the chart's shape, small enough for lists. */
export function thumbnail(chart: Chart, language: Language, content: Content): string {
  return renderChart(chart, "phone", language, content)
    .svg.replace(/<(text|title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/ (?:data-k|role|aria-\w+)="[^"]*"/g, "");
}
