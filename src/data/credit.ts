import type { Language } from "../model/language.ts";
import { textIn } from "../model/localized-text.ts";
import type { Source } from "../model/source.ts";
import type { Dataset, Provenance, Row } from "./dataset.ts";

/** Whose figures they are, and the publications in which they were read. */
export interface Credit {
  producers: string[];
  publishers: string[];
}

/** The places that the given fields of the rows rest on, without repeats, in the order of the rows. */
export function provenanceOf(rows: readonly Row[], fields: readonly string[]): Provenance[] {
  const places = rows.flatMap((row) => {
    const numbers = fields.flatMap((field) => {
      const cell = row.cells[field];
      return cell?.type === "number" ? [cell] : [];
    });
    // Where the fields hold numbers, a row whose numbers are all missing rests on nothing.
    if (numbers.length > 0) return numbers.flatMap((cell) => (cell.quantity ? cell.provenance : []));
    return row.provenance ?? [];
  });
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

export const placeKey = ({ source, locator }: Provenance): string => `${source} ${locator ?? ""}`;

/**
 * The credit line of a chart, derived from the columns that it uses: the producers of the figures, and the
 * publications that quote them. A producer that publishes its own figures is not named twice.
 */
export function creditLine(
  dataset: Dataset,
  rows: readonly Row[],
  fields: readonly string[],
  language: Language,
  { sources }: { sources: ReadonlyMap<string, Source> },
): Credit {
  const publishers = [
    ...new Set(provenanceOf(rows, fields).map(({ source }) => sources.get(source)!.publisher)),
  ];
  const producers = [
    ...new Set(rows.flatMap((row) => textIn(row.producer ?? dataset.producer ?? { en: "" }, language) || [])),
  ];
  if (producers.length === 0) return { producers: publishers, publishers: [] };
  return { producers, publishers: publishers.filter((publisher) => !producers.includes(publisher)) };
}
