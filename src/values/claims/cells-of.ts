import { AuthorError } from "../../model/diagnostic.ts";
import { parsePeriod } from "../../model/period.ts";
import type { Dataset, Row } from "../dataset.ts";
import { cellName, findField } from "../evaluate.ts";
import type { CellReference } from "../expression.ts";
import type { CellSet } from "./claim.ts";

/**
 * The cells of a set that have a figure, in order of time, or of the rows where they have none.
 * @throws AuthorError where nothing is in the set, or its key has not as many parts as that of its dataset
 */
export function cellsOf(set: CellSet, datasets: ReadonlyMap<string, Dataset>): CellReference[] {
  const dataset = findField(set, datasets);
  const parts = set.key.split(",").map((part) => part.trim());
  const { primaryKey } = dataset;
  if (parts.length !== primaryKey.length)
    throw new AuthorError(
      `${cellName(set)} has ${parts.length} parts in its key, and that of ${dataset.id} has ${primaryKey.length}: ${primaryKey.join(", ")}`,
    );
  const tests = parts.map(matcher);
  const rows = dataset.rows.filter((row) =>
    row.key.split(",").every((part, index) => tests[index]!(part.trim())),
  );
  const cells = rows
    .filter(({ cells: { [set.field]: cell } }) => cell?.type === "number" && cell.quantity)
    .sort((a, b) => timeOf(a) - timeOf(b))
    .map(({ key }): CellReference => ({ kind: "cell", dataset: set.dataset, field: set.field, key }));
  if (cells.length === 0) throw new AuthorError(`${cellName(set)} has no figure: no row fits it`);
  return cells;
}

/** Whether a part of a key is one that is meant: any, one between two periods, or this one. */
export function matcher(pattern: string): (part: string) => boolean {
  if (pattern === "*") return () => true;
  const [, from, to] = /^(.*?)\.\.(.*)$/.exec(pattern) ?? [];
  if (from === undefined) return (part) => part === pattern;
  const [start, end] = [endOf(from, "start"), endOf(to!, "end")];
  return (part) => {
    const period = parsePeriod(part);
    return period !== undefined && !(start && period.start < start) && !(end && period.start > end);
  };
}

/**
 * An end of a span, undefined where it is left open.
 * @throws AuthorError where it is no period
 */
function endOf(text: string, side: "start" | "end"): Date | undefined {
  const period = parsePeriod(text);
  if (text !== "" && !period)
    throw new AuthorError(`“${text}” is no period: write the ends of a span as 2015..2020, or one of them`);
  return period?.[side];
}

const timeOf = ({ cells }: Row): number =>
  Object.values(cells).flatMap((cell) => (cell.type === "period" ? cell.period.start.getTime() : []))[0] ?? 0;
