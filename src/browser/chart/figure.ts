import { isShown, textOf } from "../page/shown-text.ts";
import type { Table } from "./table.ts";

/** The name of a column, without the unit of its numbers. */
export const columnName = (head: Element): string => textOf(head, "[data-u]");

/** The number by which a cell is told from lower and higher ones, where the table says it. */
export const valueOf = (cell: HTMLElement): number => +said(cell, "v")!;

/** A figure as it reads alone: its unit beside its number, its qualifier where it was. */
export function figureOf(cell: HTMLTableCellElement, { heads }: Pick<Table, "heads">): string {
  const text = textOf(cell);
  const pattern = said(cell, "u") ?? said(heads[cell.cellIndex]!, "u") ?? said(heads[0]!, "u");
  return text.replace(said(cell, "n") ?? text, (number) => pattern?.replace("{}", number) ?? number);
}

/** What a cell says under a name of a `data-*` attribute: itself or, where it has several amounts, that which shows. */
const said = (cell: HTMLElement, name: string): string | undefined =>
  [cell, ...[...cell.querySelectorAll<HTMLElement>(`[data-${name}]`)].filter(isShown)].find(
    ({ dataset }) => name in dataset,
  )?.dataset[name];
