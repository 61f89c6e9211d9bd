import { AuthorError } from "../../model/diagnostic.ts";
import type { Period } from "../../model/period.ts";
import { periodsOf, type Dataset } from "../dataset.ts";
import { cellName, findCell } from "../evaluate.ts";
import type { CellReference } from "../expression.ts";
import type { TimeBetween } from "./claim.ts";

/**
 * How many years or months lie between the ends of the periods of two cells; a year counts to its last month.
 * @throws AuthorError where a cell is not there, or its row names no time
 */
export function timeBetween({ unit, from, to }: TimeBetween, datasets: ReadonlyMap<string, Dataset>): number {
  const [start, end] = [from, to].map((cell) => timeOf(cell, datasets).end) as [Date, Date];
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  return unit === "years" ? years : years * 12 + end.getUTCMonth() - start.getUTCMonth();
}

function timeOf(cell: CellReference, datasets: ReadonlyMap<string, Dataset>): Period {
  findCell(cell, datasets);
  const key = cell.key
    .split(",")
    .map((part) => part.trim())
    .join(",");
  const [period] = periodsOf(datasets.get(cell.dataset)!.byKey.get(key)!);
  if (!period) throw new AuthorError(`${cellName(cell)} has no time: no field of its row is a period`);
  return period;
}
