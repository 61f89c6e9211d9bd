import type { Library } from "../content/library.ts";
import type { ChartFile } from "../model/chart.ts";
import { memoize } from "../model/memoize.ts";
import type { Language } from "../model/language.ts";
import { textIn } from "../model/localized-text.ts";
import { fillIn, UNIT } from "../values/words.ts";
import type { Chart } from "./chart.ts";
import { chartSummary } from "./summary/summary.ts";
import { unitOf } from "./unit-of.ts";

export interface ChartWords {
  title: string;
  subtitle: string;
  note?: string;
  alt: string;
}

/** Whether all words of a chart are written in a language. */
export function isPublished(chart: Chart, language: Language): boolean {
  const { title, subtitle, note, alt } = chart.declaration;
  return [title, subtitle, note, alt].every(
    (text) => text === undefined || textIn(text, language) !== undefined,
  );
}

/** The words of a chart with their values filled in; written once, because every file of a chart asks for them. */
export const chartWords = memoize(writeWords, (language) => language);

function writeWords(
  chart: Chart,
  language: Language,
  content: Pick<Library, "datasets" | "site" | "ui">,
): ChartWords {
  const { declaration, dataset, input } = chart;
  const unit = unitOf(dataset, input.channels);
  const unitWords = (unit && textIn(unit.heading, language)) ?? "";
  const write = (text: ChartFile["title"]): string =>
    fillIn((textIn(text, language) ?? "").replaceAll(UNIT, unitWords), content, language);
  const { title, subtitle, note, alt } = declaration;
  return {
    title: write(title),
    subtitle: write(subtitle),
    alt: alt ? write(alt) : chartSummary(chart, language, content),
    ...(note && { note: write(note) }),
  };
}
