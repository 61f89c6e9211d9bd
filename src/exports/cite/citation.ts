import { Cite, plugins } from "@citation-js/core";
// The plugins enter themselves with the library when they are loaded.
import "@citation-js/plugin-bibtex"; // oxlint-disable-line import/no-unassigned-import
import "@citation-js/plugin-csl"; // oxlint-disable-line import/no-unassigned-import
import "@citation-js/plugin-ris"; // oxlint-disable-line import/no-unassigned-import
import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { grammarOf } from "../../values/format/format.ts";
import type { Language } from "../../model/language.ts";
import { creditText } from "../../render/standalone-svg.ts";
import { say } from "../../model/fill-template.ts";
import { permalink } from "../address.ts";
import { lastRead } from "./source-line.ts";

/** A work in CSL-JSON, as far as a chart needs it. */
export interface CslItem {
  id: string;
  type: "webpage";
  genre: string;
  title: string;
  author: { literal: string }[];
  issued: { "date-parts": [[number]] };
  publisher: string;
  "container-title": string;
  URL: string;
  language: Language;
  note: string;
}

// Authors write UTF-8 today: by default the plugin strips what is not ASCII, which is all of Japanese.
Object.assign(plugins.config.get("@bibtex").format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

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
    note: `${credit(chart, language, content)}${grammarOf(language).separators.stop}CC BY 4.0`,
  };
}

/** CSL-JSON is an array of works. */
export const cslJson = (item: CslItem): string => `${JSON.stringify([item], null, 2)}\n`;

/** One line to copy: site, title, year, whose figures, licence, address. */
export function citationLine(chart: Chart, language: Language, content: Content): string {
  const { siteName, cite } = content.ui.get(language)!;
  const values: Record<string, string | number> = {
    site: siteName,
    title: chartWords(chart, language, content).title,
    year: yearOf(chart, content),
    credit: credit(chart, language, content),
    url: permalink(language, chart),
  };
  return say(cite.line, values);
}

/**
 * The entry of a list of references in APA style, 7th edition, as HTML (the title in italics): the style and its
 * processor are the library’s. APA names a publisher and a site only where they are not the author.
 */
export const apaHtml = (item: CslItem): string =>
  new Cite([{ ...item, publisher: undefined, "container-title": undefined }])
    .format("bibliography", { format: "html", template: "apa", lang: "en-US" })
    .replace(/^[^]*class="csl-entry">|<\/div>[^]*$/g, "");

/** BibTeX, with what LaTeX would take for a command escaped: the library writes Unicode as it comes. */
export function bibtex(item: CslItem): string {
  const escape = (text: string): string => text.replace(/[&%$#_]/g, "\\$&");
  return (
    new Cite([{ ...item, title: escape(item.title), note: escape(item.note) }])
      .format("bibtex")
      .replace(/^\t/gm, "  ")
      // The library keeps capitals word by word, and so cuts Vietnamese words at their diacritics: the title is kept whole.
      .replace(
        /^( *title = \{)(.*)(\},)$/m,
        (_, start, words: string, end) => `${start}{${words.replace(/[{}]/g, "")}}${end}`,
      )
      .trimEnd()
      .concat("\n")
  );
}

/**
 * RIS. The library cuts ids to 20 characters, which many charts then share, so a reference manager is left to make
 * its own; it also breaks long lines anywhere, which readers of RIS take for two, so they are made whole again. Lines
 * end in CRLF.
 */
export const ris = (item: CslItem): string =>
  new Cite([item])
    .format("ris")
    .replace(/\r?\n(?![A-Z][A-Z0-9] {2}- |$)/g, "")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("ID  - "))
    .concat("")
    .join("\r\n");

/** Whose figures, without the stop that an abbreviation may bring: one follows anyway. */
const credit = (chart: Chart, language: Language, content: Content): string =>
  creditText(chart, language, content).replace(/\.$/, "");

const yearOf = (chart: Chart, content: Content): number => Number(lastRead(chart, content).slice(0, 4));
