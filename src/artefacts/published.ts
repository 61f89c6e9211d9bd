import type { Language } from "../model/language.ts";
import { isPublished, loadContent, type Chart, type Content } from "../charts/content.ts";

/** Every chart in every published language that has all of its words. */
export function publishedCharts(): { language: Language; chart: Chart }[] {
  const content = loadContent();
  return content.languages.flatMap((language) =>
    chartsIn(language, content).map((chart) => ({ language, chart })),
  );
}

export const chartsIn = (language: Language, { charts }: Content): Chart[] =>
  [...charts.values()].filter((chart) => isPublished(chart, language));

/** Published languages in which a chart has all of its words. */
export const languagesOfChart = (chart: Chart, { languages }: Content): Language[] =>
  languages.filter((language) => isPublished(chart, language));

/** Published languages in which a story is written. */
export const languagesOfStory = (id: string, { languages, stories }: Content): Language[] =>
  languages.filter((language) => stories.get(language)?.some((story) => story.id === id));
