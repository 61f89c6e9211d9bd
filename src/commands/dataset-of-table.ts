import type { LocalizedText } from "../model/localized-text.ts";
import { parsePeriod } from "../model/period.ts";
import { isToWrite, toWrite } from "../model/to-write.ts";
import type { Site } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import { languageOf } from "../drafting/language-of.ts";
import { categoriesOf } from "../drafting/table/table-categories.ts";
import type { ReadColumn, ReadTable } from "../drafting/table/read-columns.ts";
import type { TableFigure } from "../drafting/table/read-figure.ts";

/** Longest words that a figure may be quoted with; longer ones are left for the author to cut. */
const LONGEST_QUOTE = 200;

/** What a dataset’s file needs besides its table. */
export interface TableOrigin {
  source: string;
  locator: string | undefined;
  kind: Source["kind"];
  licence: string;
  title: string | undefined;
}

/** Translations that the content has already, by the words of the source language. */
export type KnownWords = ReadonlyMap<string, Partial<LocalizedText>>;

/** A cell of a dataset as its file has it. */
export type WrittenCell = number | string | null | Record<string, unknown>;
export type WrittenRow = Record<string, WrittenCell>;

/** The draft of a dataset’s file; words that only an author can know are marked in it as still to be written. */
export function datasetOfTable(
  table: ReadTable,
  key: readonly string[],
  origin: TableOrigin,
  site: Site,
  known: KnownWords = new Map(),
): Record<string, unknown> {
  const language = languageOfTable(table, site);
  const worded = (words: string): LocalizedText => inAllLanguages({ [language]: words }, site, known);
  const categories = new Map(
    table.columns
      .filter(({ kind }) => kind === "category")
      .map((column) => [
        column,
        categoriesOf(
          column.cells.filter((cell) => typeof cell === "string"),
          language,
          site,
        ),
      ]),
  );
  const fields = table.columns.map((column) => ({
    name: column.name,
    title: worded(withoutUnit(column)),
    type: column.kind,
    ...(column.kind === "number" && { unit: column.unit?.unit.id ?? "" }),
    ...(categories.has(column) && {
      categories: Object.fromEntries(
        [...categories.get(column)!].map(([id, { title, region }]) => [
          id,
          { title: inAllLanguages(title, site, known), ...(region && { region }) },
        ]),
      ),
    }),
  }));
  const idsOf = (column: ReadColumn): ReadonlyMap<string, string> =>
    new Map([...categories.get(column)!].map(([id, { printed }]) => [printed, id]));
  const title = origin.title ?? table.titles[0] ?? measuresOf(table);
  return {
    draft: true,
    title: worded(title),
    description: worded([title, yearsOf(table)].filter(Boolean).join(", ")),
    fields,
    primaryKey: key,
    source: origin.source,
    ...(origin.locator !== undefined && { locator: origin.locator }),
    licence: origin.licence,
    rows: rowsOfTable(table, idsOf, language, origin.kind),
  };
}

/**
 * Words in every language of the site: translations that the content has already, else what is to be translated.
 * @param words in one language, or in the source language and another
 */
export function inAllLanguages(
  words: Partial<LocalizedText>,
  { languages, sourceLanguage }: Site,
  known: KnownWords,
): LocalizedText {
  const source = words[sourceLanguage];
  const [first = ""] = Object.values(words);
  const open = source ?? first;
  const found = source === undefined ? undefined : known.get(source);
  return Object.fromEntries(
    languages.map(({ id }) => [id, words[id] ?? found?.[id] ?? (isToWrite(open) ? open : toWrite(open))]),
  );
}

/** What a table measures: the headings of its numbers. */
const measuresOf = ({ columns }: ReadTable): string =>
  columns.flatMap((column) => (column.kind === "number" ? withoutUnit(column) : [])).join(", ");

/** `2013–2024`; undefined where its periods are no years. */
export function yearsOf({ columns }: ReadTable): string | undefined {
  const cells = columns.find(({ kind }) => kind === "period")?.cells ?? [];
  const years = cells.filter((cell) => typeof cell === "string").toSorted();
  if (years.length === 0 || years.some((year) => parsePeriod(year)?.precision !== "year")) return undefined;
  const [first, last] = [years[0]!, years.at(-1)!];
  return first === last ? first : `${first}–${last}`;
}

/** The language of a table’s words, where it is one of the site; else the one that the site is written in first. */
export function languageOfTable({ titles, columns }: ReadTable, { languages, sourceLanguage }: Site): string {
  const words = [
    ...titles,
    ...columns.map(({ heading }) => heading),
    ...columns.flatMap(({ kind, cells }) => (kind === "category" ? cells : [])),
  ];
  const language = languageOf(words.join(" "));
  return languages.some(({ id }) => id === language) ? language! : sourceLanguage;
}

/** @param idsOf the ids of a column’s categories, by their printed words */
export function rowsOfTable(
  table: ReadTable,
  idsOf: (column: ReadColumn) => ReadonlyMap<string, string>,
  language: string,
  kind: Source["kind"],
): WrittenRow[] {
  const ids = new Map(
    table.columns.flatMap((column) => (column.kind === "category" ? [[column, idsOf(column)]] : [])),
  );
  return table.lines.map((_, row) => {
    const cells = table.columns.flatMap((column): [string, WrittenCell][] => {
      const cell = written(column, row, ids.get(column), language);
      return cell === undefined ? [] : [[column.name, cell]];
    });
    const quote = kind === "statistics" ? undefined : quoteOf(table, row);
    return { ...Object.fromEntries(cells), ...(quote !== undefined && { quote }) };
  });
}

function written(
  { kind, cells }: ReadColumn,
  row: number,
  ids: ReadonlyMap<string, string> | undefined,
  language: string,
): WrittenCell | undefined {
  const cell = cells[row] ?? null;
  if (cell === null) return kind === "number" ? null : undefined;
  if (typeof cell === "object") return figureCell(cell);
  if (kind === "category") return ids!.get(cell)!;
  return kind === "text" ? { [language]: cell } : cell;
}

function figureCell({ value, low, high, qualifier }: TableFigure): WrittenCell {
  if (value !== undefined && !qualifier) return value;
  return { ...(value === undefined ? { low, high } : { value }), ...(qualifier && { qualifier }) };
}

/** A row as it is printed: of an article or a report each figure is proved by the words around it. */
function quoteOf({ columns }: ReadTable, row: number): string | undefined {
  const parts = columns.flatMap(({ kind, printed, heading, unit }) => {
    const cell = String(printed[row] ?? "");
    if (cell === "" || kind === "text") return [];
    if (kind !== "number") return [cell];
    return [`${heading}: ${cell}${unit && !heading.includes(unit.words) ? ` (${unit.words})` : ""}`];
  });
  const quote = parts.join("; ");
  return quote.length > LONGEST_QUOTE ? undefined : quote;
}

/** A heading without the unit in brackets, which the field says by itself. */
export function withoutUnit({ heading, unit }: ReadColumn): string {
  if (!unit) return heading;
  const bare = heading
    .replace(/\s*[(（[［]([^)）\]］]+)[)）\]］]/g, (all, inside: string) =>
      inside.includes(unit.words) ? "" : all,
    )
    .trim();
  return bare === "" ? heading : bare;
}
