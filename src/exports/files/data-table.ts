import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { placeKey } from "../../content/credit.ts";
import type { CategoryField } from "../../model/dataset.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import type { Cell, NumberField, Provenance, Row } from "../../values/dataset.ts";
import { columnUnit, type ColumnUnit } from "./column-unit.ts";
import { tableCell, type TableBuilder, type TableCell } from "./table-cell.ts";

/** A column; the first of a table with categories across names the unit of all its numbers. */
export interface TableColumn extends Partial<ColumnUnit> {
  key: string;
  title: string;
  numeric: boolean;
  /** Whether the column holds the figures of one category. */
  category?: true;
}

/** The figures of a chart as a reader's table. Indexes count from 0. */
export interface DataTable {
  caption: string;
  columns: TableColumn[];
  rows: { key: string; cells: TableCell[] }[];
  /** With categories across: which part of a mark's key is the category; the others are the row's key. */
  keyPart?: number;
  /** Whether the drawing shows the rows from left to right. */
  across: boolean;
  notes: string[];
  sources: Provenance[];
}

type TableBody = Pick<DataTable, "columns" | "rows" | "keyPart">;

/**
 * The table under a chart: the rows and fields that it draws, where there is a series with one column for each of
 * its categories. Row keys (in that second form together with the column's key, see `keyPart`) are those of the marks.
 */
export function chartTable(chart: Chart, language: Language, content: Content): DataTable {
  const notes: string[] = [];
  const sources: Provenance[] = [];
  const builder: TableBuilder = {
    language,
    derived: content.ui.get(language)!.chart.derived,
    inferred: content.ui.get(language)!.chart.inferred,
    note: (text) => indexIn(notes, text, String),
    source: (place) => indexIn(sources, place, placeKey),
  };
  const { title } = chartWords(chart, language, content);
  const pivot = pivotOf(chart);
  const body = pivot ? wideTable(chart, pivot, builder) : longTable(chart, builder);
  const across = chart.type.overTime !== undefined || chart.type.across === true;
  return { caption: title, ...body, across, notes, sources };
}

function indexIn<T>(list: T[], item: T, key: (item: T) => string): number {
  const found = list.findIndex((other) => key(other) === key(item));
  return found >= 0 ? found : list.push(item) - 1;
}

interface Pivot {
  row: string;
  column: CategoryField;
  value: NumberField;
}

/** A period and a category that make the key, and one number: years down, categories across. */
function pivotOf({ dataset, fields }: Chart): Pivot | undefined {
  const used = fields.map((name) => dataset.fields.get(name)!);
  const numbers = used.filter((field) => field.type === "number");
  const category = used.find((field) => field.type === "category");
  const period = used.find((field) => field.type === "period");
  if (used.length !== 3 || numbers.length !== 1 || !category || !period || dataset.primaryKey.length !== 2)
    return undefined;
  return { row: period.name, column: category as CategoryField, value: numbers[0] as NumberField };
}

function wideTable(
  { dataset, rows }: Chart,
  { row, column, value }: Pivot,
  builder: TableBuilder,
): TableBody {
  const { language } = builder;
  const idOf = (candidate: Row): string =>
    (candidate.cells[column.name] as Extract<Cell, { type: "category" }>).id;
  const ids = Object.keys(column.categories).filter((id) => rows.some((candidate) => idOf(candidate) === id));
  const periods = new Map<string, Row[]>();
  for (const candidate of rows) {
    const text = (candidate.cells[row] as Extract<Cell, { type: "period" }>).period.text;
    periods.set(text, [...(periods.get(text) ?? []), candidate]);
  }
  const start = (group: readonly Row[]): number =>
    (group[0]!.cells[row] as Extract<Cell, { type: "period" }>).period.start.getTime();
  return {
    keyPart: dataset.primaryKey.indexOf(column.name),
    columns: [
      {
        key: row,
        title: textIn(dataset.fields.get(row)!.title, language) ?? "",
        ...columnUnit(value, builder.language, true),
        numeric: false,
      },
      ...ids.map((id) => ({
        key: id,
        title: textIn(column.categories[id]!.short ?? column.categories[id]!.title, language) ?? "",
        numeric: true,
        category: true as const,
      })),
    ],
    rows: [...periods.values()]
      .sort((a, b) => start(a) - start(b))
      .map((group) => ({
        key: (group[0]!.cells[row] as Extract<Cell, { type: "period" }>).period.text,
        cells: [
          tableCell(group[0]!.cells[row]!, undefined, builder),
          ...ids.map((id) => {
            const match = group.find((candidate) => idOf(candidate) === id);
            return match
              ? tableCell(match.cells[value.name]!, value, builder, match)
              : { text: "", notes: [], sources: [] };
          }),
        ],
      })),
  };
}

function longTable({ dataset, rows, fields }: Chart, builder: TableBuilder): TableBody {
  const hasNumbers = fields.some((name) => dataset.fields.get(name)!.type === "number");
  const shown = [...dataset.fields.values()].filter((field) => !hasNumbers || fields.includes(field.name));
  return {
    columns: shown.map((field) => ({
      key: field.name,
      title: textIn(field.title, builder.language) ?? "",
      ...(field.type === "number" && columnUnit(field, builder.language)),
      numeric: field.type === "number",
    })),
    rows: rows.map((row) => ({
      key: row.key,
      cells: shown.map((field, index) => {
        const cell = tableCell(
          row.cells[field.name]!,
          field.type === "number" ? field : undefined,
          builder,
          field.type === "number" ? row : undefined,
        );
        // A row without figures still leads somewhere: its place stands on its first cell.
        if (index === 0 && !hasNumbers && row.provenance) cell.sources.push(builder.source(row.provenance));
        if (index === 0 && row.note && !hasNumbers)
          cell.notes.push(builder.note(textIn(row.note, builder.language) ?? ""));
        return cell;
      }),
    })),
  };
}
