import type { SheetData } from "write-excel-file/node";
import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { parsePeriod } from "../../model/period.ts";
import { creditText } from "../../charts/credit-text.ts";
import { cacheFolder, keptFile } from "../../text/kept-file.ts";
import { versionsOf } from "../../text/made-by.ts";
import { inThread } from "../../render/threads.ts";
import { permalink } from "../address.ts";
import { citationLine } from "../cite/citation-line.ts";
import { wordNaming } from "./column-naming.ts";
import { flatColumns, type FlatColumn } from "./flat-table.ts";
import { chartProvenance, cited } from "../../charts/queries/references.ts";
import { lastRead, sourceClass, sourceLine } from "../cite/source-line.ts";
import type { DocumentProperties } from "./document-properties.ts";
import type { Sheet, Workbook } from "./write-workbook.ts";

/** Widths of columns in characters. */
const NARROW = 12;
const WIDE = 60;

const MAKERS = { packages: ["write-excel-file"], modules: ["src/exports/files/write-workbook.ts"] };

const writeWorkbook = inThread<Workbook, Uint8Array>("src/exports/files/write-workbook.ts", "writeWorkbook");

/**
 * A chart as a workbook of two sheets: the rows and columns of its CSV, numbers as numbers, and what one has to know
 * to use them. The same content gives the same bytes.
 */
export async function chartXlsx(chart: Chart, language: Language, content: Content): Promise<Buffer> {
  const words = content.ui.get(language)!.downloads;
  const workbook: Workbook = {
    sheets: [
      {
        ...dataSheet(chart, flatColumns(chart, wordNaming(language, content))),
        sheet: words.dataSheet,
        stickyRowsCount: 1,
      },
      {
        data: aboutSheet(chart, language, content),
        columns: [{ width: 2 * NARROW }, { width: 2 * WIDE }],
        sheet: words.aboutSheet,
      },
    ],
    properties: propertiesOf(chart, language, content),
  };
  const from = [versionsOf(MAKERS), JSON.stringify(workbook)];
  const { bytes } = await keptFile({ folder: cacheFolder("made"), ending: ".xlsx", from }, () =>
    writeWorkbook(workbook),
  );
  return bytes;
}

/** What stays with the file when its sheets have been moved to another. */
function propertiesOf(chart: Chart, language: Language, content: Content): DocumentProperties {
  const { title, subtitle } = chartWords(chart, language, content);
  const { author, name, licence } = content.site;
  return {
    title,
    subject: subtitle,
    author,
    publisher: name,
    description: [
      creditText(chart, language, content),
      `${licence.name}, ${licence.url}`,
      permalink(language, chart),
    ].join("\n"),
    language,
    date: parsePeriod(lastRead(chart, content))!.start.toISOString().slice(0, 10),
  };
}

function dataSheet({ rows }: Chart, columns: readonly FlatColumn[]): Pick<Sheet, "data" | "columns"> {
  const cells = rows.map((row) => columns.map(({ value }) => value(row)));
  return {
    data: [
      columns.map(({ header }) => ({ value: header, fontWeight: "bold" })),
      ...cells.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    ],
    columns: columns.map(({ header }, index) => {
      const longest = Math.max(...[header, ...cells.map((row) => String(row[index]))].map(charactersIn));
      return { width: Math.min(WIDE, Math.max(NARROW, longest + 2)) };
    }),
  };
}

/** Full-width characters count for two. */
const charactersIn = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);

function aboutSheet(chart: Chart, language: Language, content: Content): SheetData {
  const { chart: words, downloads, cite, footer } = content.ui.get(language)!;
  const { title, subtitle, note } = chartWords(chart, language, content);
  const { dataset } = chart;
  const method = dataset.method && textIn(dataset.method, language);
  const lines: [label: string, text: string | undefined][] = [
    [downloads.title, title],
    [downloads.subtitle, subtitle],
    [words.note.replace(/[:：]$/, ""), note],
    [words.method, method],
    [words.dataset, textIn(dataset.title, language)],
    ...cited(chartProvenance(chart)).map((source, index): [string, string] => {
      const read = content.sources.get(source.id)!;
      const parts = [sourceLine(source, language, content), sourceClass(read, language, content), read.url];
      return [index === 0 ? words.sources : "", parts.filter(Boolean).join(" – ")];
    }),
    ["", creditText(chart, language, content)],
    [downloads.terms, footer.licence],
    [downloads.address, permalink(language, chart)],
    [cite.heading, citationLine(chart, language, content)],
  ];
  return lines.flatMap(([label, text]) =>
    text === undefined
      ? []
      : [
          [
            { value: label, fontWeight: "bold" as const, alignVertical: "top" as const },
            { value: text, wrap: true, alignVertical: "top" as const },
          ],
        ],
  );
}
