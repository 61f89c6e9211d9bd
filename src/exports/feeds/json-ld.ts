import type {
  Article,
  BreadcrumbList,
  CreativeWork,
  Dataset as DatasetThing,
  Organization,
  Place,
  Thing,
} from "schema-dts";
import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { creditLine, publisherName } from "../../content/credit.ts";
import type { Dataset, Row } from "../../values/dataset.ts";
import type { Story } from "../../content/story.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { fillIn } from "../../values/words.ts";
import { DISTRIBUTIONS } from "../../model/export-format.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import type { Site } from "../../model/site.ts";
import { isoDate } from "../../model/period.ts";
import { absolute, address, permalink } from "../address.ts";
import { versionOf } from "../../charts/queries/versions.ts";
import { lastRead } from "../cite/source-line.ts";
import { chartProvenance, cited } from "../../charts/queries/references.ts";

/** Search engines read no more of a dataset's description. */
const LONGEST_DESCRIPTION = 5000;

/** The text of a `script` element of the type `application/ld+json`: no character of it can end the element. */
export const jsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({
    "@context": "https://schema.org",
    ...(things.length === 1 ? (things[0] as object) : { "@graph": things }),
  }).replaceAll("<", "\\u003c");

/** What a chart's page says to machines: the dataset with its files, and where the page stands. */
export function chartThings(chart: Chart, language: Language, content: Content): Thing[] {
  const { title } = chartWords(chart, language, content);
  const { navigation } = content.ui.get(language)!;
  const whole = content.charts.get(chart.id)!;
  return [
    chartDataset(chart, language, content),
    breadcrumbs(language, content, [
      { name: navigation.charts, path: address.charts(language) },
      ...(chart.view
        ? [
            {
              name: chartWords(whole, language, content).title,
              path: address.chart(language, chart.id),
            },
          ]
        : []),
      {
        name: chart.view ? (textIn(chart.view.label, language) ?? title) : title,
        path: address.chart(language, chart.id, chart.view?.id),
      },
    ]),
  ];
}

function chartDataset(chart: Chart, language: Language, content: Content): DatasetThing {
  const { title, subtitle, alt } = chartWords(chart, language, content);
  const { dataset, fields, rows } = chart;
  const { site } = content;
  const words = content.ui.get(language)!;
  const { producers, publishers } = creditLine(dataset, rows, fields, language, content);
  // A publisher without a name is no organisation.
  const creators = (producers.length > 0 ? producers : publishers).filter(
    (name) => name !== words.sources.publisherUnnamed,
  );
  const { stop } = localeOf(language).separators;
  const url = permalink(language, chart);
  const name = textIn(dataset.title, language) ?? dataset.id;
  const view = chart.view && textIn(chart.view.label, language);
  const period = temporalCoverage(dataset, rows);
  const { version, created, modified } = versionOf(dataset, content);
  return {
    "@type": "Dataset",
    "@id": `${url}#dataset`,
    name: view ? `${name}: ${view}` : name,
    alternateName: title,
    description: [textIn(dataset.description, language), `${subtitle}${stop}${alt}`]
      .filter(Boolean)
      .join(localeOf(language).separators.space)
      .slice(0, LONGEST_DESCRIPTION),
    url,
    inLanguage: language,
    isAccessibleForFree: true,
    keywords: [words.topics[chart.topic]!],
    // No one owns facts: their terms stand where the dataset is described.
    license:
      dataset.licence === site.licence.id
        ? site.licence.url
        : absolute(address.dataset(language, dataset.id)),
    creator: creators.length > 0 ? creators.map((name) => organization(name)) : thisSite(language, content),
    publisher: thisSite(language, content),
    ...(version && { version, dateCreated: created! }),
    dateModified: modified ?? isoDate(lastRead(chart, content)),
    ...(period && { temporalCoverage: period }),
    spatialCoverage: spatialCoverage(rows, language, site),
    variableMeasured: fields.flatMap((name) => {
      const field = dataset.fields.get(name)!;
      return field.type === "number"
        ? [
            {
              "@type": "PropertyValue",
              name: textIn(field.title, language) ?? name,
              unitText: textIn(field.unit.heading, language)!,
            },
          ]
        : [];
    }),
    isBasedOn: cited(chartProvenance(chart)).map(({ id }) => basis(id, language, content)),
    includedInDataCatalog: {
      "@type": "DataCatalog",
      name: `${site.name}: ${words.sources.datasets}`,
      url: absolute(address.sources(language)),
    },
    image: absolute(address.chartFile(language, chart.key, "card.png")),
    distribution: DISTRIBUTIONS.map(({ ending, mediaType }) => ({
      "@type": "DataDownload",
      encodingFormat: mediaType,
      contentUrl: absolute(address.chartFile(language, chart.key, ending)),
    })),
  };
}

/** What a story says to machines; no more than search engines read, because the page is as light as can be. */
export function storyThings(story: Story, content: Content): Article[] {
  const { language, meta } = story;
  const title = fillIn(meta.title, content, language);
  return [
    {
      "@type": "Article",
      headline: title,
      image: absolute(address.storyCard(language, story.id)),
      datePublished: isoDate(meta.published),
      dateModified: isoDate(meta.updated ?? meta.published),
      author: thisSite(language, content),
      publisher: thisSite(language, content),
    },
  ];
}

const organization = (name: string, url?: string): Organization => ({
  "@type": "Organization",
  name,
  ...(url && { url }),
});

const thisSite = (language: Language, content: Content): Organization =>
  organization(content.site.name, absolute(address.home(language)));

/** A publication that figures were read in. */
function basis(id: string, language: Language, content: Content): CreativeWork {
  const source = content.sources.get(id)!;
  const { title, publisher, url, published } = source;
  const name = publisherName(source, language, content);
  return {
    "@type": "CreativeWork",
    name: title ?? name,
    ...(publisher && { publisher: organization(name) }),
    ...(url && { url }),
    ...(published && { datePublished: isoDate(published.date) }),
  };
}

function breadcrumbs(
  language: Language,
  content: Content,
  steps: readonly { name: string; path: string }[],
): BreadcrumbList {
  const home = { name: content.site.name, path: address.home(language) };
  return {
    "@type": "BreadcrumbList",
    itemListElement: [home, ...steps].map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** From the first day that a figure speaks of to the last, as an interval of ISO 8601; nothing where no row is dated. */
function temporalCoverage(dataset: Dataset, rows: readonly Row[]): string | undefined {
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
function spatialCoverage(rows: readonly Row[], language: Language, { regions: known }: Site): Place[] {
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
