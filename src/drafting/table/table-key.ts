import { AuthorError } from "../../model/diagnostic.ts";
import { suggestion } from "../../model/suggest.ts";
import type { ReadColumn, ReadTable } from "./read-columns.ts";

/** Most columns that a key is guessed of. */
const MOST = 3;

/**
 * The columns by which rows are told apart: the first that does it alone, else the fewest that do it together.
 * @param wanted names that the author gives
 * @throws AuthorError where two rows would have one key
 */
export function keyOfTable({ columns, lines }: ReadTable, wanted?: readonly string[]): string[] {
  const usable = columns.filter(({ kind }) => kind === "period" || kind === "category");
  if (wanted) {
    const names = usable.map(({ name }) => name);
    for (const name of wanted)
      if (!names.includes(name))
        throw new AuthorError(
          `--key: “${name}” is no period and no category of the table.${suggestion(name, names)}`,
        );
    return checked(
      usable.filter(({ name }) => wanted.includes(name)),
      lines,
    );
  }
  const complete = usable.filter(({ cells }) => !cells.includes(null));
  for (let size = 1; size <= MOST; size++)
    for (const some of combinations(complete, size)) if (!twins(some)) return namesOf(some);
  return checked(complete, lines);
}

const namesOf = (columns: readonly ReadColumn[]): string[] => columns.map(({ name }) => name);

/** Two rows of one key, by their place in the table. */
function twins(columns: readonly ReadColumn[]): readonly [number, number] | undefined {
  const seen = new Map<string, number>();
  const rows = columns[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row++) {
    const key = JSON.stringify(columns.map(({ cells }) => cells[row]));
    const before = seen.get(key);
    if (before !== undefined) return [before, row];
    seen.set(key, row);
  }
  return undefined;
}

function checked(columns: readonly ReadColumn[], lines: readonly number[]): string[] {
  if (columns.length === 0)
    throw new AuthorError(
      'has no period and no category in every row, by which rows could be told apart: say which column is one by --as "Heading=category"',
    );
  const same = twins(columns);
  if (same)
    throw new AuthorError(
      `rows ${lines[same[0]]} and ${lines[same[1]]} have the same ${namesOf(columns).join(" and ")}: leave one out (--skip-row ${lines[same[1]]}), or name other columns by --key`,
    );
  return namesOf(columns);
}

/** All choices of so many, the earliest first. */
function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    combinations(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
