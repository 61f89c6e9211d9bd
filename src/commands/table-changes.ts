import type { DatasetFile } from "../model/dataset.ts";
import { AuthorError } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import type { Unit } from "../model/unit.ts";
import { categoriesOf } from "../drafting/table/table-categories.ts";
import type { ReadColumn, ReadTable } from "../drafting/table/read-columns.ts";
import type { Source } from "../model/source.ts";
import { languageOfTable, rowsOfTable, type WrittenCell, type WrittenRow } from "./dataset-of-table.ts";

/** How a newer table differs from the dataset that an older one became. */
export interface TableChanges {
  /** The dataset’s file with the newer figures. */
  dataset: DatasetFile;
  /** Cells that are there in both and differ. */
  changed: { cell: string; old: string; now: string }[];
  /** Keys of rows that only the table has, and those that only the dataset has. */
  added: string[];
  gone: string[];
  told: string[];
}

/** Where the newer figures were read, where that is not where the older ones were. */
export interface NewerOrigin {
  source?: string | undefined;
  locator?: string | undefined;
  kind: Source["kind"];
}

type Field = DatasetFile["fields"][number];

/**
 * Compares a table with a dataset, cell by cell. Figures that are worked out, hedges, notes and words stay.
 * @throws AuthorError where the table has not the fields that the key is made of
 */
export function tableChanges(
  dataset: DatasetFile,
  read: ReadTable,
  origin: NewerOrigin,
  site: Site,
): TableChanges {
  const told: string[] = [];
  const fields = new Map(dataset.fields.map((field) => [field.name, structuredClone(field)]));
  const columns = read.columns.flatMap((column) => {
    const field = fieldOf(column, fields);
    if (field && field.type === column.kind)
      return [inUnitOf(field, { ...column, name: field.name }, site, told)];
    told.push(
      field
        ? `“${column.heading}” is left: it is read as ${column.kind}, and “${field.name}” is ${field.type} (--as)`
        : `“${column.heading}” is left: no field of the dataset is called so (--name "${column.heading}=…")`,
    );
    return [];
  });
  const table = { ...read, columns };
  for (const name of dataset.primaryKey)
    if (!columns.some((column) => column.name === name))
      throw new AuthorError(
        `has no column for “${name}”, which is part of the key: say which one it is by --name "Heading=${name}"`,
      );
  const language = languageOfTable(read, site);
  const rows = rowsOfTable(
    table,
    (column) => idsIn(fields.get(column.name)!, column, language, site),
    language,
    origin.kind,
  );
  const keyOf = (row: Record<string, unknown>): string =>
    dataset.primaryKey.map((name) => bare(row[name])).join(",");
  const before = new Map(dataset.rows.map((row) => [keyOf(row), row]));
  const now = new Map(rows.map((row) => [keyOf(row), row]));
  const place = {
    ...(origin.source !== undefined && { source: origin.source }),
    ...(origin.locator !== undefined && { locator: origin.locator }),
  };
  const changed: TableChanges["changed"] = [];
  const kept = dataset.rows.map((row) => {
    const key = keyOf(row);
    const newer = now.get(key);
    if (!newer) return row;
    const cells = columns.flatMap(({ name, kind }): [string, unknown][] => {
      if (dataset.primaryKey.includes(name) || kind === "text" || !(name in newer)) return [];
      const change = changedCell(row[name], newer[name]!, {
        ...place,
        ...(newer["quote"] !== undefined && { quote: newer["quote"] }),
      });
      if (!change) return [];
      changed.push({ cell: `${name}[${key}]`, ...change });
      return [[name, change.written]];
    });
    return { ...row, ...Object.fromEntries(cells) };
  });
  const added = rows.filter((row) => !before.has(keyOf(row))).map((row) => ({ ...row, ...place }));
  return {
    dataset: { ...dataset, fields: [...fields.values()], rows: [...kept, ...added] },
    changed,
    added: added.map(keyOf),
    gone: [...before.keys()].filter((key) => !now.has(key)),
    told,
  };
}

