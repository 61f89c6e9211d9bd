import type { Row } from "../../../values/dataset.ts";
import { periodPosition } from "../../../model/period.ts";
import { namedRows } from "../../read/told-rows.ts";
import type { SmallChart } from "../frame.ts";

/**
 * The point whose number a thumbnail shows: the newest that the title tells, or else the newest that the title's claims
 * name, so that the number and the title beside it say the same.
 * @param preferred by the type of the chart, the one first that it shows where the title tells none
 */
export function toldPoint<P extends { key: string }>(
  preferred: readonly P[],
  { input, declaration }: SmallChart,
): P | undefined {
  const isNamed = namedRows({ ...input, declaration });
  for (const keys of [input.told, isNamed]) {
    const told = preferred.filter(({ key }) => keys.has(key));
    const times = told.map(({ key }) => timeOf(input.rows.find((row) => row.key === key)!));
    if (told.length > 0) return told[times.indexOf(Math.max(...times))];
  }
  return preferred[0];
}

/** When a row's figure is from; the beginning of all time where it has none. */
function timeOf({ cells }: Row): number {
  const period = Object.values(cells).find((cell) => cell?.type === "period");
  return period?.type === "period" ? periodPosition(period.period).getTime() : -Infinity;
}
