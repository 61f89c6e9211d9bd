import type { Diagnostic } from "../../model/diagnostic.ts";
import { memoize } from "../../model/memoize.ts";
import type { Site } from "../../model/site.ts";
import type { Unit } from "../../model/unit.ts";
import type { Library } from "../library.ts";
import type { PrintedCell } from "./printed-cell.ts";
import { quoteFault, type PrintedUnits } from "./quote-fault.ts";

/** What the quotes of the datasets do not bear out of the figures beside them. */
export function evidenceFaults(
  cells: readonly PrintedCell[],
  { sources, site }: Pick<Library, "sources" | "site">,
): Diagnostic[] {
  const printed = printedUnits(site);
  return cells.flatMap(({ file, path, quantity, decimals, place: { source: id, quote } }) => {
    const source = sources.get(id);
    if (!source || quote === undefined) return [];
    const fault = quoteFault({ quantity, decimals, quote, language: source.language }, printed);
    return fault ? [{ file, path, message: `its quote “${quote}” ${fault}` }] : [];
  });
}

/** By which words quotes name the units of a site, and the currencies of amounts. */
export function printedUnits({ units, currencies }: Pick<Site, "units" | "currencies">): PrintedUnits {
  const own = ({ printed = [], kind, dimension }: Unit): readonly string[] =>
    kind === "money" ? [...printed, ...(currencies.get(dimension)?.printed ?? [])] : printed;
  return memoize((unit: Unit) => {
    const words = own(unit);
    const others = [...units.values()].filter(({ kind }) => kind !== "share" && kind !== "rank").flatMap(own);
    return { own: words, others: [...new Set(others)].filter((word) => !words.includes(word)) };
  });
}
