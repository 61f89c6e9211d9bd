import { NUMERIC } from "../../model/contract/classes.ts";

/** A place in the table: a row, and the category whose column it is in where there are such; a series alone has no row. */
export interface Place {
  row: string;
  series: string;
}

/** The data table of a chart as scripts read it: all that they say of a mark stands there. */
export interface Table {
  element: HTMLTableElement;
  /** The columns' heads. */
  heads: readonly HTMLTableCellElement[];
  /** Columns by category, where the table has categories across; else empty. */
  columns: ReadonlyMap<string, number>;
  rows: ReadonlyMap<string, HTMLTableRowElement>;
  /** Whether the drawing shows the rows from left to right, and not one below the other. */
  across: boolean;
}

export function readTable(element: HTMLTableElement): Table {
  const heads = [...element.tHead!.rows[0]!.cells];
  return {
    element,
    heads,
    columns: new Map(heads.flatMap(({ dataset }, index) => (dataset.c ? [[dataset.c, index]] : []))),
    // As they were built, however the reader has sorted them; unsorted rows have no number.
    rows: new Map(
      [...element.tBodies[0]!.rows]
        .sort((a, b) => +a.dataset.i! - +b.dataset.i! || 0)
        .map((row) => [row.dataset.k!, row]),
    ),
    across: element.dataset.a !== undefined,
  };
}

/** Where the row of a mark's key stands. Where categories stand across, the table says which part of the key is one. */
export function placeOf(key: string, { element }: Pick<Table, "element">): Place {
  const parts = key.split(",");
  const [series = ""] = parts.splice(+(element.dataset.p ?? parts.length), 1);
  return { row: parts.join(), series };
}

/** The keys of the rows that have a figure in a series, from one of them on. */
export function rowsFrom({ row, series }: Place, table: Table): string[] {
  const keys = [...table.rows.keys()];
  return keys.slice(keys.indexOf(row)).filter((key) => cellOf({ row: key, series }, table)?.textContent);
}

/** The cell with a place's figure; null where the table has words only. */
export function cellOf({ row, series }: Place, { columns, rows }: Table): HTMLTableCellElement | null {
  const element = rows.get(row)!;
  return series ? element.cells[columns.get(series)!]! : element.querySelector(`td.${NUMERIC}`);
}
