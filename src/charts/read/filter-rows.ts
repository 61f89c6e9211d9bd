import { suggestion } from "../../model/suggest.ts";
import type { Dataset, Row } from "../../values/dataset.ts";
import type { Report } from "./report.ts";

/** The rows of a dataset that a filter leaves. */
export function filterRows(
  filter: Readonly<Record<string, readonly string[]>>,
  dataset: Dataset,
  report: Report,
): Row[] {
  let rows = [...dataset.rows];
  for (const [name, ids] of Object.entries(filter)) {
    const field = dataset.fields.get(name);
    if (!field) {
      report(
        `filter.${name}`,
        `no field “${name}” in dataset ${dataset.id}.${suggestion(name, dataset.fields.keys())}`,
      );
      continue;
    }
    if (field.type !== "category" && field.type !== "period") {
      report(`filter.${name}`, `“${name}” is a ${field.type} field: a filter chooses categories or periods`);
      continue;
    }
    const present = new Set(dataset.rows.map((row) => idIn(row, name)));
    ids.forEach((id, index) => {
      if (!present.has(id))
        report(
          `filter.${name}[${index}]`,
          `no row of dataset ${dataset.id} has “${id}”.${suggestion(id, present)}`,
        );
    });
    rows = rows.filter((row) => ids.includes(idIn(row, name)));
  }
  return rows;
}

/** The category or the period that a row has in a field. */
function idIn(row: Row, name: string): string {
  const cell = row.cells[name];
  if (cell?.type === "category") return cell.id;
  return cell?.type === "period" ? cell.period.text : "";
}
