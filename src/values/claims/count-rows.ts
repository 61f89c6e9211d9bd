import { AuthorError } from "../../model/diagnostic.ts";
import { suggestion } from "../../model/suggest.ts";
import { sourcesOf, type Cell, type Dataset } from "../dataset.ts";
import { matcher } from "./cells-of.ts";
import type { RowCount } from "./claim.ts";

/**
 * How many rows fit, or how many categories of a field, or sources, they have.
 * @throws AuthorError for a dataset, a field or a category that there is not
 */
export function countRows(
  { dataset: id, distinct, where }: RowCount,
  datasets: ReadonlyMap<string, Dataset>,
): number {
  const dataset = datasets.get(id);
  if (!dataset)
    throw new AuthorError(`no dataset “${id}” in content/datasets.${suggestion(id, datasets.keys())}`);
  const rows = where.reduce((left, { field, pattern }) => {
    checkField(field, dataset, pattern);
    const fits = matcher(pattern);
    return left.filter(({ cells }) => fits(wordOf(cells[field])));
  }, dataset.rows);
  if (distinct === undefined) return rows.length;
  if (distinct === "sources") return new Set(rows.flatMap(sourcesOf)).size;
  const { field } = distinct;
  checkField(field, dataset);
  return new Set(rows.map(({ cells }) => wordOf(cells[field]))).size;
}

function checkField(name: string, { id, fields }: Dataset, pattern?: string): void {
  const field = fields.get(name);
  if (!field) throw new AuthorError(`no field “${name}” in dataset ${id}.${suggestion(name, fields.keys())}`);
  if (field.type !== "category" || pattern === undefined || Object.hasOwn(field.categories, pattern)) return;
  throw new AuthorError(
    `no category “${pattern}” in field ${name} of ${id}.${suggestion(pattern, Object.keys(field.categories))}`,
  );
}

/** What a cell is found by: the id of its category, its period as written. */
function wordOf(cell: Cell | undefined): string {
  if (cell?.type === "category") return cell.id;
  return cell?.type === "period" ? cell.period.text : "";
}
