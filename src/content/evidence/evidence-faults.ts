import type { Diagnostic } from "../../model/diagnostic.ts";
import { memoize } from "../../model/memoize.ts";
import type { Site } from "../../model/site.ts";
import type { Source } from "../../model/source.ts";
import type { Unit } from "../../model/unit.ts";
import type { Dataset, Provenance } from "../../values/dataset.ts";
import type { Library } from "../library.ts";
import { hasNoFigures } from "../numbers/periods-of-text.ts";
import type { PrintedCell } from "./printed-cell.ts";
import { quoteFault, type PrintedUnits } from "./quote-fault.ts";

/** Figures without the words that prove them, and those that the words beside them do not bear out. */
export function evidenceFaults(
  cells: readonly PrintedCell[],
  { sources, site }: Pick<Library, "sources" | "site">,
): Diagnostic[] {
  const printed = printedUnits(site);
  return cells.flatMap((cell) => {
    const source = sources.get(cell.place.source);
    if (!source) return [];
    const message = missing(cell.place, source) ?? unproved(cell, source, printed);
    return message ? [{ file: cell.file, path: cell.path, message }] : [];
  });
}

/** Events, ties and other things that nothing is measured of need the words that tell them as much as figures do. */
export const unquotedRows = ({ datasets, sources }: Pick<Library, "datasets" | "sources">): Diagnostic[] =>
  [...datasets.values()].filter(hasNoFigures).flatMap(({ id, rows }) =>
    rows.flatMap(({ provenance }, index) => {
      const source = provenance && sources.get(provenance.source);
      if (!source || source.kind === "statistics" || provenance.quote || provenance.unquoted) return [];
      const message =
        "has no quote: write the printed words that tell it as “quote”, or for readers as “unquoted” why there are none";
      return [{ file: `content/datasets/${id}.json`, path: `rows[${index}]`, message }];
    }),
  );

/** A page that is read as text is quoted, or says why not; of statistics the series is named. */
function missing({ locator, quote, unquoted }: Provenance, { kind }: Source): string | undefined {
  if (quote !== undefined && unquoted) return "has a quote and a reason for having none: take “unquoted” out";
  if (kind === "statistics")
    return locator === undefined
      ? "does not say where in the statistics it stands: write the series or the table as “locator”"
      : undefined;
  return quote === undefined && !unquoted
    ? "has no quote: write the printed words around the figure as “quote”, or for readers as “unquoted” why there are none"
    : undefined;
}

function unproved(
  { quantity, decimals, place: { quote } }: PrintedCell,
  { language }: Source,
  printed: PrintedUnits,
): string | undefined {
  const fault =
    quote === undefined ? undefined : quoteFault({ quantity, decimals, quote, language }, printed);
  return fault && `its quote “${quote}” ${fault}`;
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

/** How many figures say why the page that they were read on is not quoted. */
export const unquotedCells = (datasets: ReadonlyMap<string, Dataset>): number =>
  [...datasets.values()]
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells)))
    .filter((cell) => cell.type === "number" && cell.quantity && cell.provenance[0]?.unquoted).length;
