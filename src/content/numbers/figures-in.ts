import { CELL } from "../../values/arithmetic.ts";
import type { Dataset } from "../../values/dataset.ts";
import { cellName } from "../../values/evaluate.ts";
import { toSignificant } from "../../values/numbers/round.ts";

const CELLS = new RegExp(CELL, "g");

/** The figures of all cells that an expression names, each in its own unit and in the smallest one; both ends of a range. */
export const figuresIn = (expression: string, datasets: ReadonlyMap<string, Dataset>): number[] =>
  [...expression.matchAll(CELLS)].flatMap(([, dataset = "", field = "", key = ""]) => {
    const cell = datasets.get(dataset)?.byKey.get(key)?.cells[field];
    if (cell?.type !== "number" || !cell.quantity) return [];
    const { value, low, high, unit } = cell.quantity;
    return [value, low, high].flatMap((figure) =>
      figure === undefined ? [] : [figure, toSignificant(figure * unit.scale, 12)],
    );
  });

/** A cell that has a figure, if one of these datasets has it. */
export function cellWith(
  figure: number,
  ids: readonly string[],
  datasets: ReadonlyMap<string, Dataset>,
): string | undefined {
  for (const dataset of ids.flatMap((id) => datasets.get(id) ?? []))
    for (const { key, cells } of dataset.rows)
      for (const field of Object.keys(cells)) {
        const name = cellName({ dataset: dataset.id, field, key });
        if (figuresIn(name, datasets).includes(figure)) return name;
      }
  return undefined;
}
