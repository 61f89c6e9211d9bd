import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Language } from "../../model/language.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { isoDate } from "../../model/period.ts";
import { permalink } from "../address.ts";
import { creditWithoutStop } from "./citation-line.ts";
import { lastRead } from "./source-line.ts";

/** A date as far as it is known: year, month from 1, day of the month. */
export type DateParts = [year: number, month?: number, day?: number];

/** A work in CSL-JSON (citationstyles.org, schema 1.0.2), as far as a chart needs it. */
export interface CslItem {
  id: string;
  type: "webpage";
  genre: string;
  title: string;
  author: [{ literal: string }];
  issued: { "date-parts": [DateParts] };
  /** When its figures were last read at their sources; a file cannot know when it is read itself. */
  accessed: { "date-parts": [DateParts] };
  publisher: string;
  "container-title": string;
  URL: string;
  language: Language;
  note: string;
}

/** The chart as a work of this site. Whose figures it shows stands in the note: they did not make the chart. */
export function cslItem(chart: Chart, language: Language, content: Content): CslItem {
  const { site, ui } = content;
  const { cite } = ui.get(language)!;
  const date = isoDate(lastRead(chart, content)).split("-").map(Number) as DateParts;
  return {
    id: `${slugOf(site.name)}-${chart.key.replace(".", "-")}-${language}`,
    type: "webpage",
    genre: cite.kind,
    title: chartWords(chart, language, content).title,
    author: [{ literal: site.author }],
    issued: { "date-parts": [date] },
    accessed: { "date-parts": [date] },
    publisher: site.name,
    "container-title": site.name,
    URL: permalink(language, chart),
    language,
    note: `${creditWithoutStop(chart, language, content)}${localeOf(language).separators.stop}${site.licence.name}`,
  };
}

/** A name as the beginning of an id: `The Two Shores` as `the-two-shores`. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** CSL-JSON is an array of works. */
export const cslJson = (item: CslItem): string => `${JSON.stringify([item], null, 2)}\n`;
