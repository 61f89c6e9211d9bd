import { AuthorError } from "../../model/diagnostic.ts";
import type { ReadColumn, ReadTable } from "./read-columns.ts";

/**
 * A table whose columns of numbers are the members of one category, such as a column for each country, as one with a row
 * for each of them: charts draw the rows of a category as series.
 * @param name of the new category
 * @throws AuthorError where the columns do not count in one unit
 */
export function intoSeries(table: ReadTable, name: string): ReadTable {
  const numbers = table.columns.filter(({ kind }) => kind === "number");
  const others = table.columns.filter((column) => !numbers.includes(column));
  const [first] = numbers;
  if (!first || numbers.length < 2)
    throw new AuthorError(`--series ${name}: the table has not several columns of numbers to make one of`);
  const units = new Set(numbers.map(({ unit }) => unit?.unit.id));
  if (units.size > 1)
    throw new AuthorError(
      `--series ${name}: the columns count in different units (${[...units].join(", ")}), which no one column can`,
    );
  const repeated = <T>(cells: readonly T[]): T[] => cells.flatMap((cell) => numbers.map(() => cell));
  const merged = <T>(cellsOf: (column: ReadColumn) => readonly T[]): T[] =>
    table.lines.flatMap((_, row) => numbers.map((column) => cellsOf(column)[row]!));
  const headings = merged(({ cells, heading }) => cells.map(() => heading));
  return {
    ...table,
    columns: [
      { place: first.place, heading: name, name, kind: "category", cells: headings, printed: headings },
      ...others.map((column) => ({
        ...column,
        cells: repeated(column.cells),
        printed: repeated(column.printed),
      })),
      {
        ...first,
        heading: "Value",
        name: "value",
        cells: merged(({ cells }) => cells),
        printed: merged(({ printed }) => printed),
      },
    ],
    lines: repeated(table.lines),
    told: [
      ...table.told,
      `columns ${numbers.map(({ heading }) => `“${heading}”`).join(", ")} became rows of the category “${name}”`,
    ],
  };
}
