import { DAY, momentOf, type Choice, type Offer } from "./choice.ts";

/**
 * Shows of a table the rows and columns that a choice leaves. A series is the head of a column or a part of a row's key,
 * and so is a period; what is neither stays.
 */
export function narrowTable(
  table: HTMLTableElement,
  { time, series }: Choice,
  { periods, series: all }: Offer,
): void {
  const [from = -Infinity, to = Infinity] = time.map((index) => periods[index]?.[2]);
  const isOut = (part = ""): boolean => {
    if (all.includes(part)) return !series.includes(part);
    // A row that is not drawn has its place in time by what is written there.
    const day = periods.find(([text]) => text === part)?.[2] ?? momentOf(part, 0) / DAY;
    return day < from || day > to;
  };
  const columns = [...table.tHead!.rows[0]!.cells].map(({ dataset }) => isOut(dataset.c));
  for (const row of table.rows) {
    row.classList.toggle(
      "out",
      (row.dataset.k ?? "").split(",").some((part) => isOut(part)),
    );
    for (const [index, isLeft] of columns.entries()) row.cells[index]!.classList.toggle("out", isLeft);
  }
}
