import type { Language } from "../model/language.ts";
import { textOrSource } from "../model/localized-text.ts";
import type { InterfaceStrings } from "../model/interface-strings.ts";
import type { Source } from "../model/source.ts";
import type { SiteLanguages } from "../model/language.ts";
import type { Glossary } from "../model/glossary.ts";
import type { Dataset, Provenance, Row } from "../values/dataset.ts";

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
  library: PublisherNames,
): Credit {
  const { site } = library;
  // Who is the same as whom is seen in the source language, where producers and publishers are written alike.
  const producers = [
    ...new Map(
      rows.flatMap((row) => {
        const producer = row.producer ?? dataset.producer;
        return producer
          ? [
              [
                textOrSource(producer, site.sourceLanguage, site),
                textOrSource(producer, language, site),
              ] as const,
            ]
          : [];
      }),
    ),
  ];
  const places = provenanceOf(rows, fields).map(({ source }) => library.sources.get(source)!);
  const named = places.filter(({ publisher }) => publisher !== undefined);
  const publishers: (readonly [original: string | undefined, name: string])[] = [
    ...new Map(named.map((place) => [place.publisher, publisherName(place, language, library)])),
    ...(named.length < places.length
      ? [[undefined, library.ui?.get(language)?.sources.publisherUnnamed ?? ""] as const]
      : []),
  ];
  if (producers.length === 0) return { producers: publishers.map(([, name]) => name), publishers: [] };
  const own = new Set<string | undefined>(producers.map(([original]) => original));
  return {
    producers: producers.map(([, name]) => name),
    publishers: publishers.flatMap(([original, name]) => (own.has(original) ? [] : [name])),
  };
}

/** What the name of a publisher is found in. */
export interface PublisherNames {
  site: Pick<SiteLanguages, "sourceLanguage">;
  sources: ReadonlyMap<string, Source>;
  glossary?: Glossary;
  ui?: ReadonlyMap<Language, InterfaceStrings>;
}

/** The publisher of a source as readers of a language know it; in words where the copy that was read prints none. */
export function publisherName(
  { publisher }: Source,
  language: Language,
  { site, glossary, ui }: Omit<PublisherNames, "sources">,
): string {
  if (publisher === undefined) return ui?.get(language)?.sources.publisherUnknown ?? "";
  return language === site.sourceLanguage
    ? publisher
    : (glossary?.names[publisher]?.[language]?.[0] ?? publisher);
}
