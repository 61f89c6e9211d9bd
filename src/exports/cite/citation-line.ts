import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { say } from "../../model/fill-template.ts";
import type { Language } from "../../model/language.ts";
import { creditText } from "../../charts/credit-text.ts";
import { permalink } from "../address.ts";
import { lastRead } from "./source-line.ts";

/** One line to copy: site, title, year, whose figures, licence, address. */
export function citationLine(chart: Chart, language: Language, content: Content): string {
  const { cite } = content.ui.get(language)!;
  return say(cite.line, {
    site: content.site.name,
    title: chartWords(chart, language, content).title,
    year: yearOf(chart, content),
    credit: creditWithoutStop(chart, language, content),
    url: permalink(language, chart),
  });
}

/** Whose figures, without the stop that an abbreviation may bring: one follows anyway. */
export const creditWithoutStop = (chart: Chart, language: Language, content: Content): string =>
  creditText(chart, language, content).replace(/\.$/, "");

/** The year of a chart, as a work to cite: that in which its figures were last read. */
export const yearOf = (chart: Chart, content: Content): number =>
  Number(lastRead(chart, content).slice(0, 4));
