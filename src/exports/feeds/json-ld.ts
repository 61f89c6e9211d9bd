import type { Article, BreadcrumbList, Dataset as DatasetThing, Thing } from "schema-dts";
import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { creditLine } from "../../content/credit.ts";
import type { Story } from "../../content/story.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { fillIn } from "../../values/words.ts";
import { DISTRIBUTIONS } from "../../model/export-format.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { isoDate } from "../../model/period.ts";
import { absolute, address, permalink } from "../address.ts";
import { versionOf } from "../../charts/queries/versions.ts";
import { lastRead } from "../cite/source-line.ts";
import {
  basis,
  catalogue,
  LONGEST_DESCRIPTION,
  measured,
  spatialCoverage,
  temporalCoverage,
  organization,
  thisSite,
} from "./dataset-facts.ts";
import { scriptJson } from "../../model/script-json.ts";
import { chartProvenance, cited } from "../../charts/queries/references.ts";

/** The text of a `script` element of the type `application/ld+json`. */
export const jsonLd = (things: readonly Thing[]): string =>
  scriptJson({
    "@context": "https://schema.org",
    ...(things.length === 1 ? (things[0] as object) : { "@graph": things }),
  });

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
    variableMeasured: measured(dataset, fields, language),
    isBasedOn: cited(chartProvenance(chart)).map(({ id }) => basis(id, language, content)),
    includedInDataCatalog: catalogue(language, content),
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

export function breadcrumbs(
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
