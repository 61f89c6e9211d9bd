import type { Language } from "../../model/language.ts";
import { isPublished } from "../chart-words.ts";
import type { Chart, Content } from "../chart.ts";

/** Every chart in every published language that has all of its words. */
export const publishedCharts = (content: Content): { language: Language; chart: Chart }[] =>
  content.languages.flatMap((language) => chartsIn(language, content).map((chart) => ({ language, chart })));

/** Every chart and every view of one, in every published language: what has files of its own. */
export const publishedStates = (content: Content): { language: Language; chart: Chart }[] =>
  publishedCharts(content).flatMap(({ language, chart }) =>
    [chart, ...chart.views].map((state) => ({ language, chart: state })),
  );

export const chartsIn = (language: Language, { charts }: Content): Chart[] =>
  [...charts.values()].filter((chart) => isPublished(chart, language));

/** Published languages in which a chart has all of its words. */
export const languagesOfChart = (chart: Chart, { languages }: Content): Language[] =>
  languages.filter((language) => isPublished(chart, language));

/** Published languages in which a story is written. */
export const languagesOfStory = (id: string, { languages, stories }: Content): Language[] =>
  languages.filter((language) => stories.get(language)?.some((story) => story.id === id));
