import { NUMERIC, TABLE_FILTER } from "../../model/contract/classes.ts";
import type { Choice, Offer } from "./choice.ts";

/**
 * Shows of a table the rows and columns that a choice leaves: series and periods are heads of columns or parts of a
 * row's key. A row without a figure in what is left goes too. `data-time` says the first and last period.
 */
export function narrowTable(table: HTMLTableElement, { time, series }: Choice, offer: Offer): void {
  const out = new Set<string | undefined>([
    ...offer.series.filter((id) => !series.includes(id)),
    ...offer.periods.map(([text]) => text).filter((_, index) => index < time[0] || index > time[1]),
  ]);
  const [head, ...rows] = table.rows;
  for (const row of table.rows)
    for (const [index, cell] of [...row.cells].entries())
      cell.classList.toggle("out", out.has(head!.cells[index]!.dataset.c));
  for (const row of rows) {
    const figures = [...row.querySelectorAll(`.${NUMERIC}:not(.out)`)];
    const isLeft =
      !row.dataset.k!.split(",").some((part) => out.has(part)) &&
      figures.some(({ textContent }) => /\d/.test(textContent));
    row.classList.toggle("out", out.size > 0 && !isLeft);
  }
  table.dataset.time = String(time);
  // What is looked for among the rows is looked for again.
  document.querySelector(`.${TABLE_FILTER} input`)?.dispatchEvent(new Event("input"));
}
