import { textOf } from "../page/shown-text.ts";
import type { Place, Table } from "./table.ts";

/**
 * What a direct label names: a category of the table or, where there are none, a row. Labels begin or end with the name,
 * and may have a value beside it.
 */
export function placeOfLabel(label: string, { heads, columns, rows }: Table): Place | undefined {
  const bare = (text: string): string => text.replace(/\s/g, "");
  const words = bare(label);
  const names: [name: string, place: Place][] =
    columns.size > 0
      ? [...columns].map(([series, index]) => [textOf(heads[index]!), { row: "", series }])
      : [...rows].map(([row, { cells }]) => [textOf(cells[0]!), { row, series: "" }]);
  return names
    .filter(([name]) => words.startsWith(bare(name)) || words.endsWith(bare(name)))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];
}
