import type { Total } from "../../model/plausible.ts";
import { keyPart, quantityOf, type Dataset, type Row } from "../../values/dataset.ts";
import { toSignificant } from "../../values/numbers/round.ts";
import { centre, type Quantity } from "../../values/quantity.ts";
import { hasNote, type Implausible } from "./implausible.ts";

/** Totals that their parts do not add up to, as far as the printed digits go, and that have no note. */
export const totalFaults = (dataset: Dataset): Implausible[] =>
  (dataset.totals ?? []).flatMap((total) => totalsOf(dataset, total));

function totalsOf({ rows, primaryKey }: Dataset, { field, by, total, parts }: Total): Implausible[] {
  const rest = (row: Row): string =>
    primaryKey
      .filter((name) => name !== by)
      .map((name) => keyPart(row.cells[name]))
      .join(",");
  return [...Map.groupBy(rows, rest).values()].flatMap((group): Implausible[] => {
    const rowOf = (id: string): Row | undefined => group.find((row) => keyPart(row.cells[by]) === id);
    const whole = rowOf(total);
    const sum = whole && quantityOf(whole, field);
    const summands = parts.map((id) => {
      const row = rowOf(id);
      return row && quantityOf(row, field);
    });
    if (!sum || !summands.every((quantity) => quantity !== undefined) || hasNote(whole, field)) return [];
    const [printed, added] = [centre(sum), summands.reduce((so, quantity) => so + centre(quantity), 0)];
    const rounding = [sum, ...summands].reduce((so, quantity) => so + roundingOf(quantity), 0);
    if (Math.abs(printed - added) <= rounding * (1 + 1e-9)) return [];
    const told = parts.map((id, index) => `${id} ${centre(summands[index]!)}`).join(" + ");
    const message = `is ${printed}, and ${told} make ${toSignificant(added, 12)}: mend one of them, or say in a “note” why they differ`;
    return [{ row: whole, field, message }];
  });
}

/** How far a printed number may be from what it stands for: half of its last digit, or half of its range. */
function roundingOf({ value, low, high }: Quantity): number {
  if (value === undefined) return (high! - low!) / 2;
  const digits = /\.(\d+)$/.exec(toSignificant(Math.abs(value), 12).toFixed(9).replace(/0+$/, ""))?.[1] ?? "";
  return 10 ** -digits.length / 2;
}
