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
}

export function readTable(element: HTMLTableElement): Table {
  const heads = [...element.tHead!.rows[0]!.cells];
  return {
    element,
    heads,
    columns: new Map(heads.flatMap(({ dataset }, index) => (dataset.c ? [[dataset.c, index]] : []))),
    rows: new Map([...element.tBodies[0]!.rows].map((row) => [row.dataset.k!, row])),
  };
}

/** Where the row of a mark's key stands. Keys of whole lines are those of their categories, or `line`. */
export function placeOf(key: string, { columns, rows }: Pick<Table, "columns" | "rows">): Place {
  if (columns.size === 0) return { row: rows.has(key) ? key : "", series: "" };
  const parts = key.split(",");
  const series = parts.find((part) => columns.has(part)) ?? "";
  return { row: parts.filter((part) => part !== series).join(), series };
}

/** The cell with a place's figure; undefined where the table has words only. */
export function cellOf({ row, series }: Place, { columns, rows }: Table): HTMLTableCellElement | null {
  const element = rows.get(row)!;
  return series ? element.cells[columns.get(series)!]! : element.querySelector("td.n");
}
