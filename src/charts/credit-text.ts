import { creditLine } from "../content/credit.ts";
import type { Language } from "../model/language.ts";
import { localeOf } from "../values/locales/locale-of.ts";
import type { Chart, Content } from "./chart.ts";

/** The credit line in words: “Source: …, via …”. */
export function creditText(chart: Chart, language: Language, content: Content): string {
  const words = content.ui.get(language)!.chart;
  const { producers, publishers } = creditLine(chart.dataset, chart.rows, chart.fields, language, content);
  const pattern =
    publishers.length === 0 ? words.source : publishers.length === 1 ? words.sourceVia : words.sourceViaMany;
  return pattern
    .replace("{producers}", localeOf(language).list(producers))
    .replace("{publisher}", publishers[0] ?? "")
    .replace("{count}", String(publishers.length));
}
