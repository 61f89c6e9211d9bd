import type { Chart, Content } from "../charts/chart.ts";
import { chartWords, isPublished } from "../charts/chart-words.ts";
import { chartInCurrencies } from "../charts/in-currency.ts";
import { publishedStates } from "../charts/queries/published.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import { SIZES } from "../render/chart-context.ts";
import { drawingSize } from "../render/render-chart.ts";
import type { SizeName } from "../charts/chart-context.ts";
import { systemFault } from "./system-fault.ts";

/**
 * What a build could not draw or put into words: every chart and view is drawn here as a build draws it, in every
 * language, size and currency, so that content that is in order is not found faulty when half of a site is built.
 */
export const drawingFaults = (content: Content): Diagnostic[] =>
  [
    ...publishedStates(content).flatMap(({ chart, language }) =>
      chartInCurrencies(chart, content).map((shown) => ({ ...shown, language })),
    ),
    ...publishedVersions(content).map((version) => ({ ...version, content })),
  ].flatMap(({ chart, language, content: inside }) => {
    const message = faultOf(chart, language, inside);
    const path = chart.view ? `views.${chart.view.id}` : "";
    return message === undefined ? [] : [{ file: chart.file, path, message }];
  });

/** Charts as they were published, in the languages that they have words in. */
const publishedVersions = ({
  versions = new Map(),
  languages,
}: Content): { chart: Chart; language: Language }[] =>
  [...versions.values()]
    .flat()
    .flatMap(({ chart }) =>
      languages.filter((language) => isPublished(chart, language)).map((language) => ({ chart, language })),
    );

function faultOf(chart: Chart, language: Language, content: Content): string | undefined {
  try {
    chartWords(chart, language, content);
    for (const size of Object.keys(SIZES) as SizeName[]) drawingSize(chart, size, language, content);
    return undefined;
  } catch (error) {
    // A font that is missing is no fault of any chart.
    if (systemFault(error) !== undefined) throw error;
    const reason = (error as Error).message;
    // Who draws names the file, the size and the language himself.
    return reason.startsWith(`${chart.file}: `)
      ? reason.slice(`${chart.file}: `.length)
      : `cannot be put into words (${language}): ${reason}`;
  }
}