/** The field of this name, or with this title in any language. */
function fieldOf({ name, heading }: ReadColumn, fields: ReadonlyMap<string, Field>): Field | undefined {
  const titles = [heading, heading.replace(/\s*[(（[［][^)）\]］]+[)）\]］]/g, "")];
  return (
    fields.get(name) ??
    [...fields.values()].find(({ title }) =>
      Object.values(title).some((words) => titles.includes(words ?? "")),
    )
  );
}

/** Figures in the unit of the dataset; in that unit already where the table names none. */
function inUnitOf(field: Field, column: ReadColumn, { units }: Site, told: string[]): ReadColumn {
  if (field.type !== "number") return column;
  const unit: Unit = units.get(field.unit)!;
  if (!column.unit) {
    told.push(`“${column.heading}”: names no unit; taken: ${unit.id}, as the dataset has it`);
    return column;
  }
  if (column.unit.unit.dimension !== unit.dimension)
    throw new AuthorError(
      `“${column.heading}” counts in ${column.unit.unit.id}, and “${field.name}” in ${unit.id}: say what it counts by --unit "${column.heading}=${unit.id}"`,
    );
  const factor = column.unit.unit.scale / unit.scale;
  const times = (number: number | undefined): number | undefined =>
    number === undefined ? undefined : Number((number * factor).toPrecision(12));
  const cells = column.cells.map((cell) =>
    typeof cell === "object" && cell !== null
      ? JSON.parse(
          JSON.stringify({ ...cell, value: times(cell.value), low: times(cell.low), high: times(cell.high) }),
        )
      : cell,
  ) as ReadColumn["cells"];
  return { ...column, cells };
}

/** Ids of a column’s categories by their printed words: those that the dataset has for them, and new ones, which it gets. */
function idsIn(field: Field, column: ReadColumn, language: string, site: Site): Map<string, string> {
  if (field.type !== "category") return new Map();
  const words = column.cells.filter((cell) => typeof cell === "string");
  const guessed = [...categoriesOf(words, language, site)];
  return new Map(
    guessed.map(([id, { printed, title, region }]) => {
      const known = Object.entries(field.categories).find(
        ([one, { title: own, short = {} }]) =>
          one === id || [...Object.values(own), ...Object.values(short)].includes(printed),
      );
      if (!known) field.categories[id] = { title, ...(region !== undefined && { region }) };
      return [printed, known?.[0] ?? id];
    }),
  );
}

const bare = (cell: unknown): string =>
  typeof cell === "object" && cell !== null && "value" in cell ? String(cell.value) : String(cell);

/** The cell as it is to be written, where its figure is another now; undefined where it is not, or is worked out. */
function changedCell(
  before: unknown,
  now: WrittenCell,
  place: WrittenRow,
): { old: string; now: string; written: unknown } | undefined {
  const old: Record<string, unknown> = isObject(before) ? before : { value: before };
  if ("from" in old) return undefined;
  const newer: Record<string, unknown> = isObject(now) ? now : { value: now };
  const figure = (cell: Record<string, unknown>): string =>
    cell["low"] === undefined
      ? String(cell["value"] ?? "none")
      : `${String(cell["low"])}–${String(cell["high"])}`;
  const hedge = newer["qualifier"] ?? old["qualifier"];
  if (figure(old) === figure(newer) && hedge === old["qualifier"]) return undefined;
  const { value: _, low: __, high: ___, quote: ____, ...rest } = old;
  const written = { ...newer, ...rest, ...place, ...(hedge !== undefined && { qualifier: hedge }) };
  const isBare = now === null || (Object.keys(written).length === 1 && "value" in written);
  const said = (cell: Record<string, unknown>, qualifier: unknown): string =>
    [qualifier, figure(cell)].filter(Boolean).join(" ");
  return {
    old: said(old, old["qualifier"]),
    now: said(newer, hedge),
    written: isBare ? newer["value"] : written,
  };
}

const isObject = (cell: unknown): cell is Record<string, unknown> =>
  typeof cell === "object" && cell !== null;
