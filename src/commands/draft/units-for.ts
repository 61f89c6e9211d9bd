import type { Site } from "../../model/site.ts";
import type { Unit } from "../../model/unit.ts";

/** Units of statements that sites name by their kind. */
const BY_KIND = { percent: "share", rank: "rank", times: "ratio" } as const;

/**
 * The units of a site in which a statement can be written, the one that counts single things first.
 * @param unit as statements have it: `USD`, `percent`, `people`, or a noun of the article
 */
export function unitsFor(unit: string | null, { units, currencies }: Site): Unit[] {
  if (unit === null) return [];
  const all = [...units.values()];
  const kind = Object.hasOwn(BY_KIND, unit) ? BY_KIND[unit as keyof typeof BY_KIND] : undefined;
  if (kind) return all.filter((one) => one.kind === kind).slice(0, 1);
  const named = units.get(unit);
  if (named) return [named];
  if (currencies.has(unit.toLowerCase()))
    return all
      .filter((one) => one.kind === "money" && one.dimension === unit.toLowerCase())
      .sort((a, b) => a.scale - b.scale);
  return all.filter((one) => isNamed(one, unit)).slice(0, 1);
}

/** The unit in which a site counts what none of its other units names: a bare number. */
export const plainUnit = ({ units }: Site): Unit | undefined =>
  [...units.values()].find(({ kind, alone, printed }) => kind === "count" && !alone && !printed);

/** Whether the words by which quotes name a unit name this one: “MW”, “countr” of countries. */
const isNamed = ({ kind, printed = [] }: Unit, unit: string): boolean =>
  (kind === "count" || kind === "physical") &&
  printed.some((word) =>
    word.length < 4
      ? word.toLowerCase() === unit.toLowerCase()
      : unit.toLowerCase().startsWith(word.toLowerCase()),
  );

/** Of units that differ in their scale, the largest in which numbers are not too small to read. */
export function commonUnit(units: readonly Unit[], numbers: readonly number[]): Unit {
  const sizes = numbers.map(Math.abs).filter((size) => size > 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return units.findLast(({ scale }) => most / scale >= 1 && least / scale >= 0.01) ?? units[0]!;
}
