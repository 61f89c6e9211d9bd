import { periodOf, quantityOf, type Dataset, type NumberField, type Row } from "../../values/dataset.ts";
import { toSignificant } from "../../values/numbers/round.ts";
import { centre } from "../../values/quantity.ts";
import { hasNote, type Implausible } from "./implausible.ts";

/** A figure that is ten times the one before it is more often a slip than a leap; places are no amounts. */
const largestStep = ({ unit }: NumberField): number => (unit.kind === "rank" ? Infinity : 10);

/**
 * Figures that follow the one before them in time by too far a step, or that fall though what is built up does not, and
 * have no note. Only rows whose key has one period follow one another; those that differ in a category do not.
 */
export function stepFaults(dataset: Dataset, field: NumberField): Implausible[] {
  const { name, stock, plausible = {} } = field;
  const { step = largestStep(field), rises = stock } = plausible;
  return seriesOf(dataset, name).flatMap(({ period, rows }) =>
    rows.slice(1).flatMap((row, index): Implausible[] => {
      if (hasNote(row, name)) return [];
      const before = rows[index]!;
      const [then, now] = [before, row].map((one) => centre(quantityOf(one, name)!)) as [number, number];
      const told = `${then} of ${periodOf(before, period).text}`;
      const messages = [
        ...(tooFar(then, now, step)
          ? [
              `is ${now}, ${timesOf(then, now, told)}, a step of more than ${step} times: mend the number, or say in a “note” why it is so`,
            ]
          : []),
        ...(rises && now < then
          ? [
              `is ${now}, less than the ${told}, and “${name}” is built up: mend the number, or say in a “note” why it fell`,
            ]
          : []),
      ];
      return messages.map((message) => ({ row, field: name, message }));
    }),
  );
}

/** Whether the larger is more than so many times the smaller. What is zero or below, no number is a multiple of. */
const tooFar = (then: number, now: number, step: number): boolean =>
  then > 0 && now > 0 && Math.max(then, now) > step * Math.min(then, now);

const timesOf = (then: number, now: number, told: string): string =>
  now > then
    ? `${toSignificant(now / then, 3)} times the ${told}`
    : `and the ${told} is ${toSignificant(then / now, 3)} times that`;

interface Series {
  /** The field of the period by which the rows follow one another. */
  period: string;
  rows: Row[];
}

/** Rows that have a figure, parted by their categories, each part in the order of time. */
function seriesOf({ rows, fields, primaryKey }: Dataset, name: string): Series[] {
  const periods = primaryKey.filter((key) => fields.get(key)?.type === "period");
  const [period] = periods;
  if (period === undefined || periods.length > 1) return [];
  const others = [...fields.values()].filter((field) => field.type === "category").map((field) => field.name);
  const withFigure = rows.filter((row) => quantityOf(row, name) !== undefined);
  const groups = Map.groupBy(withFigure, (row) => others.map((other) => categoryId(row, other)).join(","));
  return [...groups.values()].map((group) => ({
    period,
    rows: group.toSorted((a, b) => +periodOf(a, period).end - +periodOf(b, period).end),
  }));
}

function categoryId(row: Row, field: string): string {
  const cell = row.cells[field];
  return cell?.type === "category" ? cell.id : "";
}
