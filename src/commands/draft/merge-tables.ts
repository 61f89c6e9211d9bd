import { another, type Column, type Table, type TableRow } from "./tables.ts";

/** Names that fields of a draft have besides those of numbers. */
const FIELDS = ["item", "period"];

/**
 * Figures that no chart sets side by side stand in one dataset, each in a field of its unit; those that say of when they
 * are in another. Tables that have a chart stay as they are.
 */
export function mergeTables(tables: readonly Table[], hasChart: (table: Table) => boolean): Table[] {
  const alone = tables.filter((table) => !hasChart(table));
  const merged = [false, true].flatMap((dated) => {
    const some = alone.filter((table) => table.dated === dated && !table.overTime);
    return some.length > 1 ? [mergedTable(some, dated)] : some;
  });
  return [...tables.filter((table) => hasChart(table) || table.overTime), ...merged];
}

function mergedTable(tables: readonly Table[], dated: boolean): Table {
  const columns = new Map<string, Column>();
  const keys = new Set<string>();
  const rows = tables.flatMap((table) =>
    table.rows.map((row): TableRow => {
      const { unit } = row.column;
      const { counts } = row.column;
      const name = counts ?? unit.id;
      const column = columns.get(name) ?? { field: fieldOf(name), unit, counts };
      columns.set(name, column);
      const key = another(row.key, keys);
      keys.add(key);
      return { ...row, key, column };
    }),
  );
  rows.sort((a, b) => a.figure.index - b.figure.index);
  return {
    name: dated ? "figures-dated" : "figures",
    columns: [...columns.values()],
    overTime: false,
    dated,
    rows,
  };
}

/** The name of a field for numbers in a unit: `usdBillion`. */
function fieldOf(unit: string): string {
  const name = unit.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return FIELDS.includes(name) ? `${name}Count` : name;
}
