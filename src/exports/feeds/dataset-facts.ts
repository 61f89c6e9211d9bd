import type { CreativeWork, DataCatalog, Organization, Place, PropertyValue } from "schema-dts";
import type { Content } from "../../charts/chart.ts";
import { publisherName } from "../../content/credit.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { isoDate } from "../../model/period.ts";
import type { Site } from "../../model/site.ts";
import type { Dataset, Row } from "../../values/dataset.ts";
import { absolute, address } from "../address.ts";
import { readableUrl } from "../readable-url.ts";

/** Search engines read no more of a dataset's description. */
export const LONGEST_DESCRIPTION = 5000;

/** What the numbers of fields count or measure, and in which unit. */
export const measured = (dataset: Dataset, fields: Iterable<string>, language: Language): PropertyValue[] =>
  [...fields].flatMap((name) => {
    const field = dataset.fields.get(name)!;
    if (field.type !== "number") return [];
    return {
      "@type": "PropertyValue",
      name: textIn(field.title, language) ?? name,
      unitText: textIn(field.unit.heading, language)!,
    };
  });

/** The list of all datasets. */
export const catalogue = (language: Language, { site, ui }: Content): DataCatalog => ({
  "@type": "DataCatalog",
  name: `${site.name}: ${ui.get(language)!.sources.datasets}`,
  url: absolute(address.sources(language)),
});

export const organization = (name: string, url?: string): Organization => ({
  "@type": "Organization",
  name,
  ...(url && { url }),
});

export const thisSite = (language: Language, content: Content): Organization =>
  organization(content.site.name, absolute(address.home(language)));

/** A publication that figures were read in. */
export function basis(id: string, language: Language, content: Content): CreativeWork {
  const source = content.sources.get(id)!;
  const { title, publisher, url, published } = source;
  const name = publisherName(source, language, content);
  return {
    "@type": "CreativeWork",
    name: title ?? name,
    // What has no title goes by its publisher's name, which need not be said twice.
    ...(publisher && title && { publisher: organization(name) }),
    ...(url && { url: readableUrl(url) }),
    ...(published && { datePublished: isoDate(published.date) }),
  };
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** From the first day that a figure speaks of to the last, as an interval of ISO 8601; nothing where no row is dated. */
export function temporalCoverage(dataset: Dataset, rows: readonly Row[]): string | undefined {
  const periods = [...dataset.fields.values()]
    .filter(({ type }) => type === "period")
    .flatMap(({ name }) =>
      rows.flatMap(({ cells }) => {
        const cell = cells[name];
        return cell?.type === "period" ? [cell.period] : [];
      }),
    );
  if (periods.length === 0) return undefined;
  const first = new Date(Math.min(...periods.map(({ start }) => start.getTime())));
  const last = new Date(Math.max(...periods.map(({ end }) => end.getTime())));
  return `${day(first)}/${day(last)}`;
}

/** The countries of the regions that are drawn; all that the site is about where none is. */
export function spatialCoverage(rows: readonly Row[], language: Language, { regions: known }: Site): Place[] {
  const countriesOf = (id: string): string[] => {
    const { iso, members = [] } = known.get(id)!;
    return iso ? [iso] : members.flatMap(countriesOf);
  };
  const drawn = rows.flatMap(({ cells }) =>
    Object.values(cells).flatMap((cell) =>
      cell.type === "category" && cell.category.region ? countriesOf(cell.category.region) : [],
    ),
  );
  const regions = new Set(drawn.length > 0 ? drawn : [...known.keys()].flatMap(countriesOf));
  const names = new Intl.DisplayNames([language], { type: "region" });
  return [...regions].sort().map((code) => ({ "@type": "Place", name: names.of(code) ?? code }));
}
