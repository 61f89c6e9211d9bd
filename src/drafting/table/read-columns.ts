import { AuthorError } from "../../model/diagnostic.ts";
import type { Site } from "../../model/site.ts";
import { suggestion } from "../../model/suggest.ts";
import { decimalMarkOf } from "./decimal-mark.ts";
import type { GridCell } from "./grid.ts";
import { lengthen, PERIODS } from "./lengthen.ts";
import { fieldNameOf, freeName } from "./names.ts";
import { isMissing, readFigure, type DecimalMark, type TableFigure } from "./read-figure.ts";
import { dateOrderOf, isEitherOrder, readPeriod, type DateOrder } from "./read-cell-period.ts";
import type { TableColumn, TableShape } from "./table-shape.ts";
import { unitOfWords, type TableUnit } from "./unit-of-words.ts";

export const COLUMN_KINDS = ["period", "number", "category", "text", "skip"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** What an author says of columns, each by its heading, its number or the name of its field. */
export interface ColumnOptions {
  kinds: ReadonlyMap<string, ColumnKind>;
  names: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
  /** Of all columns of numbers that name none. */
  unit?: string | undefined;
  decimal?: DecimalMark | undefined;
  dates?: DateOrder | undefined;
  /** Further words for “no figure”. */
  missing: readonly string[];
  /** Leaves columns headed by periods as they are. */
  wide?: boolean | undefined;
}

/** A column as it was read; a cell is null where the file gives nothing. */
export interface ReadColumn {
  place: number;
  heading: string;
  name: string;
  kind: Exclude<ColumnKind, "skip">;
  unit?: TableUnit;
  cells: (string | TableFigure | null)[];
  /** As printed. */
  printed: GridCell[];
}

export interface ReadTable {
  titles: string[];
  footnotes: string[];
  columns: ReadColumn[];
  /** Rows of the file, one for each cell of a column. */
  lines: number[];
  told: string[];
}

/** @throws AuthorError where a cell cannot be what its column is, or an option leads to no column */
export function readColumns(
  shape: TableShape,
  options: ColumnOptions,
  site: Pick<Site, "units" | "currencies">,
  delimiter?: string,
): ReadTable {
  const long = options.wide
    ? { columns: shape.columns, lines: shape.lines, told: [] }
    : lengthen(shape.columns, shape.lines);
  const named = namesOf(long.columns, options);
  const all = long.columns.flatMap(({ cells }) => cells);
  const words = [...shape.titles, ...long.columns.flatMap(({ levels }) => levels), ...all.slice(0, 500)].join(
    " ",
  );
  const numbers = all.filter((cell) => readPeriod(cell) === undefined);
  const { mark, told: marks } = options.decimal
    ? { mark: options.decimal, told: [] }
    : decimalMarkOf(numbers, { words, delimiter });
  const order = options.dates ?? dateOrderOf(all) ?? "dmy";
  const either = options.dates || dateOrderOf(all) ? undefined : all.find(isEitherOrder);
  const columns = named.flatMap(({ column, name, told: kind, unit }): ReadColumn[] => {
    const taken = kind ?? guessKind(column, mark, options.missing);
    if (taken === "skip") return [];
    const heading = headingOf(column);
    const cells = column.cells.map((cell, row) =>
      readAs(taken, cell, { mark, order, missing: options.missing, heading, line: long.lines[row]! }),
    );
    const counts =
      taken === "number"
        ? unitOf({ named: unit, all: options.unit }, heading, shape, cells, site)
        : undefined;
    return [
      {
        place: column.place,
        heading,
        name,
        kind: taken,
        ...(counts && { unit: counts }),
        cells: counts ? cells.map((cell) => scaled(cell, counts.factor)) : cells,
        printed: column.cells,
      },
    ];
  });
  return {
    titles: shape.titles,
    footnotes: shape.footnotes,
    columns,
    lines: long.lines,
    told: [
      ...shape.told,
      ...long.told,
      ...marks,
      ...(either === undefined
        ? []
        : [`CHECK: “${either}” may be read in two ways; taken: day first. Otherwise: --dates mdy`]),
    ],
  };
}

export const headingOf = ({ levels, place }: Pick<TableColumn, "levels" | "place">): string =>
  levels.join(" · ") || `column ${place}`;

interface NamedColumn {
  column: TableColumn;
  name: string;
  told?: ColumnKind | undefined;
  unit?: string | undefined;
}

/** Each column with its field’s name and what the author says of it. */
function namesOf(columns: readonly TableColumn[], { kinds, names, units }: ColumnOptions): NamedColumn[] {
  const taken = new Set<string>();
  const used = new Set<string>();
  const said = <T>(by: ReadonlyMap<string, T>, keys: readonly string[]): T | undefined => {
    const key = keys.find((one) => by.has(one));
    if (key !== undefined) used.add(key);
    return key === undefined ? undefined : by.get(key);
  };
  const found = columns.map((column): NamedColumn => {
    const heading = headingOf(column);
    const guessed = freeName(fieldNameOf(column.levels.join(" ")) ?? plainName(column), taken);
    const keys = [heading, ...column.levels, String(column.place), guessed];
    const name = said(names, keys) ?? guessed;
    taken.add(name);
    return { column, name, told: said(kinds, [...keys, name]), unit: said(units, [...keys, name]) };
  });
  const known = [...found.map(({ column }) => headingOf(column)), ...found.map(({ name }) => name)];
  for (const key of [kinds, names, units].flatMap((by) => [...by.keys()]))
    if (!used.has(key)) throw new AuthorError(`has no column “${key}”.${suggestion(key, known)}`);
  return found;
}

/** What a field is called where no heading has letters for a name. */
const plainName = ({ cells }: TableColumn): string => {
  if (cells.some((cell) => readPeriod(cell) !== undefined)) return "period";
  return cells.some((cell) => readFigure(cell, ".") ?? readFigure(cell, ",")) ? "value" : "category";
};

/** What most cells of a column are, and what one period or number among words does not make it. */
function guessKind(
  { levels, cells }: TableColumn,
  mark: DecimalMark,
  missing: readonly string[],
): ColumnKind {
  const filled = cells.filter((cell) => !isMissing(cell, missing));
  if (filled.length === 0) return "skip";
  const share = (is: (cell: GridCell) => boolean): number => filled.filter(is).length / filled.length;
  if (levels[0] === PERIODS || share((cell) => readPeriod(cell) !== undefined) > 0.7) return "period";
  if (share((cell) => readFigure(cell, mark) !== undefined) > 0.7) return "number";
  return share((cell) => String(cell).length > 60) > 0.3 ? "text" : "category";
}

interface CellContext {
  mark: DecimalMark;
  order: DateOrder;
  missing: readonly string[];
  heading: string;
  line: number;
}

function readAs(
  kind: ColumnKind,
  cell: GridCell,
  { mark, order, missing, heading, line }: CellContext,
): ReadColumn["cells"][number] {
  if (kind === "category" || kind === "text") return cell === "" ? null : String(cell);
  if (isMissing(cell, missing)) return null;
  const read = kind === "period" ? readPeriod(cell, order) : readFigure(cell, mark);
  if (read !== undefined) return read;
  const what = kind === "period" ? "no period" : "no number";
  throw new AuthorError(
    `row ${line}: “${cell}” is ${what}, as the other cells of “${heading}” are. Leave the row out (--skip-row ${line}), say that it means no figure (--missing "${cell}"), or that the column is another thing (--as "${heading}=category")`,
  );
}

/** The unit that the author names, or that the heading, the cells or the title do. */
function unitOf(
  said: { named: string | undefined; all: string | undefined },
  heading: string,
  { titles }: TableShape,
  cells: ReadColumn["cells"],
  site: Pick<Site, "units" | "currencies">,
): TableUnit | undefined {
  if (said.named !== undefined) return unitByName(said.named, site);
  const marks = new Set(
    cells.map((cell) => (cell as TableFigure | null)?.unitMark).filter((one) => one !== undefined),
  );
  const [mark] = marks;
  return (
    unitOfWords(heading, site, true) ??
    (marks.size === 1 ? unitOfWords(mark!, site, true) : undefined) ??
    titles.map((title) => unitOfWords(title, site, false)).find((unit) => unit !== undefined) ??
    (said.all === undefined ? undefined : unitByName(said.all, site))
  );
}

/** `usd-billion`, or `usd-billion*0.001` where the file counts in another amount. */
function unitByName(written: string, { units }: Pick<Site, "units">): TableUnit {
  const [id = "", factor = "1"] = written.split("*");
  const unit = units.get(id);
  if (!unit)
    throw new AuthorError(
      `no unit “${id}”.${suggestion(id, units.keys())} Units: ${[...units.keys()].join(", ")}`,
    );
  if (!(Number(factor) > 0))
    throw new AuthorError(`“${factor}” is no number to multiply by: write --unit "…=${id}*0.1"`);
  return { unit, factor: Number(factor), words: written };
}

/** Without the noise of binary fractions. */
const times = (number: number, factor: number): number => Number((number * factor).toPrecision(12));

function scaled(cell: ReadColumn["cells"][number], factor: number): ReadColumn["cells"][number] {
  if (typeof cell !== "object" || cell === null || factor === 1) return cell;
  const { value, low, high } = cell;
  return {
    ...cell,
    ...(value !== undefined && { value: times(value, factor) }),
    ...(low !== undefined && { low: times(low, factor) }),
    ...(high !== undefined && { high: times(high, factor) }),
  };
}
