import type { Chart, Content } from "../charts/chart.ts";
import type { ExportEnding } from "../model/export-format.ts";
import type { Language } from "../model/language.ts";
import { standaloneSvg } from "../render/standalone-svg.ts";
import { permalink } from "./address.ts";
import { cslItem, cslJson } from "./cite/csl-item.ts";
import { bibtex, ris } from "./cite/reference-formats.ts";
import { oembed } from "./feeds/oembed.ts";
import { chartCard } from "./files/card.ts";
import { chartJson } from "./files/chart-json.ts";
import { chartCsv } from "./files/csv.ts";
import { chartPdf } from "./files/pdf.ts";
import { chartPicture } from "./files/picture.ts";
import { qrSvg } from "./files/qr-code.ts";
import { chartXlsx } from "./files/xlsx.ts";

type File = string | Uint8Array;
type MakeExport = (chart: Chart, language: Language, content: Content) => File | Promise<File>;

/** What makes each file of a chart or a view, by its ending. */
export const CHART_EXPORTS: Record<ExportEnding, MakeExport> = {
  svg: (chart, language, content) =>
    standaloneSvg(chart, language, content, "light", permalink(language, chart)),
  png: (chart, language, content) => chartPicture(chart, language, content, "light"),
  "dark.png": (chart, language, content) => chartPicture(chart, language, content, "dark"),
  pdf: chartPdf,
  csv: chartCsv,
  xlsx: chartXlsx,
  json: chartJson,
  bib: (chart, language, content) => bibtex(cslItem(chart, language, content)),
  ris: (chart, language, content) => ris(cslItem(chart, language, content)),
  "csl.json": (chart, language, content) => cslJson(cslItem(chart, language, content)),
  "card.png": chartCard,
  "qr.svg": (chart, language, content) =>
    qrSvg(permalink(language, chart), content.ui.get(language)!.share.qrAlt, language),
  "oembed.json": (chart, language, content) => JSON.stringify(oembed(chart, language, content)),
};
