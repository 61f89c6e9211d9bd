import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Language } from "../../model/language.ts";
import { grammarOf } from "../../values/format/format.ts";
import { permalink } from "../address.ts";
import { creditWithoutStop, yearOf } from "./citation-line.ts";

/** A work in CSL-JSON (citationstyles.org, schema 1.0.2), as far as a chart needs it. */
export interface CslItem {
  id: string;
  type: "webpage";
  genre: string;
  title: string;
  author: [{ literal: string }];
  issued: { "date-parts": [[number]] };
  publisher: string;
  "container-title": string;
  URL: string;
  language: Language;
  note: string;
}

/** The chart as a work of this site. Whose figures it shows stands in the note: they did not make the chart. */
export function cslItem(chart: Chart, language: Language, content: Content): CslItem {
  const { siteName, cite } = content.ui.get(language)!;
  return {
    id: `bridgelines-${chart.key.replace(".", "-")}-${language}`,
    type: "webpage",
    genre: cite.kind,
    title: chartWords(chart, language, content).title,
    author: [{ literal: siteName }],
    issued: { "date-parts": [[yearOf(chart, content)]] },
    publisher: siteName,
    "container-title": siteName,
    URL: permalink(language, chart),
    language,
    note: `${creditWithoutStop(chart, language, content)}${grammarOf(language).separators.stop}CC BY 4.0`,
  };
}

/** CSL-JSON is an array of works. */
export const cslJson = (item: CslItem): string => `${JSON.stringify([item], null, 2)}\n`;
