import type { Content } from "../charts/chart.ts";
import { cellRecords, headingOf, type CellRecord } from "../charts/queries/cell-records.ts";
import { cellsOfExpression, usesOfCells, type Use } from "../charts/queries/uses.ts";
import { sourceClass, sourceLine } from "../exports/cite/source-line.ts";
import type { Language } from "../model/language.ts";
import { textIn } from "../model/localized-text.ts";
import type { Provenance } from "../values/dataset.ts";
import { writeWorking } from "../values/working.ts";
import { writeValue, type ValueRequest } from "../values/words.ts";
import type { Found } from "./find-figures.ts";

/** All that is known of a figure, as `npm run trace -- --json` prints it. */
export interface FigureReport {
  /** The name of a cell, or the expression that works a figure out. */
  figure: string;
  heading?: string;
  dataset?: string;
  text: string;
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  hedge?: string | undefined;
  unit: string;
  /** How it reads in other languages and currencies. */
  alsoWritten: string[];
  sources: (Provenance & { line: string; class: string; url?: string })[];
  /** How it is worked out, with the cells that it rests on. */
  working?: string;
  cells?: string[];
  derived?: string;
  note?: string;
  uses: Use[];
}

export const reportOn = (found: Found, language: Language, content: Content): FigureReport =>
  found.kind === "cell"
    ? reportOnCell(found.record, language, content)
    : reportOnRequest(found.request, language, content);

function reportOnCell(record: CellRecord, language: Language, content: Content): FigureReport {
  const { name, dataset, cell, row } = record;
  const words = (text: typeof cell.note): string | undefined => text && textIn(text, language);
  const derived = words(cell.derived);
  const note = [words(cell.note), words(row.note)].filter(Boolean).join(" ");
  return {
    figure: name,
    heading: headingOf(record, language),
    dataset: textIn(dataset.title, language) ?? dataset.id,
    ...written({ of: name }, language, content),
    sources: cell.provenance.map((place) => sourceOf(place, language, content)),
    ...(cell.from !== undefined && {
      working: `${writeWorking({ of: cell.from }, content, language) ?? cell.from}`,
      cells: cellsOfExpression(cell.from),
    }),
    ...(derived && { derived }),
    ...(note && { note }),
    uses: [...(usesOfCells(content, language).get(name) ?? [])],
  };
}

function reportOnRequest(request: ValueRequest, language: Language, content: Content): FigureReport {
  const working = writeWorking(request, content, language);
  const cells = cellsOfExpression(request.of);
  const uses = cells.flatMap((cell) => usesOfCells(content, language).get(cell) ?? []);
  return {
    figure: request.of,
    ...written(request, language, content),
    sources: writeValue(request, content, language).provenance.map((place) =>
      sourceOf(place, language, content),
    ),
    ...(working && { working }),
    cells,
    uses: [...new Set(uses.filter((use) => use.kind === "value" && use.request.of === request.of))],
  };
}

/** A figure as it is written, and what is written. */
function written(
  request: ValueRequest,
  language: Language,
  content: Content,
): Pick<FigureReport, "text" | "value" | "low" | "high" | "hedge" | "unit" | "alsoWritten"> {
  const { text, quantity } = writeValue(request, content, language);
  const { value, low, high, qualifier, unit } = quantity;
  const others = content.languages.flatMap((other) => {
    const answer = writeValue(request, content, other);
    return [answer.text, ...answer.money.map((amount) => amount.text)];
  });
  return {
    text,
    value,
    low,
    high,
    hedge: qualifier,
    unit: unit.id,
    alsoWritten: [...new Set(others)].filter((other) => other !== text),
  };
}

function sourceOf(place: Provenance, language: Language, content: Content): FigureReport["sources"][number] {
  const source = content.sources.get(place.source)!;
  return {
    ...place,
    line: sourceLine({ id: place.source, locators: [] }, language, content),
    class: sourceClass(source, language, content),
    ...(source.url && { url: source.url }),
  };
}

/** A report as people read it in a terminal. */
export function reportText(report: FigureReport, content: Content, language: Language): string {
  const { value, low, high, hedge, unit } = report;
  const stored = value === undefined ? `${low} to ${high}` : String(value);
  const records = cellRecords(content);
  const lines = [
    report.heading && [report.heading, report.dataset].join(" · "),
    `stored  ${stored} ${unit}${hedge ? `, hedged “${hedge}”` : ""}`,
    report.alsoWritten.length > 0 && `also  ${report.alsoWritten.join(" · ")}`,
    report.working && `worked out  ${report.working}`,
    ...(report.cells ?? []).map(
      (cell) => `  ${cell}  ${records.has(cell) ? writeValue({ of: cell }, content, language).text : ""}`,
    ),
    report.derived && `derived  ${report.derived}`,
    report.note && `note  ${report.note}`,
    ...report.sources.flatMap(({ line, class: vouches, source, locator, quote, url }) => [
      `source  ${[line, locator].filter(Boolean).join(", ")} (${vouches}; ${source})`,
      quote && `  “${quote}”`,
      url && `  ${url}`,
    ]),
    report.uses.length === 0 ? "used  in the data file alone" : "used",
    ...report.uses.map((use) => `  ${useText(use, language)}`),
  ];
  return [`${report.figure}  ${report.text}`, ...lines.flatMap((line) => (line ? [`  ${line}`] : []))].join(
    "\n",
  );
}

function useText(use: Use, language: Language): string {
  switch (use.kind) {
    case "value":
    case "claim": {
      const what = use.kind === "value" ? `figure ${use.number}` : "claim";
      const section = use.section === undefined ? "" : `, “${use.section}”`;
      return `stories/${use.story}/${language}, ${what}${section}: ${use.before}[${use.words}]${use.after}`;
    }
    case "story":
      return `stories/${use.story}/${language}, ${use.text}`;
    case "chart": {
      const parts = [...(use.drawn ? ["drawing, table and files"] : []), ...use.texts].join(", ");
      return `charts/${use.chart}${use.view === undefined ? "" : `, view ${use.view}`}: ${parts}`;
    }
    case "list":
      return `lists/${use.list}${use.entry === undefined ? "" : `, entry ${use.entry}`}`;
    case "home":
      return `home page: ${use.words}`;
    case "cell":
      return `worked out from it: ${use.cell}`;
    case "rate":
      return "puts amounts into other currencies";
  }
}
