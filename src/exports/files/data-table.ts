import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { placeKey } from "../../content/credit.ts";
import type { Cell, Provenance, Row } from "../../values/dataset.ts";
import { formatCell } from "../../values/format/format.ts";
import { centre } from "../../values/quantity.ts";
import { amountPattern } from "../../model/amount-pattern.ts";
import type { CategoryField, NumberField } from "../../model/dataset.ts";
import type { Language } from "../../model/language.ts";
import { periodPosition } from "../../model/period.ts";
import { UNITS, type UnitId } from "../../model/unit.ts";
import { textIn, type LocalizedText } from "../../model/localized-text.ts";

export interface TableCell {
  text: string;
  /** What the cell is sorted by where that is no text: a number, the middle of its range, or a moment in days. */
  value?: number;
  /** Indexes into the table's notes. */
  notes: number[];
  /** Indexes into the table's sources. */
  sources: number[];
}

/** The figures of a chart as a reader's table. Indexes count from 0. */
export interface DataTable {
  caption: string;
  /** `category`: the column holds the figures of one. */
  columns: { key: string; title: string; numeric: boolean; category?: true }[];
  rows: { key: string; cells: TableCell[] }[];
  notes: string[];
  sources: Provenance[];
  /** How a figure of the table is written alone, `{}` standing for its number; `inHead` where a column's head says it. */
  amount?: { pattern: string; inHead: boolean } | undefined;
}

/**
 * The table under a chart: the rows and fields that it draws, where there is a series with one column for each of
 * its categories. Row keys (with the column's key after a comma, in that second form) are those of the marks.
 */
export function chartTable(chart: Chart, language: Language, content: Content): DataTable {
  const notes: string[] = [];
  const sources: Provenance[] = [];
  const builder: Builder = {
    language,
    derived: content.ui.get(language)!.chart.derived,
    inferred: content.ui.get(language)!.chart.inferred,
    units: content.ui.get(language)!.units,
    note: (text) => indexIn(notes, text, String),
    source: (place) => indexIn(sources, place, placeKey),
  };
  const { title } = chartWords(chart, language, content);
  const pivot = pivotOf(chart);
  const body = pivot ? wideTable(chart, pivot, builder) : longTable(chart, builder);
  const { amounts, units } = content.ui.get(language)!;
  const unit = chart.fields
    .map((name) => chart.dataset.fields.get(name)!)
    .find((field) => field.type === "number")?.unit;
  const own = unit && (amounts as Partial<Record<UnitId, string>>)[unit];
  const pattern = own ?? (unit && amountPattern(units[unit], language));
  return { caption: title, ...body, notes, sources, amount: pattern ? { pattern, inHead: !own } : undefined };
}

interface Builder {
  language: Language;
  derived: string;
  inferred: string;
  units: Record<UnitId, string>;
  note(text: string): number;
  source(place: Provenance): number;
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
  builder: Builder,
): Pick<DataTable, "columns" | "rows"> {
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
    columns: [
      {
        key: row,
        title: `${textIn(dataset.fields.get(row)!.title, language) ?? ""}${unitAfter(value, builder)}`,
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

function longTable({ dataset, rows, fields }: Chart, builder: Builder): Pick<DataTable, "columns" | "rows"> {
  const hasNumbers = fields.some((name) => dataset.fields.get(name)!.type === "number");
  const shown = [...dataset.fields.values()].filter((field) => !hasNumbers || fields.includes(field.name));
  return {
    columns: shown.map((field) => ({
      key: field.name,
      title: `${textIn(field.title, builder.language) ?? ""}${field.type === "number" ? unitAfter(field, builder) : ""}`,
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

/**
 * The unit of a column, in brackets after a space; what only counts things is named by its title. Japanese brackets are
 * full-width, and their space has no width: it tells them from those of a name, and a line may end there.
 */
function unitAfter({ unit }: NumberField, { units, language }: Builder): string {
  const { kind } = UNITS[unit];
  if (kind === "count" || kind === "rank") return "";
  return language === "ja" ? `\u200b（${units[unit]}）` : ` (${units[unit]})`;
}

function tableCell(cell: Cell, field: NumberField | undefined, builder: Builder, row?: Row): TableCell {
  const { language } = builder;
  const notes: number[] = [];
  const add = (text: LocalizedText | undefined, pattern = "{how}"): void => {
    const words = text && textIn(text, language);
    if (words) notes.push(builder.note(pattern.replace("{how}", words)));
  };
  if (cell.type === "number" || cell.type === "period") {
    if (cell.type === "period" && cell.inferred && !cell.note) notes.push(builder.note(builder.inferred));
    add(cell.note);
    add(cell.derived, builder.derived);
    if (row && cell.type === "number" && cell.quantity) add(row.note);
  }
  const value =
    cell.type === "period"
      ? periodPosition(cell.period).getTime() / 864e5
      : cell.type === "number" && cell.quantity
        ? centre(cell.quantity)
        : undefined;
  const places = cell.type === "number" && cell.quantity ? cell.provenance : [];
  return {
    text: formatCell(cell, language, field),
    ...(value !== undefined && { value }),
    notes: [...new Set(notes)],
    sources: places.map((place) => builder.source(place)),
  };
}
